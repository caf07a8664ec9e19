package io.github.creditkit.testkit;

import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.schema.RecordSchema;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of records of the model (记录任意值生成): good ones, ones that break one rule, and anything at all.
 *
 * <p>Everything in them is synthetic: codes as {@link Codes} has them, names such as 某甲 and 某科技有限公司. A failing example
 * shrinks towards fewer items, the first texts, days near the day of receipt; a good record shrinks to good records only.
 *
 * <pre>{@code
 * Arbitrary<AdministrativePermit> permits = Records.good(AdministrativePermit.class);
 * Arbitrary<NearGood<AdministrativePermit>> late = Records.nearGood(AdministrativePermit.class, Rule.PMT_04);
 * }</pre>
 */
public final class Records {
    /** The day on which records are received unless another one is asked for: Friday, 6 March 2026 (接收日期). */
    public static final LocalDate RECEIVED_ON = LocalDate.of(2026, 3, 6);

    private static final int MOST_CHOICES = 9999;
    private static final List<Class<? extends Record>> CLASSES = RecordSchema.all().stream()
            .<Class<? extends Record>>map(RecordSchema::type)
            .toList();

    private Records() {}

    /**
     * All record classes of the model, parts such as {@code OrgRef} included.
     *
     * @return in alphabetical order
     */
    public static List<Class<? extends Record>> classes() {
        return CLASSES;
    }

    /**
     * Records in order, received on {@link #RECEIVED_ON}: organisations, sole traders and natural persons, six to two to
     * two; optional items there or not, periods with and without an end.
     *
     * @param type a record class of the model; one of your own with {@code @DataItem} will do too, but only its
     *             constraints are known, not its rules
     * @param <R>  the record
     * @return what {@link RecordChecker} has no error and no warning for at {@link Stage#SUBMISSION}
     */
    public static <R extends Record> Arbitrary<R> good(Class<R> type) {
        return good(type, RECEIVED_ON);
    }

    /**
     * Records in order, received on a day.
     *
     * @param type       a record class of the model
     * @param receivedOn the day with which the checker is made
     * @param <R>        the record
     * @return what {@link RecordChecker} has no error and no warning for at {@link Stage#SUBMISSION} on that day
     */
    public static <R extends Record> Arbitrary<R> good(Class<R> type, LocalDate receivedOn) {
        return new GoodRecords(receivedOn).of(type);
    }

    /**
     * The rules that records of a class can break, and {@link #nearGood} does break.
     *
     * @param type a record class of the model
     * @return in the order of the rules
     */
    public static Set<Rule> rules(Class<? extends Record> type) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        RecordBreaks.of(type).forEach(way -> rules.add(way.rule()));
        return Collections.unmodifiableSet(rules);
    }

    /**
     * Records that break one rule each, any that the class can break, received on {@link #RECEIVED_ON}.
     *
     * @param type a record class of the model
     * @param <R>  the record
     * @return shrinks the record, which still breaks that rule
     */
    public static <R extends Record> Arbitrary<NearGood<R>> nearGood(Class<R> type) {
        return nearGood(type, RECEIVED_ON);
    }

    /**
     * Records that break one rule each, received on a day.
     *
     * @param type       a record class of the model
     * @param receivedOn the day with which the checker is made
     * @param <R>        the record
     * @return any of the rules that the class can break
     */
    public static <R extends Record> Arbitrary<NearGood<R>> nearGood(Class<R> type, LocalDate receivedOn) {
        return Arbitraries.of(rules(type)).flatMap(rule -> nearGood(type, rule, receivedOn));
    }

    /**
     * Records that break this rule, received on {@link #RECEIVED_ON}.
     *
     * @param type a record class of the model
     * @param rule one of {@link #rules}
     * @param <R>  the record
     * @return the record and where the rule is broken
     * @throws IllegalArgumentException when records of the class cannot break it
     */
    public static <R extends Record> Arbitrary<NearGood<R>> nearGood(Class<R> type, Rule rule) {
        return nearGood(type, rule, RECEIVED_ON);
    }

    private static <R extends Record> Arbitrary<NearGood<R>> nearGood(Class<R> type, Rule rule, LocalDate receivedOn) {
        List<Break> ways =
                RecordBreaks.of(type).stream().filter(way -> way.rule() == rule).toList();
        if (ways.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot break " + rule.word());
        }
        return Combinators.combine(
                        good(type, receivedOn),
                        Arbitraries.of(ways),
                        Arbitraries.integers().between(0, MOST_CHOICES))
                .as((good, way, choice) -> way.apply(type, good, choice, receivedOn))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .withoutEdgeCases();
    }

    /**
     * Records with anything in them: good values, none, blanks, too long ones, codes nobody knows, amounts below 0, days
     * at the ends of time, and the texts of {@link Codes#hostileStrings}.
     *
     * @param type a record class of the model
     * @param <R>  the record
     * @return any record, good ones among them if by chance
     */
    public static <R extends Record> Arbitrary<R> hostile(Class<R> type) {
        return new HostileRecords(RECEIVED_ON).of(type);
    }
}
