package io.github.creditkit.model.subject;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims that cannot all be right (主体冲突): what about, whom it concerns, and who says what. Immutable. */
public final class SubjectConflict {
    private final SubjectTable table;
    private final ConflictKind kind;
    private final @Nullable SubjectCode code;
    private final @Nullable String name;
    private final int[] subjects;
    private final int[] claims;

    SubjectConflict(
            SubjectTable table,
            ConflictKind kind,
            @Nullable SubjectCode code,
            @Nullable String name,
            int[] subjects,
            int[] claims) {
        this.table = table;
        this.kind = kind;
        this.code = code;
        this.name = name;
        this.subjects = subjects;
        this.claims = claims;
    }

    /** {@return what is wrong (冲突类别)} */
    public ConflictKind kind() {
        return kind;
    }

    /** {@return the code it is about; empty where it is a name's, a natural person's or a whole record's} */
    public Optional<SubjectCode> code() {
        return Optional.ofNullable(code);
    }

    /** {@return the name it is about, as one claim has it; empty where it is a code's} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** {@return the subjects that it concerns, in order} */
    public List<SubjectKey> subjects() {
        return Arrays.stream(subjects).mapToObj(table::key).toList();
    }

    int[] subjectNumbers() {
        return subjects;
    }

    /** {@return the claims that say so, in order, each made when it is asked for} */
    public List<Evidence> evidence() {
        return new AbstractList<>() {
            @Override
            public Evidence get(int index) {
                int claim = claims[index];
                return new Evidence(table.linking().table().claim(claim), table.key(table.subjectOf(claim)));
            }

            @Override
            public int size() {
                return claims.length;
            }
        };
    }

    int firstClaim() {
        return claims[0];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectConflict that
                && kind == that.kind
                && Objects.equals(code, that.code)
                && Objects.equals(name, that.name)
                && subjects().equals(that.subjects())
                && evidence().equals(that.evidence());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, code, name, claims.length);
    }

    /** Prints no natural person's number. */
    @Override
    public String toString() {
        return "SubjectConflict[" + kind + (code == null ? "" : ", " + code)
                + (name == null ? "" : ", " + PersonalNumbers.hide(name)) + ", " + claims.length + " claims]";
    }
}
