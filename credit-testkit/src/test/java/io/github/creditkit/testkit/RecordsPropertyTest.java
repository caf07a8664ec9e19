package io.github.creditkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.Submission;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Money;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Falsifier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.facades.ShrinkingSupportFacade;
import net.jqwik.api.lifecycle.TryExecutionResult;

@Label("记录任意值")
class RecordsPropertyTest {
    private static final int GEN_SIZE = 1000;

    private static final Clock CLOCK =
            Clock.fixed(Records.RECEIVED_ON.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> CLOCK)
            .buildValidatorFactory()
            .getValidator();

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final tools.jackson.databind.json.JsonMapper JSON3 =
            tools.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();

    @Example
    @Label("每个记录类都有")
    void every_record_class_of_the_model_is_there() {
        assertThat(Records.classes())
                .extracting(Class::getSimpleName)
                .containsExactlyElementsOf(RulesPage.read().keySet());
    }

    @Example
    @Label("合格记录没有错误和警告")
    void a_good_record_has_no_error_and_no_warning(@ForAll Random random) {
        for (Class<? extends Record> type : Records.classes()) {
            each(
                    Records.good(type),
                    150,
                    random,
                    record -> assertThat(problems(record)).isEmpty());
        }
    }

    @Example
    @Label("合格记录通过 Bean Validation")
    void a_good_record_is_valid_by_bean_validation(@ForAll Random random) {
        for (Class<? extends Record> type : Records.classes()) {
            each(Records.good(type), 30, random, record -> {
                assertThat(VALIDATOR.validate(record)).isEmpty();
                assertThat(VALIDATOR.validate(record, Submission.class, Advice.class))
                        .isEmpty();
            });
        }
    }

    @Property(tries = 500)
    void a_good_record_is_good_on_its_own_day(@ForAll("days") LocalDate day, @ForAll Random random) {
        Class<? extends Record> type =
                Records.classes().get(random.nextInt(Records.classes().size()));
        Record record =
                Records.good(type, day).generator(GEN_SIZE, true).next(random).value();

        assertThat(problems(RecordChecker.of(Stage.SUBMISSION, day), record)).isEmpty();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2015, 1, 1).toEpochDay(),
                        LocalDate.of(2035, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 700)
    void a_good_record_is_read_as_it_was_written(@ForAll Record record) throws JsonProcessingException {
        String json = JSON.writeValueAsString(record);

        assertThat(JSON.readValue(json, record.getClass())).isEqualTo(record);
        assertThat(JSON3.writeValueAsString(record)).isEqualTo(json);
        assertThat((Object) JSON3.readValue(json, record.getClass())).isEqualTo(record);
    }

    @Example
    @Label("缩减仍合格")
    void a_good_record_shrinks_to_good_records_only(@ForAll Random random) {
        for (Class<? extends Record> type : Records.classes()) {
            for (int i = 0; i < 3; i++) {
                Shrinkable<? extends Record> start =
                        Records.good(type).generator(GEN_SIZE, true).next(random);
                walkShrinks(
                        start, random, record -> assertThat(problems(record)).isEmpty());
            }
        }
    }

    @Example
    @Label("缩减到最小的记录")
    void a_failing_record_shrinks_to_a_small_one(@ForAll Random random) {
        AdministrativePermit permit = simplest(Records.good(AdministrativePermit.class), any -> true, random);
        assertThat(permit.remark()).isNull();
        assertThat(permit.certificateTitle()).isNull();
        assertThat(permit.validity().to()).isNull();
        assertThat(permit.decidedOn()).isEqualTo(Records.RECEIVED_ON);
        assertThat(permit.subject().organizationCode()).isNull();

        AdministrativePenalty penalty = simplest(
                Records.good(AdministrativePenalty.class),
                failing -> failing.penaltyCategories().size() > 1 && failing.fineAmount() != null,
                random);
        assertThat(problems(penalty)).isEmpty();
        assertThat(penalty.penaltyCategories()).hasSize(2);
        assertThat(penalty.remark()).isNull();
        assertThat(penalty.severity()).isNull();
    }

    @Example
    @Label("合格记录各种各样")
    void good_records_are_varied(@ForAll Random random) {
        List<AdministrativePermit> permits = sample(Records.good(AdministrativePermit.class), 1000, random);
        for (SubjectCategory category : SubjectCategory.values()) {
            assertThat(permits.stream()
                            .filter(permit -> permit.subject().category().meaning() == category)
                            .count())
                    .isGreaterThan(100);
        }
        assertVaried(permits, permit -> permit.validity().to() == null);
        assertVaried(permits, permit -> permit.remark() == null);
        assertVaried(permits, permit -> permit.certificateNo() == null);
        assertThat(permits)
                .extracting(AdministrativePermit::decisionNo)
                .satisfies(numbers -> assertThat(new HashSet<>(numbers)).hasSizeGreaterThan(500));

        List<AdministrativePenalty> penalties = sample(Records.good(AdministrativePenalty.class), 1000, random);
        assertVaried(penalties, penalty -> penalty.penaltyCategories().size() > 1);
        assertVaried(penalties, penalty -> penalty.fineAmount() == null);
    }

    private static <R> void assertVaried(List<R> records, Predicate<R> holds) {
        assertThat(records.stream().filter(holds).count()).isBetween(records.size() / 20L, records.size() * 19L / 20);
    }

    @Example
    @Label("能违反的规则与 docs/rules.md 一致，且每条规则都有")
    void the_rules_of_each_class_are_those_of_the_page() {
        Set<Rule> all = EnumSet.noneOf(Rule.class);
        for (Class<? extends Record> type : Records.classes()) {
            assertThat(Records.rules(type))
                    .as(type.getSimpleName())
                    .isEqualTo(RulesPage.read().get(type.getSimpleName()));
            all.addAll(Records.rules(type));
        }
        Set<Rule> others = EnumSet.complementOf(EnumSet.copyOf(all));
        assertThat(others).noneMatch(Rule::isOfRecord);
    }

    @Example
    @Label("差一点合格的记录只违反它的规则")
    void a_near_good_record_breaks_its_rule_and_no_other(@ForAll Random random) {
        for (Class<? extends Record> type : Records.classes()) {
            for (Rule rule : Records.rules(type)) {
                each(Records.nearGood(type, rule), 8, random, near -> {
                    assertThat(near.rule()).isSameAs(rule);
                    assertBreaks(near);
                });
            }
        }
    }

    @Example
    @Label("差一点合格的记录缩减仍违反它的规则")
    void a_near_good_record_shrinks_to_ones_that_break_the_same_rule(@ForAll Random random) {
        for (Class<? extends Record> type : Records.classes()) {
            Rule rule = List.copyOf(Records.rules(type))
                    .get(random.nextInt(Records.rules(type).size()));
            walkShrinks(Records.nearGood(type, rule).generator(GEN_SIZE, true).next(random), random, near -> {
                assertThat(near.rule()).isSameAs(rule);
                assertBreaks(near);
            });
        }
    }

    private static void assertBreaks(NearGood<?> near) {
        List<Issue> issues = RecordChecker.of(near.stage(), Records.RECEIVED_ON).check(near.record());
        assertThat(issues)
                .as(near.toString())
                .anyMatch(issue -> issue.rule() == near.rule() && issue.path().equals(near.path()))
                .allMatch(
                        issue -> issue.rule() == near.rule() || near.following().contains(issue.rule()));
    }

    @Example
    void a_rule_that_a_class_cannot_break_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Records.nearGood(OrgRef.class, Rule.PMT_02));
    }

    /** A record as a user of the library may have it. */
    public record Supplier(
            @DataItem(name = "名称") @Required @MaxLength(20) String name,
            @DataItem(name = "单位") @Required @Valid OrgRef organ,
            @DataItem(name = "注册资本") @NotNegative Money capital,
            @DataItem(name = "成立日期") LocalDate establishedOn) {}

    @Example
    @Label("自有记录类也可用")
    void a_record_of_ones_own_will_do_too(@ForAll Random random) {
        each(
                Records.good(Supplier.class),
                200,
                random,
                supplier -> assertThat(problems(supplier)).isEmpty());
        assertThat(Records.rules(Supplier.class)).containsExactly(Rule.FLD_01, Rule.FLD_02, Rule.FLD_03, Rule.FLD_05);
        each(Records.nearGood(Supplier.class), 200, random, near -> assertBreaks(near));
    }

    @Property(tries = 500)
    void a_hostile_record_makes_nothing_throw(@ForAll @Hostile Record record) throws JsonProcessingException {
        for (Stage stage : Stage.values()) {
            assertThat(RecordChecker.of(stage, Records.RECEIVED_ON).check(record))
                    .allMatch(issue -> !issue.messageZh().isBlank());
        }
        String json = JSON.writeValueAsString(record);
        assertThat(JSON.writeValueAsString(JSON.readValue(json, record.getClass())))
                .isEqualTo(json);
        assertThat(JSON3.writeValueAsString(JSON3.readValue(JSON3.writeValueAsString(record), record.getClass())))
                .isEqualTo(JSON3.writeValueAsString(record));
    }

    @Property(tries = 50)
    void a_parameter_is_provided_of_a_class(
            @ForAll AdministrativePermit good,
            @ForAll List<AdministrativePenalty> several,
            @ForAll NearGood<AdministrativePermit> near,
            @ForAll NearGood<Record> any) {
        assertThat(problems(good)).isEmpty();
        assertThat(several).allSatisfy(penalty -> assertThat(problems(penalty)).isEmpty());
        assertThat(near.record()).isInstanceOf(AdministrativePermit.class);
        assertBreaks(near);
        assertBreaks(any);
    }

    @Example
    @Label("边界样例有限")
    void edge_cases_are_few() {
        for (Class<? extends Record> type : Records.classes()) {
            assertThat(Records.good(type).edgeCases(GEN_SIZE).size()).isLessThan(20);
            assertThat(Records.hostile(type).edgeCases(GEN_SIZE).size()).isLessThan(20);
            assertThat(Records.nearGood(type).edgeCases(GEN_SIZE).size()).isLessThan(20);
        }
    }

    private static List<String> problems(Record record) {
        return problems(RecordChecker.of(Stage.SUBMISSION, Records.RECEIVED_ON), record);
    }

    private static List<String> problems(RecordChecker checker, Record record) {
        return checker.check(record).stream()
                .filter(issue -> issue.level() != Level.NOTE)
                .map(issue -> record.getClass().getSimpleName() + " " + issue.rule() + " " + issue.path() + " "
                        + issue.messageEn())
                .toList();
    }

    private static <T> void each(Arbitrary<T> arbitrary, int count, Random random, Consumer<? super T> test) {
        sample(arbitrary, count, random).forEach(test);
    }

    private static <T> List<T> sample(Arbitrary<T> arbitrary, int count, Random random) {
        return arbitrary.generator(GEN_SIZE, true).stream(random)
                .limit(count)
                .map(Shrinkable::value)
                .collect(Collectors.toList());
    }

    /** Down from a value, at each step to any of its shrinks. */
    private static <T> void walkShrinks(Shrinkable<T> start, Random random, Consumer<? super T> test) {
        Shrinkable<T> at = start;
        for (int step = 0; step < 4; step++) {
            List<Shrinkable<T>> next = at.shrink().limit(12).collect(Collectors.toList());
            Collections.shuffle(next, random);
            next.stream().limit(6).forEach(shrunk -> test.accept(shrunk.value()));
            if (next.isEmpty()) {
                return;
            }
            at = next.get(0);
        }
    }

    private static <T> T simplest(Arbitrary<T> arbitrary, Predicate<T> fails, Random random) {
        Falsifier<T> falsifier = value -> fails.test(value)
                ? TryExecutionResult.falsified(new AssertionError("wanted"))
                : TryExecutionResult.satisfied();
        return ShrinkingSupportFacade.implementation.falsifyThenShrink(arbitrary, random, falsifier);
    }
}
