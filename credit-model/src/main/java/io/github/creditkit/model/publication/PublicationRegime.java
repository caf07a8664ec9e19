package io.github.creditkit.model.publication;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body of rules and when it is in force (公示规则).
 *
 * @param id        a stable id, such as {@code ndrc-36}
 * @param name      its name
 * @param from      the first day in force
 * @param until     the last day in force; null while nobody has ended it
 * @param authority the authorities it is for
 * @param document  the document (文件)
 * @param evidence  how sure it is
 * @param rules     its rules; the first that fits a record counts
 */
public record PublicationRegime(
        String id,
        Bilingual name,
        LocalDate from,
        @Nullable LocalDate until,
        AuthorityKind authority,
        String document,
        Evidence evidence,
        List<PublicationRule> rules) {
    /**
     * Copies the rules.
     *
     * @param id        a stable id
     * @param name      its name
     * @param from      the first day in force
     * @param until     the last day in force
     * @param authority the authorities it is for
     * @param document  the document
     * @param evidence  how sure it is
     * @param rules     its rules
     */
    public PublicationRegime {
        rules = List.copyOf(rules);
    }

    /**
     * If it is in force on a day.
     *
     * @param day the day
     * @return true on the first and on the last day too
     */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean isFor(AuthorityKind kind) {
        return authority == AuthorityKind.ANY || authority == kind;
    }
}
