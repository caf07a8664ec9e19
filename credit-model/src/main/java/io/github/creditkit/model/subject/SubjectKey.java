package io.github.creditkit.model.subject;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import java.util.Comparator;

/**
 * What a subject is known by (主体标识): the same for the same claims in any order, and as long as its surest code stays.
 *
 * <p>{@link #text()} may hold a person's number: it is for storage and for a keyed hash, never for a log.
 *
 * @param basis what holds the subject together
 * @param text  the code, the number, the name, or the place of the record
 */
public record SubjectKey(LinkBasis basis, String text) implements Comparable<SubjectKey> {
    private static final Comparator<SubjectKey> ORDER =
            Comparator.comparing(SubjectKey::basis).thenComparing(SubjectKey::text);

    @Override
    public int compareTo(SubjectKey other) {
        return ORDER.compare(this, other);
    }

    /** If the text tells who a natural person is (个人信息). */
    boolean isPersonal() {
        return basis == LinkBasis.DOCUMENT;
    }

    /** Prints no natural person's number. */
    @Override
    public String toString() {
        // What stands before the number must not be taken for a part of it.
        int number = basis == LinkBasis.OLD_CODE ? text.indexOf(':') + 1 : 0;
        String shown = text.substring(0, number) + PersonalNumbers.hide(text.substring(number));
        return "SubjectKey[" + basis + " " + (isPersonal() ? "*" : shown) + "]";
    }
}
