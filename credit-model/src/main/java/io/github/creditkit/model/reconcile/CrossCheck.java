package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.Corroboration;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a source that is not the primary one says, kept beside the record (校核信息).
 *
 * @param envelope   the envelope as it was sent
 * @param source     the unit (校核来源)
 * @param valueHash  a keyed hash of the record (数据摘要)
 * @param at         when it was received (校核时间)
 * @param agreement  how it stands to the current version
 * @param differing  the fields for which both say something, and not the same
 * @param additional the fields for which it says something and the primary source nothing; they are not taken over
 * @param latest     if it is the last word of this source: only that opens a task
 */
public record CrossCheck(
        RecordEnvelope<?> envelope,
        SourceUnit source,
        String valueHash,
        OffsetDateTime at,
        Agreement agreement,
        List<FieldName> differing,
        List<FieldName> additional,
        boolean latest) {
    /**
     * Copies the lists.
     *
     * @param envelope   the envelope
     * @param source     the unit
     * @param valueHash  a hash of the record
     * @param at         when
     * @param agreement  how it stands
     * @param differing  fields in which it differs
     * @param additional fields that it alone has
     * @param latest     if it is the last word
     */
    public CrossCheck {
        differing = List.copyOf(differing);
        additional = List.copyOf(additional);
    }

    /** {@return as it is stored with the record; empty as long as the primary source is silent} */
    public Optional<Corroboration> toCorroboration() {
        return agreement == Agreement.UNCHECKED || envelope.provenance() == null
                ? Optional.empty()
                : Optional.of(new Corroboration(
                        Objects.requireNonNull(envelope.provenance()).source(),
                        valueHash,
                        agreement == Agreement.AGREES,
                        at));
    }

    /** {@return PRV-01, and PRV-02 where it differs; no value of a field stands in them} */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        issues.add(issue(Rule.PRV_01, Bilingual.NONE));
        if (agreement == Agreement.DIFFERS) {
            issues.add(issue(Rule.PRV_02, names(differing)));
        }
        return issues;
    }

    static Bilingual names(List<FieldName> fields) {
        return new Bilingual(
                fields.stream().map(FieldName::nameZh).collect(Collectors.joining("、")),
                fields.stream()
                        .map(field -> field.path().isEmpty() ? "the whole record" : field.path())
                        .collect(Collectors.joining(", ")));
    }

    private static Issue issue(Rule rule, Bilingual expected) {
        return new Issue(rule, rule.level(), "", ItemName.WHOLE, "", expected, List.of());
    }

    /** Nothing of the record. */
    @Override
    public String toString() {
        return "CrossCheck[" + source + ", " + agreement + "]";
    }
}
