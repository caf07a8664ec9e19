package io.github.creditkit.model.disclosure;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.NaturalPersonRef;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.IdNumber;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What tells a subject apart, a code or a person's number (主体标识). It prints neither. */
public final class SubjectKey {
    private final String identifier;

    private SubjectKey(String identifier) {
        this.identifier = identifier;
    }

    /**
     * The key of an organisation.
     *
     * @param code its code
     * @return the key
     */
    public static SubjectKey of(UnifiedSocialCreditCode code) {
        return new SubjectKey("code " + code.text());
    }

    /**
     * The key of a natural person.
     *
     * @param number the number of the document
     * @return the key
     */
    public static SubjectKey of(IdNumber number) {
        return new SubjectKey("number " + number.text());
    }

    /**
     * The key of the subject of a record.
     *
     * @param record a record, or the part of one that tells of its subject
     * @return empty when it has neither a valid credit code nor a document number
     */
    public static Optional<SubjectKey> of(Record record) {
        if (record instanceof SubjectRef subject) {
            Coded<UnifiedSocialCreditCode> code = subject.creditCode();
            UnifiedSocialCreditCode known = code == null || subject.isNaturalPerson() ? null : code.meaning();
            return known == null ? number(subject.idNumber()) : Optional.of(of(known));
        }
        if (record instanceof NaturalPersonRef person) {
            return number(person.idNumber());
        }
        if (record instanceof NaturalPersonBase person) {
            return number(person.idNumber());
        }
        for (Shape.Component component : Shape.of(record.getClass()).components()) {
            boolean isSubject =
                    component.name().equals("subject") || component.name().equals("person");
            if (isSubject && component.value(record) instanceof Record part) {
                return of(part);
            }
        }
        return Optional.empty();
    }

    private static Optional<SubjectKey> number(@Nullable IdNumber number) {
        return number == null || number.text().isBlank() ? Optional.empty() : Optional.of(of(number));
    }

    /** What is hashed; nothing else may see it. */
    String identifier() {
        return identifier;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectKey that && identifier.equals(that.identifier);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(identifier);
    }

    /** {@return nothing of the subject} */
    @Override
    public String toString() {
        return "SubjectKey[*]";
    }
}
