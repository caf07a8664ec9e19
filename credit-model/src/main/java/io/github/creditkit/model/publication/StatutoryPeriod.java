package io.github.creditkit.model.publication;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A period that a law or an administrative regulation sets itself (法律、行政法规另有规定的期限). It goes before every regime.
 *
 * @param records       the types of record it is for, such as {@code administrativePenalty}
 * @param basisContains what stands in the record's legal basis, such as 证券法; empty for any basis
 * @param minimumMonths before so many months nobody can apply for repair; null where there is no minimum
 * @param maximumMonths after so many months publication ends; null where it does not
 * @param document      the law
 * @param clause        the article
 */
public record StatutoryPeriod(
        Set<String> records,
        String basisContains,
        @Nullable Integer minimumMonths,
        @Nullable Integer maximumMonths,
        String document,
        String clause) {
    /**
     * Copies the types.
     *
     * @param records       the types of record
     * @param basisContains what stands in the legal basis
     * @param minimumMonths the shortest term
     * @param maximumMonths the longest term
     * @param document      the law
     * @param clause        the article
     * @throws IllegalArgumentException if a period is negative, or the shortest is longer than the longest
     */
    public StatutoryPeriod {
        records = Set.copyOf(records);
        PublicationRule.requireTerms(document, minimumMonths, maximumMonths);
    }

    PublicationRule rule() {
        return new PublicationRule(
                "LAW",
                records,
                PublicationRule.Subjects.ANY,
                null,
                false,
                Publish.YES,
                minimumMonths,
                maximumMonths,
                document,
                clause,
                Evidence.CONFIRMED,
                new Bilingual(
                        "法律、行政法规另有规定的，从其规定", "where a law or administrative regulation says otherwise, it prevails"));
    }

    boolean fits(Particulars record) {
        return records.contains(record.type()) && record.legalBasis().contains(basisContains);
    }
}
