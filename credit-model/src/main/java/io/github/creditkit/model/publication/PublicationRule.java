package io.github.creditkit.model.publication;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule on the publication of some records (公示期限规则).
 *
 * @param id            a stable id, such as {@code R36-02}
 * @param records       the types of record it is for, such as {@code administrativePenalty}
 * @param subjects      whose records it is for
 * @param severity      how grave the failure is that it is for; null for any
 * @param publicSafety  if it is only for food, drugs, special equipment, work safety and fire
 * @param publish       if it lets them be published
 * @param minimumMonths before so many months nobody can apply for repair; null where there is no minimum to speak of
 * @param maximumMonths after so many months publication ends by itself; null where it does not
 * @param document      the document (依据文件)
 * @param clause        the place in it (条款)
 * @param evidence      how sure it is
 * @param content       what it says
 */
public record PublicationRule(
        String id,
        Set<String> records,
        Subjects subjects,
        @Nullable Severity severity,
        boolean publicSafety,
        Publish publish,
        @Nullable Integer minimumMonths,
        @Nullable Integer maximumMonths,
        String document,
        String clause,
        Evidence evidence,
        Bilingual content) {
    /** For records of which no rule speaks: they say themselves if they are open to the public. */
    static final PublicationRule UNRULED = new PublicationRule(
            "OPEN-00",
            Set.of(),
            Subjects.ANY,
            null,
            false,
            Publish.IF_OPENED,
            null,
            null,
            "本库约定",
            "",
            Evidence.LIBRARY,
            new Bilingual(
                    "没有规则要求公示此类记录，按其公开属性决定",
                    "no rule asks for their publication; they say themselves if they are open"));

    /** Whose records a rule is for (适用主体). */
    public enum Subjects {
        /** Anybody's (各类主体). */
        ANY,
        /** Natural persons' (自然人). */
        PERSON,
        /** Those of organisations and sole traders (组织). */
        ORGANISATION
    }

    /**
     * Copies the types.
     *
     * @param id            a stable id
     * @param records       the types of record
     * @param subjects      whose records
     * @param severity      how grave; null for any
     * @param publicSafety  if only for matters of public safety
     * @param publish       if it lets them be published
     * @param minimumMonths the shortest term
     * @param maximumMonths the longest term
     * @param document      the document
     * @param clause        the place in it
     * @param evidence      how sure it is
     * @param content       what it says
     */
    public PublicationRule {
        records = Set.copyOf(records);
        requireTerms(id, minimumMonths, maximumMonths);
    }

    static void requireTerms(String whose, @Nullable Integer shortest, @Nullable Integer longest) {
        boolean isNegative = (shortest != null && shortest < 0) || (longest != null && longest < 0);
        boolean isTurned = shortest != null && longest != null && shortest > longest;
        if (isNegative || isTurned) {
            throw new IllegalArgumentException(whose + ": no terms of " + shortest + " to " + longest + " months");
        }
    }

    boolean fits(Particulars record, @Nullable Severity found) {
        return records.contains(record.type())
                && (subjects == Subjects.ANY || (subjects == Subjects.PERSON) == record.person())
                && (severity == null || severity == found)
                && (!publicSafety || record.isPublicSafety());
    }
}
