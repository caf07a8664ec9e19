package io.github.creditkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.constraint.ValidCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("行政许可（发改办财金〔2018〕424号）")
class AdministrativePermitTest {
    private static final RecordChecker CHECKER = RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED);
    private static final AdministrativePermit GOOD = Samples.permit();

    private static List<Issue> issues(AdministrativePermit permit) {
        return CHECKER.check(permit);
    }

    private static Issue only(AdministrativePermit permit) {
        assertThat(issues(permit)).hasSize(1);
        return issues(permit).get(0);
    }

    @Test
    void a_good_one_has_no_issues() {
        assertThat(issues(GOOD)).isEmpty();
        assertThat(issues(GOOD.toBuilder().subject(Samples.person()).build())).isEmpty();
    }

    @Test
    void a_builder_names_all_that_is_missing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AdministrativePermit.builder().decisionNo("1").build())
                .withMessageContaining("subject")
                .withMessageContaining("content");
    }

    @Nested
    @DisplayName("单项")
    class Items {
        @Test
        void blanks_of_any_width_are_empty() {
            Issue issue = only(GOOD.toBuilder().content(" 　\u200B").build());

            assertThat(issue.rule()).isEqualTo(Rule.FLD_01);
            assertThat(issue.path()).isEqualTo("/content");
            assertThat(issue.item().code()).isEqualTo("XK_NR");
            assertThat(issue.messageZh()).isEqualTo("许可内容不能为空");
            assertThat(issue.messageEn()).isEqualTo("许可内容 must not be empty");
        }

        @Test
        void a_confirmed_length_refuses_and_a_remembered_one_warns() {
            SubjectRef longName =
                    GOOD.subject().toBuilder().name("某".repeat(201)).build();

            assertThat(only(GOOD.toBuilder().subject(longName).build()))
                    .extracting(Issue::rule, Issue::level, issue -> issue.item().code())
                    .containsExactly(Rule.FLD_02, Level.ERROR, "XK_XDR_MC");
            assertThat(only(GOOD.toBuilder().decisionNo("号".repeat(65)).build()))
                    .extracting(Issue::rule, Issue::level, issue -> issue.item().code())
                    .containsExactly(Rule.FLD_02, Level.WARNING, "XK_WSH");
        }

        @Test
        void lengths_are_counted_in_code_points() {
            assertThat(issues(GOOD.toBuilder().decisionNo("𠮷".repeat(64)).build()))
                    .isEmpty();
        }

        @Test
        void a_refused_code_tells_its_own_reasons() {
            OrgRef organ = new OrgRef("某局", Coded.read("11100000MB0143028X", Samples::creditCode));

            Issue issue = only(GOOD.toBuilder().source(organ).build());

            assertThat(issue.rule()).isEqualTo(Rule.FLD_05);
            assertThat(issue.item().name()).isEqualTo("数据来源单位统一社会信用代码");
            assertThat(issue.causes()).isNotEmpty();
            assertThat(issue.messageZh()).contains("校验码错误");
        }

        @Test
        void a_category_that_nobody_knows_is_kept_and_worth_a_warning() {
            AdministrativePermit permit = GOOD.toBuilder()
                    .permitCategory(Coded.read("特别", text -> java.util.Optional.<PermitCategory>empty()))
                    .build();

            assertThat(only(permit).level()).isEqualTo(Level.WARNING);
            assertThat(permit.permitCategory().text()).isEqualTo("特别");
        }
    }

    @Nested
    @DisplayName("PMT-01 类别与代码")
    class Subjects {
        @Test
        void an_organisation_needs_its_code_and_its_representative() {
            SubjectRef bare = GOOD.subject().toBuilder()
                    .creditCode(null)
                    .legalRepresentative(null)
                    .build();

            assertThat(issues(GOOD.toBuilder().subject(bare).build()))
                    .extracting(Issue::rule, Issue::path)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Rule.PMT_01, "/subject/creditCode"),
                            org.assertj.core.groups.Tuple.tuple(Rule.PMT_01, "/subject/legalRepresentative/name"));
        }

        @Test
        void a_natural_person_has_no_organisations_codes() {
            SubjectRef person = Samples.person().toBuilder()
                    .creditCode(GOOD.subject().creditCode())
                    .build();

            assertThat(only(GOOD.toBuilder().subject(person).build()))
                    .extracting(Issue::rule, Issue::path)
                    .containsExactly(Rule.PMT_01, "/subject/creditCode");
        }

        @Test
        void a_sole_trader_without_a_code_has_zeros_and_a_registration_number() {
            SubjectRef trader = GOOD.subject().toBuilder()
                    .category(Coded.of(SubjectCategory.INDIVIDUAL_BUSINESS))
                    .creditCode(new Coded<UnifiedSocialCreditCode>(ValidCode.NO_CODE, null))
                    .build();

            assertThat(only(GOOD.toBuilder().subject(trader).build()).path())
                    .isEqualTo("/subject/businessRegistrationNo");
            assertThat(issues(GOOD.toBuilder()
                            .subject(trader.toBuilder()
                                    .businessRegistrationNo("110108600000014")
                                    .build())
                            .build()))
                    .isEmpty();
        }

        @Test
        void an_organisation_cannot_have_zeros() {
            SubjectRef zeros = GOOD.subject().toBuilder()
                    .creditCode(new Coded<UnifiedSocialCreditCode>(ValidCode.NO_CODE, null))
                    .build();

            assertThat(only(GOOD.toBuilder().subject(zeros).build()).messageZh())
                    .contains("个体工商户");
        }

        @Test
        void a_category_and_a_code_that_disagree_are_a_warning() {
            SubjectRef trader = GOOD.subject().toBuilder()
                    .category(Coded.of(SubjectCategory.INDIVIDUAL_BUSINESS))
                    .build();

            assertThat(only(GOOD.toBuilder().subject(trader).build()))
                    .extracting(Issue::rule, Issue::level, Issue::found)
                    .containsExactly(Rule.XID_02, Level.WARNING, "91");
        }

        @Test
        void a_wrong_citizen_number_is_refused_and_not_quoted() {
            SubjectRef good = Samples.person();
            String number = good.idNumber().text();
            String wrong = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
            SubjectRef person = good.toBuilder()
                    .idNumber(io.github.creditkit.model.item.IdNumber.of(wrong))
                    .build();

            Issue issue = only(GOOD.toBuilder().subject(person).build());

            assertThat(issue.rule()).isEqualTo(Rule.FLD_05);
            assertThat(issue.toString() + issue.messageZh() + issue.messageEn() + person)
                    .doesNotContain(wrong, wrong.substring(6, 14));
        }
    }

    @Test
    @DisplayName("PMT-02：有效期颠倒")
    void the_end_of_validity_is_not_before_its_beginning() {
        Validity wrong = Validity.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1));

        assertThat(only(GOOD.toBuilder().validity(wrong).build()))
                .extracting(Issue::rule, Issue::path, issue -> issue.item().code())
                .containsExactly(Rule.PMT_02, "/validity/to", "XK_YXQZI");
        assertThat(issues(GOOD.toBuilder()
                        .validity(Validity.openEnded(LocalDate.of(2026, 3, 2)))
                        .build()))
                .isEmpty();
    }

    @Test
    @DisplayName("PMT-03：决定日期晚于接收日期")
    void a_decision_of_tomorrow_is_refused() {
        assertThat(only(GOOD.toBuilder().decidedOn(Samples.RECEIVED.plusDays(1)).build())
                        .rule())
                .isEqualTo(Rule.PMT_03);
    }

    @Test
    @DisplayName("PMT-04：7 个工作日")
    void seven_working_days_are_in_time_and_eight_are_late() {
        // Monday, 2 March 2026: the seventh working day after it is Wednesday of the week after.
        RecordChecker seventh = RecordChecker.of(Stage.SUBMISSION, LocalDate.of(2026, 3, 11));
        RecordChecker eighth = RecordChecker.of(Stage.SUBMISSION, LocalDate.of(2026, 3, 12));

        assertThat(seventh.check(GOOD)).isEmpty();
        assertThat(eighth.check(GOOD)).singleElement().satisfies(issue -> {
            assertThat(issue.rule()).isEqualTo(Rule.PMT_04);
            assertThat(issue.level()).isEqualTo(Level.WARNING);
            assertThat(issue.messageZh()).contains("8 个工作日");
        });
    }

    @Test
    @DisplayName("PMT-05：“其他”须写明")
    void another_category_says_which() {
        assertThat(only(GOOD.toBuilder()
                                .permitCategory(Coded.of(PermitCategory.OTHER))
                                .build())
                        .rule())
                .isEqualTo(Rule.PMT_05);
        assertThat(issues(GOOD.toBuilder()
                        .permitCategory(new Coded<>("其他-备案", PermitCategory.OTHER))
                        .build()))
                .isEmpty();
    }

    @Test
    @DisplayName("PMT-07：机关代码前两位")
    void an_enterprise_as_authority_is_a_warning() {
        OrgRef enterprise = new OrgRef("某公司", GOOD.subject().creditCode());

        assertThat(only(GOOD.toBuilder().authority(enterprise).build()))
                .extracting(Issue::rule, Issue::level, Issue::path)
                .containsExactly(Rule.PMT_07, Level.WARNING, "/authority/creditCode");
    }

    @Test
    void nothing_throws_on_a_record_of_nothing() {
        AdministrativePermit nothing =
                new AdministrativePermit(null, null, null, null, null, null, null, null, null, null, null, null, null);

        assertThat(issues(nothing)).extracting(Issue::rule).containsOnly(Rule.FLD_01);
    }
}
