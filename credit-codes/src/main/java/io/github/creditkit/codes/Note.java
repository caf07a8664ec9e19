package io.github.creditkit.codes;

/**
 * Something worth knowing about a valid code (提示), such as an abolished division. A code with notes is valid.
 *
 * @param kind     what it is about
 * @param position the character, counted from 1; 0 when the whole is meant
 * @param found    what stood there, fit to print; empty when it says nothing or must not be shown
 */
public record Note(NoteKind kind, int position, String found) {

    /**
     * The message for people in Chinese.
     *
     * @return one sentence without a full stop
     */
    public String messageZh() {
        return Template.fill(kind.templateZh(), position, found, "");
    }

    /**
     * The message for people in English.
     *
     * @return one sentence without a full stop
     */
    public String messageEn() {
        return Template.fill(kind.templateEn(), position, found, "");
    }
}
