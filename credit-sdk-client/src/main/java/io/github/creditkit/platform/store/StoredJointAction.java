package io.github.creditkit.platform.store;

import java.util.List;

/**
 * A joint action as it is kept (联合奖惩案件): the case, and what happened since.
 *
 * @param caseNo    its number
 * @param initiator the code of the unit that initiated it
 * @param executors the codes of the departments that it was sent to
 * @param recordId  the record that it rests on; empty for none that is known here
 * @param lifted    if it ended
 * @param payload   the case as JSON
 * @param events    what happened, the first one first
 */
public record StoredJointAction(
        String caseNo,
        String initiator,
        List<String> executors,
        String recordId,
        boolean lifted,
        String payload,
        List<Event> events) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public StoredJointAction {
        executors = List.copyOf(executors);
        events = List.copyOf(events);
    }

    /**
     * What happened to a joint action (联合奖惩事件).
     *
     * @param kind    {@code push}, {@code response}, {@code execute}, {@code feedback} or {@code lift}
     * @param payload the message as JSON
     * @param on      the day, as {@code 2026-03-02}
     */
    public record Event(String kind, String payload, String on) {}

    /** Neither whom it is about nor why. */
    @Override
    public String toString() {
        return "StoredJointAction[" + caseNo + ", " + events.size() + " events]";
    }
}
