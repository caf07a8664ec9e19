package io.github.creditkit.model.subject;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;

/**
 * Where a claim stands (记录位置), so that a person finds it again.
 *
 * @param source the file, or the key at the source
 * @param number the line or row, from 1; 0 where there is none
 * @param type   the name of the record class, such as {@code administrativePenalty}; empty where it is not known
 * @param path   a JSON Pointer in the record, such as {@code /counterparty}; empty for the whole
 */
public record RecordAddress(String source, long number, String type, String path) implements Comparable<RecordAddress> {
    /**
     * A line of a file.
     *
     * @param source the file
     * @param number the line, from 1
     * @return an address without type and path
     */
    public static RecordAddress of(String source, long number) {
        return new RecordAddress(source, number, "", "");
    }

    /**
     * An envelope by its key at the source.
     *
     * @param envelope any envelope
     * @return its source record id, empty if it has none
     */
    public static RecordAddress of(RecordEnvelope<?> envelope) {
        return of(envelope.sourceRecordId() == null ? "" : envelope.sourceRecordId(), 0);
    }

    /** The same place, told more exactly. */
    RecordAddress at(Class<? extends Record> record, String pointer) {
        return new RecordAddress(source, number, MessageTypes.nameOf(record), pointer);
    }

    @Override
    public int compareTo(RecordAddress other) {
        // By hand: a million addresses are compared twenty million times.
        int order = source.compareTo(other.source);
        order = order != 0 ? order : Long.compare(number, other.number);
        order = order != 0 ? order : type.compareTo(other.type);
        return order != 0 ? order : path.compareTo(other.path);
    }

    /**
     * The address as one text.
     *
     * @return such as {@code penalties.ndjson:17/subject}; a key at the source may hold a person's number
     */
    public String text() {
        return source + (number == 0 ? "" : ":" + number) + path;
    }

    /** Prints no natural person's number. */
    @Override
    public String toString() {
        return PersonalNumbers.hide(text());
    }
}
