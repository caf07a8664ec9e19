package io.github.creditkit.model.subject;

import static io.github.creditkit.model.subject.Claims.FIRST;
import static io.github.creditkit.model.subject.Claims.FIRST_ELSEWHERE;
import static io.github.creditkit.model.subject.Claims.NAME;
import static io.github.creditkit.model.subject.Claims.NEWLY_ASSIGNED;
import static io.github.creditkit.model.subject.Claims.OTHER_NAME;
import static io.github.creditkit.model.subject.Claims.OTHER_TRADER;
import static io.github.creditkit.model.subject.Claims.SECOND;
import static io.github.creditkit.model.subject.Claims.TRADER;
import static io.github.creditkit.model.subject.Claims.citizenNumber;
import static io.github.creditkit.model.subject.Claims.coded;
import static io.github.creditkit.model.subject.Claims.creditCode;
import static io.github.creditkit.model.subject.Claims.line;
import static io.github.creditkit.model.subject.Claims.named;
import static io.github.creditkit.model.subject.Claims.organizationCode;
import static io.github.creditkit.model.subject.Claims.person;
import static io.github.creditkit.model.subject.Claims.registrationNumber;
import static io.github.creditkit.model.subject.Claims.taxNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.IdNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("主体归一")
class SubjectResolverTest {
    private static Resolution resolve(SubjectClaim... claims) {
        return SubjectResolver.standard().resolve(List.of(claims));
    }

    /** The lines of each subject. */
    private static AbstractListAssert<?, List<? extends List<Long>>, List<Long>, ObjectAssert<List<Long>>> assertGroups(
            Resolution resolution) {
        return assertThat(
                resolution.subjects().stream().map(SubjectResolverTest::lines).toList());
    }

    private static List<Long> lines(SubjectIdentity subject) {
        return subject.claims().stream().map(claim -> claim.address().number()).toList();
    }

    private static List<Long> evidence(SubjectConflict conflict) {
        return conflict.evidence().stream()
                .map(evidence -> evidence.claim().address().number())
                .toList();
    }

    private static SubjectConflict only(Resolution resolution, ConflictKind kind) {
        List<SubjectConflict> found = resolution.conflicts().stream()
                .filter(conflict -> conflict.kind() == kind)
                .toList();
        assertThat(found).as(resolution.conflicts().toString()).hasSize(1);
        return found.get(0);
    }

    private static List<Long> of(Integer... lines) {
        return Arrays.stream(lines).map(Integer::longValue).toList();
    }

    private static final IdentifierScheme ORG = IdentifierScheme.ORGANIZATION_CODE;
    private static final IdentifierScheme TAX = IdentifierScheme.TAX_REGISTRATION_NO;
    private static final IdentifierScheme REG = IdentifierScheme.BUSINESS_REGISTRATION_NO;
    private static final IdentifierScheme USCC = IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE;

    @Nested
    @DisplayName("以代码归并")
    class ByCode {
        @Test
        void the_same_credit_code_is_one_subject_however_it_is_written() {
            Resolution resolution = resolve(
                    coded(1, FIRST).name(NAME).build(),
                    coded(2, " " + FIRST.toLowerCase(Locale.ROOT)).name(NAME).build());

            assertGroups(resolution).containsExactly(of(1, 2));
            assertThat(resolution.conflicts()).isEmpty();
        }

        @Test
        @DisplayName("组织机构代码即第 9–17 位；15 位税号含组织机构代码；18 位税号即统一代码")
        void the_codes_that_are_parts_of_each_other_are_one_subject() {
            Resolution resolution = resolve(
                    coded(1, FIRST).build(),
                    line(2).code(ORG, organizationCode(FIRST)).build(),
                    line(3).code(TAX, taxNumber(FIRST)).build(),
                    line(4).code(TAX, FIRST).build());

            assertGroups(resolution).containsExactly(of(1, 2, 3, 4));
            assertThat(resolution.conflicts()).isEmpty();
        }

        @Test
        void an_organization_code_without_a_credit_code_is_a_subject_too() {
            Resolution resolution = resolve(
                    line(1).code(ORG, organizationCode(FIRST)).build(),
                    line(2).code(TAX, taxNumber(FIRST)).build(),
                    line(3).code(ORG, organizationCode(SECOND)).build());

            assertGroups(resolution).containsExactly(of(1, 2), of(3));
            assertThat(resolution.subjects().get(0).key())
                    .isEqualTo(new SubjectKey(LinkBasis.ORGANIZATION_CODE, organizationCode(FIRST)));
        }

        @Test
        @DisplayName("注册号与统一代码无算术关系，凭同一记录或映射相连")
        void a_registration_number_leads_to_the_credit_code_that_a_record_gives_it() {
            Resolution resolution = resolve(
                    coded(1, FIRST).formerCode(REG, registrationNumber(1)).build(),
                    line(2).code(REG, registrationNumber(1)).name(OTHER_NAME).build(),
                    line(3).code(REG, registrationNumber(2)).build());

            assertGroups(resolution).containsExactly(of(1, 2), of(3));
        }

        @Test
        void old_numbers_lead_on_to_each_other() {
            String certificate =
                    SyntheticCodes.publicInstitutionCertificateNumber(1, 3).text();
            Resolution resolution = resolve(
                    line(1).code(REG, registrationNumber(1)).build(),
                    line(2).code(REG, registrationNumber(1))
                            .code(IdentifierScheme.INSTITUTION_CERTIFICATE_NO, certificate)
                            .build(),
                    line(3).code(IdentifierScheme.INSTITUTION_CERTIFICATE_NO, "事证第" + certificate + "号")
                            .build());

            assertGroups(resolution).containsExactly(of(1, 2, 3));
            assertThat(resolution.subjects().get(0).key().text())
                    .isEqualTo("business-registration-no:" + registrationNumber(1));
        }

        @Test
        @DisplayName("17 个 0 加 X 不是代码")
        void the_placeholder_is_no_identifier() {
            Resolution resolution = resolve(
                    coded(1, ValidCode.NO_CODE).code(REG, registrationNumber(1)).build(),
                    coded(2, ValidCode.NO_CODE).code(REG, registrationNumber(2)).build());

            assertGroups(resolution).containsExactly(of(1), of(2));
            assertThat(resolution.conflicts()).isEmpty();
        }

        @Test
        @DisplayName("社会组织登记证号各地自编，须与名称一并相同")
        void a_social_organisations_number_links_only_with_its_name() {
            IdentifierScheme scheme = IdentifierScheme.SOCIAL_ORG_CERTIFICATE_NO;
            Resolution resolution = resolve(
                    line(1).code(scheme, "社证字第1号").name("某市某协会").build(),
                    line(2).code(scheme, "社证字第1号").name("某市某协会").build(),
                    line(3).code(scheme, "社证字第1号").name("某县某商会").build());

            assertGroups(resolution).containsExactlyInAnyOrder(of(1, 2), of(3));
        }

        @Test
        void a_tax_number_that_is_a_persons_number_links_nothing_and_is_never_printed() {
            String number = citizenNumber(17);
            SubjectClaim one = line(1).kind(SubjectKind.INDIVIDUAL_BUSINESS)
                    .code(TAX, number)
                    .build();
            Resolution resolution = resolve(
                    one,
                    line(2).kind(SubjectKind.INDIVIDUAL_BUSINESS)
                            .code(TAX, number)
                            .build(),
                    line(3).kind(SubjectKind.INDIVIDUAL_BUSINESS)
                            .code(TAX, number + "00")
                            .build(),
                    line(4).kind(SubjectKind.INDIVIDUAL_BUSINESS)
                            .code(TAX, number + "00")
                            .build());

            assertGroups(resolution).hasSize(4);
            assertThat(resolution.subjects().get(0).codes()).singleElement().satisfies(code -> {
                assertThat(code.personal()).isTrue();
                assertThat(code.standing()).isEqualTo(CodeStanding.NOT_LINKING);
            });
            assertThat(resolution.subjects() + " "
                            + resolution.subjects().get(0).codes() + one.codes())
                    .doesNotContain(number.substring(6));
        }
    }

    @Nested
    @DisplayName("新旧映射")
    class ByMapping {
        @Test
        void an_old_credit_code_and_its_successor_are_one_subject_under_the_new_code() {
            Resolution resolution = resolve(
                    coded(1, FIRST).name(NAME).build(),
                    coded(2, SECOND).name(NAME).build(),
                    coded(3, SECOND).formerCode(USCC, FIRST).build());

            assertGroups(resolution).containsExactly(of(1, 2, 3));
            SubjectIdentity subject = resolution.subjects().get(0);
            assertThat(subject.key()).isEqualTo(new SubjectKey(LinkBasis.CREDIT_CODE, SECOND));
            assertThat(subject.codes())
                    .extracting(HeldCode::text, HeldCode::standing)
                    .containsExactlyInAnyOrder(tuple(FIRST, CodeStanding.FORMER), tuple(SECOND, CodeStanding.CURRENT));
        }

        @Test
        void two_successors_that_are_one_by_another_record_contradict_nothing() {
            String third = creditCode("91", "350100", 3);
            Resolution resolution = resolve(
                    coded(1, SECOND).formerCode(USCC, FIRST).build(),
                    coded(2, third).formerCode(USCC, SECOND).build(),
                    coded(3, third).formerCode(USCC, FIRST).build());

            assertGroups(resolution).containsExactly(of(1, 2, 3));
            assertThat(resolution.conflicts()).isEmpty();
            assertThat(resolution.subjects().get(0).key().text()).isEqualTo(third);
        }

        @Test
        void contradictory_mapping_of_one_old_code_to_several_new_ones_joins_none() {
            String third = creditCode("91", "350100", 3);
            Resolution resolution = resolve(
                    coded(1, FIRST).build(),
                    coded(2, SECOND).formerCode(USCC, FIRST).build(),
                    coded(3, third).formerCode(USCC, FIRST).build());

            assertGroups(resolution).containsExactly(of(1), of(2), of(3));
            assertThat(evidence(only(resolution, ConflictKind.CONTRADICTORY_MAPPING)))
                    .isEqualTo(of(1, 2, 3));
        }

        @Test
        void contradictory_mapping_in_a_circle_joins_none() {
            Resolution resolution = resolve(
                    coded(1, FIRST).formerCode(USCC, SECOND).build(),
                    coded(2, SECOND).formerCode(USCC, FIRST).build());

            assertGroups(resolution).containsExactly(of(1), of(2));
            assertThat(resolution.conflicts())
                    .extracting(SubjectConflict::kind)
                    .containsExactly(ConflictKind.CONTRADICTORY_MAPPING, ConflictKind.CONTRADICTORY_MAPPING);
        }

        @Test
        @DisplayName("新赋主体标识码（M 码段）的原组织机构代码由映射给出")
        void a_newly_assigned_code_has_the_old_organization_code_that_a_record_gives_it() {
            Resolution resolution = resolve(
                    coded(1, NEWLY_ASSIGNED)
                            .formerCode(ORG, organizationCode(FIRST))
                            .build(),
                    line(2).code(ORG, organizationCode(FIRST)).build());

            assertGroups(resolution).containsExactly(of(1, 2));
            assertThat(resolution.conflicts()).isEmpty();
        }
    }

    @Nested
    @DisplayName("冲突")
    class Conflicts {
        @Test
        @DisplayName("一码多名")
        void several_names_of_one_code_stay_one_subject_and_are_told() {
            Resolution resolution = resolve(
                    coded(1, FIRST).name(NAME).build(),
                    coded(2, FIRST).name("某科技有限责任公司").build(),
                    coded(3, FIRST).name(OTHER_NAME).build());

            assertGroups(resolution).containsExactly(of(1, 2, 3));
            SubjectConflict conflict = only(resolution, ConflictKind.SEVERAL_NAMES);
            assertThat(evidence(conflict)).isEqualTo(of(1, 2, 3));
            assertThat(conflict.code()).contains(new SubjectCode(USCC, FIRST));
        }

        @Test
        void a_record_of_the_former_name_explains_two_names() {
            Resolution resolution = resolve(
                    coded(1, FIRST).name(NAME).build(),
                    coded(2, FIRST).name(OTHER_NAME).formerName("某科技 有限公司").build());

            assertThat(resolution.conflicts()).isEmpty();
            assertThat(resolution.subjects().get(0).names())
                    .extracting(HeldName::text, HeldName::former)
                    .containsExactly(tuple(OTHER_NAME, false), tuple(NAME, false), tuple("某科技 有限公司", true));
        }

        @Test
        @DisplayName("代码疑似重新使用")
        void code_reused_is_told_when_one_name_ends_before_the_other_begins() {
            Resolution resolution = resolve(
                    coded(1, FIRST).name(NAME).on(LocalDate.of(2016, 1, 4)).build(),
                    coded(2, FIRST).name(NAME).on(LocalDate.of(2017, 1, 4)).build(),
                    coded(3, FIRST)
                            .name(OTHER_NAME)
                            .on(LocalDate.of(2020, 1, 4))
                            .build());

            assertThat(evidence(only(resolution, ConflictKind.CODE_REUSED))).isEqualTo(of(1, 2, 3));
        }

        @Test
        @DisplayName("一主体多码")
        void several_codes_of_one_organization_code_are_not_merged() {
            Resolution resolution = resolve(
                    coded(1, FIRST).name(NAME).build(),
                    coded(2, FIRST_ELSEWHERE).name(NAME).build(),
                    line(3).code(ORG, organizationCode(FIRST)).build());

            assertGroups(resolution).containsExactly(of(1), of(2), of(3));
            assertThat(evidence(only(resolution, ConflictKind.SEVERAL_CODES))).isEqualTo(of(1, 2, 3));
            assertThat(resolution.subjects().get(2).codes())
                    .extracting(HeldCode::standing)
                    .containsExactly(CodeStanding.DISPUTED);
        }

        @Test
        @DisplayName("同名异码")
        void same_name_under_several_codes_is_not_merged() {
            Resolution resolution = resolve(
                    coded(1, FIRST).name(NAME).build(),
                    coded(2, SECOND).name(NAME).build(),
                    line(3).code(REG, registrationNumber(9)).name(NAME).build());

            assertGroups(resolution).containsExactly(of(1), of(2), of(3));
            assertThat(evidence(only(resolution, ConflictKind.SAME_NAME))).isEqualTo(of(1, 2, 3));
        }

        @Test
        void sole_traders_of_one_name_are_no_conflict() {
            Resolution resolution = resolve(
                    coded(1, TRADER)
                            .kind(SubjectKind.INDIVIDUAL_BUSINESS)
                            .name("某某便利店")
                            .build(),
                    coded(2, OTHER_TRADER)
                            .kind(SubjectKind.INDIVIDUAL_BUSINESS)
                            .name("某某便利店")
                            .build());

            assertThat(resolution.conflicts()).isEmpty();
        }

        @Test
        @DisplayName("重码")
        void a_duplicate_code_of_two_subjects_links_nothing() {
            Resolution resolution = resolve(
                    coded(1, FIRST).code(REG, registrationNumber(1)).build(),
                    coded(2, SECOND).code(REG, registrationNumber(1)).build(),
                    line(3).code(REG, registrationNumber(1)).build());

            assertGroups(resolution).containsExactly(of(1), of(2), of(3));
            SubjectConflict conflict = only(resolution, ConflictKind.DUPLICATE_CODE);
            assertThat(evidence(conflict)).isEqualTo(of(1, 2, 3));
            assertThat(conflict.subjects()).hasSize(3);
        }

        @Test
        void a_chain_of_old_numbers_that_leads_to_two_subjects_is_cut() {
            String certificate =
                    SyntheticCodes.publicInstitutionCertificateNumber(1, 3).text();
            IdentifierScheme scheme = IdentifierScheme.INSTITUTION_CERTIFICATE_NO;
            Resolution resolution = resolve(
                    coded(1, FIRST).code(REG, registrationNumber(1)).build(),
                    line(2).code(REG, registrationNumber(1))
                            .code(scheme, certificate)
                            .build(),
                    line(3).code(REG, registrationNumber(2))
                            .code(scheme, certificate)
                            .build(),
                    coded(4, SECOND).code(REG, registrationNumber(2)).build());

            assertGroups(resolution).containsExactly(of(1, 2), of(3, 4));
            assertThat(evidence(only(resolution, ConflictKind.DUPLICATE_CODE))).isEqualTo(of(2, 3));
        }

        @Test
        @DisplayName("错码")
        void a_wrong_code_links_nothing_and_no_name_takes_its_place() {
            String wrong = FIRST.substring(0, 17) + (FIRST.endsWith("0") ? "1" : "0");
            Resolution resolution = resolve(
                    coded(1, FIRST).name(NAME).build(),
                    coded(2, wrong).name(NAME).build(),
                    coded(3, wrong).name(NAME).build());

            assertGroups(resolution).containsExactly(of(1), of(2), of(3));
            SubjectConflict conflict = only(resolution, ConflictKind.WRONG_CODE);
            assertThat(evidence(conflict)).isEqualTo(of(2, 3));
            assertThat(conflict.code()).contains(new SubjectCode(USCC, wrong));
        }

        @Test
        @DisplayName("组织机构代码与第 9–17 位不一致")
        void an_organization_code_that_differs_from_the_credit_code_beside_it_links_nothing() {
            Resolution resolution = resolve(
                    coded(1, FIRST).code(ORG, organizationCode(SECOND)).build(),
                    line(2).code(ORG, organizationCode(SECOND)).build());

            assertGroups(resolution).containsExactly(of(1), of(2));
            assertThat(evidence(only(resolution, ConflictKind.ORGANIZATION_CODE_DIFFERS)))
                    .isEqualTo(of(1));
        }

        @Test
        @DisplayName("一条记录的代码分属多个主体")
        void codes_of_several_subjects_in_one_record_join_nobody() {
            Resolution resolution = resolve(
                    coded(1, FIRST).code(REG, registrationNumber(1)).build(),
                    coded(2, SECOND).code(REG, registrationNumber(2)).build(),
                    line(3).code(REG, registrationNumber(1))
                            .code(REG, registrationNumber(2))
                            .build());

            assertGroups(resolution).containsExactly(of(1), of(2), of(3));
            SubjectConflict conflict = only(resolution, ConflictKind.CODES_OF_SEVERAL_SUBJECTS);
            assertThat(evidence(conflict)).isEqualTo(of(3));
            assertThat(conflict.subjects()).hasSize(3);
        }

        @Test
        void another_credit_code_in_the_item_of_the_tax_number_is_told_and_the_item_of_the_code_decides() {
            Resolution resolution = resolve(
                    coded(1, FIRST).code(TAX, SECOND).build(), coded(2, SECOND).build());

            assertGroups(resolution).containsExactly(of(1), of(2));
            SubjectConflict conflict = only(resolution, ConflictKind.CODES_OF_SEVERAL_SUBJECTS);
            assertThat(evidence(conflict)).isEqualTo(of(1));
            assertThat(conflict.subjects()).hasSize(2);
        }

        @Test
        void two_credit_codes_in_one_item_stand_alone() {
            Resolution resolution = resolve(
                    coded(1, FIRST).code(USCC, SECOND).build(), coded(2, SECOND).build());

            assertGroups(resolution).containsExactly(of(2), of(1));
            assertThat(resolution.subjects().get(1).basis()).isEqualTo(LinkBasis.NONE);
        }

        @Test
        @DisplayName("自然人记录带有组织代码")
        void a_person_with_an_organization_code_stays_a_person() {
            Resolution resolution = resolve(
                    coded(1, FIRST).build(),
                    person(2, IdDocumentType.RESIDENT_ID_CARD, citizenNumber(1))
                            .code(USCC, FIRST)
                            .build(),
                    person(3, IdDocumentType.RESIDENT_ID_CARD, citizenNumber(1)).build());

            assertGroups(resolution).containsExactly(of(1), of(2, 3));
            assertThat(evidence(only(resolution, ConflictKind.PERSON_WITH_ORGANIZATION_CODE)))
                    .isEqualTo(of(2));
        }
    }

    @Nested
    @DisplayName("以名称归并没有代码的记录")
    class ByName {
        @Test
        void a_claim_without_a_code_joins_the_one_subject_of_its_name_or_former_name() {
            Resolution resolution = resolve(
                    coded(1, FIRST).name(NAME).formerName(OTHER_NAME).build(),
                    named(2, "某科技有限责任公司"),
                    named(3, OTHER_NAME),
                    named(4, "某食品股份有限公司"),
                    named(5, "某食品有限公司"));

            assertGroups(resolution).containsExactly(of(1, 2, 3), of(4, 5));
            assertThat(resolution.subjects().get(1).basis()).isEqualTo(LinkBasis.NAME);
            assertThat(resolution.conflicts()).isEmpty();
        }

        @Test
        void an_ambiguous_name_joins_nobody() {
            Resolution resolution = resolve(
                    coded(1, FIRST).name(NAME).build(),
                    coded(2, SECOND).name(OTHER_NAME).formerName(NAME).build(),
                    named(3, NAME));

            assertGroups(resolution).containsExactly(of(1), of(2), of(3));
            assertThat(evidence(only(resolution, ConflictKind.AMBIGUOUS_NAME))).isEqualTo(of(1, 2, 3));
        }

        @Test
        void a_branch_is_another_subject() {
            assertGroups(resolve(coded(1, FIRST).name(NAME).build(), named(2, NAME + "某市分公司")))
                    .hasSize(2);
        }

        @Test
        void the_user_can_switch_names_off() {
            Resolution resolution = SubjectResolver.of(LinkPolicy.CODES_ONLY)
                    .resolve(List.of(coded(1, FIRST).name(NAME).build(), named(2, NAME), named(3, NAME)));

            assertGroups(resolution).containsExactly(of(1), of(2), of(3));
        }

        @Test
        void neither_a_sole_trader_nor_an_unknown_kind_is_linked_by_name() {
            Resolution resolution = resolve(
                    coded(1, TRADER)
                            .kind(SubjectKind.INDIVIDUAL_BUSINESS)
                            .name("某某便利店")
                            .build(),
                    line(2).kind(SubjectKind.INDIVIDUAL_BUSINESS).name("某某便利店").build(),
                    line(3).kind(SubjectKind.UNKNOWN).name("某某便利店").build(),
                    named(4, "某某便利店"));

            assertGroups(resolution).hasSize(4);
        }

        @Test
        void a_word_for_no_name_links_nothing() {
            assertGroups(resolve(named(1, "暂无"), named(2, "暂无"))).hasSize(2);
        }
    }

    @Nested
    @DisplayName("自然人只凭证件号码")
    class Persons {
        @Test
        @DisplayName("15 位与 18 位公民身份号码是同一号码")
        void fifteen_and_eighteen_digits_are_one_number() {
            CitizenIdentificationNumber fifteen =
                    SyntheticCodes.citizenIdentificationNumber15("350102", LocalDate.of(1898, 3, 4), 998);
            Resolution resolution = resolve(
                    person(1, IdDocumentType.RESIDENT_ID_CARD, fifteen.text())
                            .name("某甲")
                            .build(),
                    person(
                                    2,
                                    IdDocumentType.RESIDENT_ID_CARD,
                                    fifteen.toEighteen().text())
                            .name("某甲")
                            .build(),
                    person(3, IdDocumentType.RESIDENT_ID_CARD, citizenNumber(3))
                            .name("某甲")
                            .build());

            assertThat(resolution.subjects())
                    .extracting(SubjectResolverTest::lines)
                    .containsExactlyInAnyOrder(of(1, 2), of(3));
            assertThat(resolution.conflicts()).isEmpty();
        }

        @Test
        void the_same_number_of_another_document_is_another_person() {
            assertGroups(resolve(
                            person(1, IdDocumentType.PASSPORT, "E12345678").build(),
                            person(2, IdDocumentType.PASSPORT, "e1234 5678").build(),
                            SubjectClaim.builder(RecordAddress.of("test", 3))
                                    .kind(SubjectKind.NATURAL_PERSON)
                                    .document(Coded.other(IdDocumentType.OTHER, "军官证"), IdNumber.of("E12345678"))
                                    .build()))
                    .containsExactlyInAnyOrder(of(1, 2), of(3));
        }

        @Test
        void what_is_no_number_links_nobody() {
            for (String none : List.of("无", "0000", "暂无", "1", "1111111", "E12*****8", "   ")) {
                assertGroups(resolve(
                                person(1, IdDocumentType.PASSPORT, none)
                                        .name("某甲")
                                        .build(),
                                person(2, IdDocumentType.PASSPORT, none)
                                        .name("某甲")
                                        .build()))
                        .as(none)
                        .hasSize(2);
            }
        }

        @Test
        void two_names_of_one_number_are_told_without_printing_either() {
            Resolution resolution = resolve(
                    person(1, IdDocumentType.RESIDENT_ID_CARD, citizenNumber(1))
                            .name("某甲")
                            .build(),
                    person(2, IdDocumentType.RESIDENT_ID_CARD, citizenNumber(1))
                            .name("某乙")
                            .build());

            SubjectConflict conflict = only(resolution, ConflictKind.SEVERAL_NAMES);
            assertThat(evidence(conflict)).isEqualTo(of(1, 2));
            assertThat(conflict.toString()
                            + conflict.evidence()
                            + resolution.subjects()
                            + resolution.subjects().get(0).names())
                    .doesNotContain("某甲", "某乙", citizenNumber(1).substring(6));
        }
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(resolve().subjects()).isEmpty();
        assertThat(resolve().conflicts()).isEmpty();
    }

    @Test
    void a_subject_is_found_by_its_key() {
        Resolution resolution =
                resolve(coded(1, FIRST).build(), coded(2, SECOND).build(), named(3, NAME));

        assertThat(resolution.subjects())
                .allSatisfy(
                        subject -> assertThat(resolution.subject(subject.key())).contains(subject));
        assertThat(resolution.subject(new SubjectKey(LinkBasis.NAME, OTHER_NAME)))
                .isEmpty();
    }

    @Test
    void several_claims_without_anything_in_one_place_are_subjects_of_their_own() {
        Resolution resolution = resolve(
                line(1).build(),
                line(1).build(),
                SubjectClaim.builder(RecordAddress.of("test:1#2", 0)).build());

        assertThat(resolution.subjects())
                .extracting(SubjectIdentity::key)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }
}
