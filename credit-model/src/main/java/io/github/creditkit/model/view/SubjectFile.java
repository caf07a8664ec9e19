package io.github.creditkit.model.view;

import io.github.creditkit.model.subject.RecordAddress;
import io.github.creditkit.model.subject.SubjectIdentity;
import java.util.List;
import java.util.Set;

/** One subject and the records that are held of it (一户一档). Immutable. */
public final class SubjectFile {
    private final SubjectIdentity identity;
    private final List<Filed> filed;

    SubjectFile(SubjectIdentity identity, List<Filed> filed) {
        this.identity = identity;
        this.filed = List.copyOf(filed);
    }

    /**
     * A record in the file.
     *
     * @param held      the record
     * @param addresses where in it the subject stands: a contract has two parties
     */
    record Filed(HeldRecord held, Set<RecordAddress> addresses) {}

    /** {@return the subject, with the codes, names and conflicts that its records tell of} */
    public SubjectIdentity identity() {
        return identity;
    }

    /** {@return its records, in an order that is always the same} */
    public List<HeldRecord> records() {
        return filed.stream().map(Filed::held).toList();
    }

    List<Filed> filed() {
        return filed;
    }

    /** Nothing of the subject. */
    @Override
    public String toString() {
        return "SubjectFile[" + identity.key() + ", " + filed.size() + " records]";
    }
}
