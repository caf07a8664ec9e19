package io.github.creditkit.model.time;

import io.github.creditkit.model.reference.TableLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules of deadlines in use (期限规则表): those that come with this library, or with a city's own in their place.
 *
 * <p>Where a document leaves open if working days are meant, as that of Hubei does, it is working days here and
 * {@link #with} changes it.
 */
public final class DeadlineRules {
    /** 双公示: seven working days from the decision to the publication. */
    public static final String DOUBLE_PUBLICITY = "double-publicity";
    /** 容缺受理: seven working days for the documents that are handed in later. */
    public static final String DEFERRED_DOCUMENTS = "deferred-documents";
    /** 异议受理: acceptance of an objection. */
    public static final String OBJECTION_ACCEPTANCE = "objection-acceptance";
    /** 异议核查: verification of an objection. */
    public static final String OBJECTION_VERIFICATION = "objection-verification";
    /** 异议答复: reply to an objection. */
    public static final String OBJECTION_REPLY = "objection-reply";
    /** 信用修复受理: acceptance of an application for repair. */
    public static final String REPAIR_ACCEPTANCE = "repair-acceptance";
    /** 信用修复结果反馈: result of an application for repair. */
    public static final String REPAIR_RESULT = "repair-result";

    private final Map<String, DeadlineRule> byId;

    private DeadlineRules(Map<String, DeadlineRule> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /** {@return the rules of this release} */
    public static DeadlineRules bundled() {
        return Bundled.RULES;
    }

    /**
     * The rule with an id.
     *
     * @param id such as {@link #DOUBLE_PUBLICITY}
     * @return empty when there is none
     */
    public Optional<DeadlineRule> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The rule with an id that is known to be there.
     *
     * @param id such as {@link #DOUBLE_PUBLICITY}
     * @return the rule
     * @throws IllegalArgumentException when there is none
     */
    public DeadlineRule get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No rule of deadlines: " + id));
    }

    /** {@return all rules, in the order of the table} */
    public Collection<DeadlineRule> all() {
        return byId.values();
    }

    /**
     * These rules with another one, in the place of the one with its id.
     *
     * @param rule the rule
     * @return the new rules
     */
    public DeadlineRules with(DeadlineRule rule) {
        Map<String, DeadlineRule> rules = new LinkedHashMap<>(byId);
        rules.put(rule.id(), rule);
        return new DeadlineRules(rules);
    }

    /**
     * These rules with those of a table in the form of the bundled one: tab-separated, with the columns
     * {@code rule, days, count, zh, en, document} in any order.
     *
     * @param table the table; not closed
     * @return the new rules
     * @throws IllegalArgumentException if a line is not so; the message names it
     */
    public DeadlineRules amendedBy(Reader table) {
        DeadlineRules amended = this;
        for (TableLine line : TableLine.read("Deadlines", '\t', table)) {
            amended = amended.with(line.as(DeadlineRules::rule));
        }
        return amended;
    }

    private static DeadlineRule rule(TableLine line) {
        return new DeadlineRule(
                line.cell("rule"),
                Integer.parseInt(line.cell("days")),
                DayCount.valueOf(line.cell("count")),
                line.cell("zh"),
                line.cell("en"),
                line.cell("document"));
    }

    private static final class Bundled {
        static final DeadlineRules RULES = load();

        private static DeadlineRules load() {
            InputStream in = Objects.requireNonNull(DeadlineRules.class.getResourceAsStream("deadlines.tsv"));
            try (Reader table = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                return new DeadlineRules(Map.of()).amendedBy(table);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
