package io.github.creditkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.codeset.AmendedCodes;
import io.github.creditkit.model.codeset.CodeSet;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.EvaluationScheme;
import io.github.creditkit.model.codeset.LocalCode;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.constraint.Intake;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("FLD-04：另一版本的代码集")
class AmendedCodeSetsTest {
    private static final RecordChecker BUNDLED = RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED);
    private static final RecordChecker AMENDED =
            RecordChecker.of(BUNDLED.context().withCodeSets(AmendedCodes.sets()));

    private static List<String> told(RecordChecker checker, Record record) {
        return checker.check(record).stream()
                .map(issue -> issue.rule().word() + " " + issue.level() + " " + issue.path())
                .toList();
    }

    private static AdministrativePermit permit(PermitStatus constant, String status) {
        return Samples.permit().toBuilder()
                .status(new Coded<>(status, constant))
                .build();
    }

    @Test
    void a_checker_has_the_bundled_code_sets_unless_told_otherwise() {
        assertThat(BUNDLED.context().codeSets()).isSameAs(CodeSets.bundled());
        assertThat(RecordChecker.standard().context().codeSets()).isSameAs(CodeSets.bundled());
        assertThat(AMENDED.context().stage()).isEqualTo(Stage.SUBMISSION);
        assertThat(AMENDED.context().receivedOn()).isEqualTo(Samples.RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "已撤销", " ３ "})
    @DisplayName("新版代码集的代码、名称，本库尚无常量")
    void a_code_that_the_edition_has_without_a_constant_is_known(String status) {
        assertThat(told(BUNDLED, permit(null, status))).containsExactly("FLD-04 ERROR /status");
        assertThat(told(AMENDED, permit(null, status))).isEmpty();
    }

    @Test
    void an_alias_and_an_element_of_a_list_are_known_too() {
        AdministrativePermit permit = Samples.permit().toBuilder()
                .permitCategory(new Coded<PermitCategory>("备案登记", null))
                .build();
        AdministrativePenalty penalty = Samples.penalty().toBuilder()
                .penaltyCategories(List.of(Coded.of(PenaltyCategory.FINE), new Coded<>("约谈", null)))
                .build();

        assertThat(told(BUNDLED, permit)).containsExactly("FLD-04 WARNING /permitCategory");
        assertThat(told(AMENDED, permit)).isEmpty();
        assertThat(told(BUNDLED, penalty)).contains("FLD-04 WARNING /penaltyCategories/1");
        assertThat(told(AMENDED, penalty)).noneMatch(told -> told.startsWith("FLD-04"));
    }

    @Test
    void what_the_edition_does_not_have_is_told_with_the_codes_that_it_has() {
        assertThat(AMENDED.check(permit(null, "9"))).singleElement().satisfies(issue -> {
            assertThat(issue.rule()).isEqualTo(Rule.FLD_04);
            assertThat(issue.messageZh()).contains("1、2、3");
            assertThat(issue.messageEn()).contains("1、2、3");
        });
        assertThat(BUNDLED.check(permit(null, "9")))
                .singleElement()
                .satisfies(
                        issue -> assertThat(issue.messageZh()).contains("1、2").doesNotContain("3"));
    }

    /** The rules that look at the constant would pass over it. */
    @Test
    @DisplayName("有常量而未读出的，是用别的代码集读取的")
    void a_code_with_a_constant_that_was_read_by_other_code_sets_is_told() {
        assertThat(told(AMENDED, permit(null, "1"))).containsExactly("FLD-04 ERROR /status");
        assertThat(told(AMENDED, permit(PermitStatus.VALID, "1"))).isEmpty();
        assertThat(told(BUNDLED, permit(null, "有效"))).containsExactly("FLD-04 ERROR /status");
    }

    @Test
    @DisplayName("Bean Validation 只认内置版本")
    void bean_validation_knows_the_bundled_edition() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(permit(null, "3"), Intake.class))
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactly("status");
        }
    }

    @Test
    @DisplayName("EVL-01：本市评价体系的等级")
    void grades_of_a_city_are_those_of_its_table() throws IOException {
        CodeSet<LocalCode> grades = CodeSet.load(
                LocalCode.class,
                new StringReader("set,edition,code,name\ntourism-grade,本市 2026,5A,五A级\ntourism-grade,本市 2026,4A,四A级"));
        RecordChecker checker = RecordChecker.of(
                BUNDLED.context().withCodeSets(CodeSets.bundled().with(grades)));
        CreditEvaluation evaluation = Fixtures.all().stream()
                .filter(CreditEvaluation.class::isInstance)
                .map(CreditEvaluation.class::cast)
                .findFirst()
                .orElseThrow()
                .toBuilder()
                .scheme(Coded.of(EvaluationScheme.TOURISM))
                .grade("6A")
                .build();

        assertThat(told(BUNDLED, evaluation)).doesNotContain("EVL-01 ERROR /grade");
        assertThat(told(checker, evaluation)).contains("EVL-01 ERROR /grade");
        assertThat(told(checker, evaluation.toBuilder().grade("5A").build())).doesNotContain("EVL-01 ERROR /grade");
    }
}
