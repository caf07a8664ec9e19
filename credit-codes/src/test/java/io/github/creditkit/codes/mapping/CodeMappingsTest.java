package io.github.creditkit.codes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("存量代码映射")
class CodeMappingsTest {
    private static final UnifiedSocialCreditCode FIRST = synthetic("110101", "PDY00001");
    private static final UnifiedSocialCreditCode SECOND = synthetic("310101", "PDY00002");

    /** A body of the segment that market regulation assigns: it was new when the code was, so it replaces any older one. */
    private static final UnifiedSocialCreditCode NEW_BODY = synthetic("310101", "MA000001");

    private static UnifiedSocialCreditCode synthetic(String division, String body) {
        return UnifiedSocialCreditCode.of(
                OrganizationCategory.ofPair("91").orElseThrow(), division, OrganizationCode.of(body));
    }

    private static CodeMapping mapping(CodeType type, String old, UnifiedSocialCreditCode code) {
        return new CodeMapping(type, old, code, Optional.of(LocalDate.of(2016, 1, 1)), "测试登记簿");
    }

    @Nested
    class Kinds {
        @Test
        void the_organization_code_inside_is_exact() {
            assertThat(mapping(
                                    CodeType.ORGANIZATION_CODE,
                                    FIRST.organizationCode().text(),
                                    FIRST)
                            .kind())
                    .isEqualTo(MappingKind.EXACT);
        }

        @Test
        void another_organization_code_was_looked_up() {
            assertThat(mapping(
                                    CodeType.ORGANIZATION_CODE,
                                    SECOND.organizationCode().text(),
                                    FIRST)
                            .kind())
                    .isEqualTo(MappingKind.LOOKED_UP);
        }

        @Test
        void the_same_eighteen_characters_are_exact_as_taxpayer_number_and_as_code() {
            assertThat(mapping(CodeType.TAXPAYER_ID, FIRST.text(), FIRST).kind())
                    .isEqualTo(MappingKind.EXACT);
            assertThat(mapping(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, FIRST.text(), FIRST)
                            .kind())
                    .isEqualTo(MappingKind.EXACT);
            assertThat(mapping(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, SECOND.text(), FIRST)
                            .kind())
                    .isEqualTo(MappingKind.LOOKED_UP);
        }

        @Test
        void a_taxpayer_number_of_fifteen_is_derived_whatever_its_division() {
            String otherOffice = "440300" + FIRST.organizationCode().text();
            assertThat(mapping(CodeType.TAXPAYER_ID, otherOffice, FIRST).kind()).isEqualTo(MappingKind.DERIVED);
            assertThat(mapping(CodeType.TAXPAYER_ID, otherOffice, SECOND).kind())
                    .isEqualTo(MappingKind.LOOKED_UP);
        }

        @Test
        void a_registration_number_has_nothing_in_common_with_its_new_code() {
            assertThat(mapping(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000016", FIRST)
                            .kind())
                    .isEqualTo(MappingKind.LOOKED_UP);
        }

        @Test
        void a_code_implies_its_organization_code_and_both_taxpayer_numbers() {
            assertThat(CodeMapping.impliedBy(FIRST))
                    .extracting(CodeMapping::oldText)
                    .containsExactly("PDY00001X", FIRST.text(), "110101PDY00001X");
            assertThat(CodeMapping.impliedBy(FIRST))
                    .extracting(CodeMapping::kind)
                    .containsExactly(MappingKind.EXACT, MappingKind.EXACT, MappingKind.DERIVED);
        }

        @Test
        void every_kind_has_both_names() {
            assertThat(MappingKind.values()).allSatisfy(kind -> {
                assertThat(kind.nameZh()).matches("\\p{IsHan}+");
                assertThat(kind.nameEn()).matches("[a-z ]+");
            });
        }
    }

    @Nested
    class LookUp {
        private final CodeMapping registration =
                mapping(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000016", FIRST);
        private final CodeMapping organization =
                mapping(CodeType.ORGANIZATION_CODE, FIRST.organizationCode().text(), FIRST);
        private final CodeMappings mappings = CodeMappings.of(List.of(
                registration, organization, organization, mapping(CodeType.TAXPAYER_ID, SECOND.text(), SECOND)));

        @Test
        void finds_the_new_code_of_an_old_one() {
            assertThat(mappings.find(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000016"))
                    .contains(registration);
            assertThat(mappings.find(FIRST.organizationCode())).contains(organization);
        }

        @Test
        void keeps_the_kinds_of_old_codes_apart() {
            assertThat(mappings.find(CodeType.TAXPAYER_ID, "110108000000016")).isEmpty();
        }

        @Test
        void tells_all_old_codes_of_a_new_one() {
            assertThat(mappings.historyOf(FIRST)).containsExactly(registration, organization);
            assertThat(mappings.historyOf(NEW_BODY)).isEmpty();
        }

        @Test
        void finds_new_codes_by_the_organization_code_of_an_old_taxpayer_number() {
            TaxpayerIdentificationNumber old = TaxpayerIdentificationNumber.of("440300", SECOND.organizationCode());
            assertThat(mappings.containing(old.organizationCode().orElseThrow()))
                    .containsExactly(SECOND);
        }

        @Test
        void counts_the_same_mapping_once_and_is_clean() {
            assertThat(mappings.size()).isEqualTo(3);
            assertThat(mappings.conflicts()).isEmpty();
        }
    }

    @Nested
    class Conflicts {
        @Test
        void one_old_code_with_two_new_ones_is_kept_and_not_answered() {
            CodeMapping one = mapping(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000016", FIRST);
            CodeMapping other = mapping(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000016", SECOND);
            CodeMappings mappings = CodeMappings.of(List.of(one, other));

            assertThat(mappings.find(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000016"))
                    .isEmpty();
            assertThat(mappings.findAll(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000016"))
                    .containsExactly(one, other);
            assertThat(mappings.conflicts()).singleElement().satisfies(conflict -> {
                assertThat(conflict.kind()).isEqualTo(MappingConflict.Kind.DUPLICATE_CODE);
                assertThat(conflict.oldText()).isEqualTo("110108000000016");
                assertThat(conflict.mappings()).containsExactly(one, other);
                assertThat(conflict.kind().messageZh()).startsWith("重码");
            });
        }

        @Test
        void two_sources_that_agree_are_no_conflict() {
            CodeMapping one = mapping(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000016", FIRST);
            CodeMapping other = CodeMapping.of(BusinessRegistrationNumber.parse("110108000000016"), FIRST, "另一登记簿");
            CodeMappings mappings = CodeMappings.of(List.of(one, other));

            assertThat(mappings.conflicts()).isEmpty();
            assertThat(mappings.find(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000016"))
                    .contains(one);
        }

        @Test
        void an_old_code_that_fails_its_own_check_is_kept_as_wrong() {
            CodeMapping wrong = mapping(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000019", FIRST);
            CodeMappings mappings = CodeMappings.of(List.of(wrong));

            assertThat(wrong.oldViolations())
                    .extracting(Violation::reason)
                    .contains(CodeReason.CHECK_CHARACTER_MISMATCH);
            assertThat(mappings.conflicts())
                    .extracting(MappingConflict::kind)
                    .containsExactly(MappingConflict.Kind.WRONG_CODE);
            assertThat(mappings.find(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000019"))
                    .contains(wrong);
        }

        @Test
        void an_organization_code_other_than_the_one_inside_is_a_conflict() {
            CodeMapping differs = mapping(
                    CodeType.ORGANIZATION_CODE, SECOND.organizationCode().text(), FIRST);
            assertThat(CodeMappings.of(List.of(differs)).conflicts())
                    .extracting(MappingConflict::kind)
                    .containsExactly(MappingConflict.Kind.ORGANIZATION_CODE_DIFFERS);
        }

        @Test
        void a_newly_assigned_body_has_no_forerunner_to_agree_with() {
            CodeMapping replaced = mapping(
                    CodeType.ORGANIZATION_CODE, SECOND.organizationCode().text(), NEW_BODY);
            assertThat(CodeMappings.of(List.of(replaced)).conflicts()).isEmpty();
        }

        @Test
        void every_kind_of_conflict_has_both_messages() {
            assertThat(MappingConflict.Kind.values()).allSatisfy(kind -> {
                assertThat(kind.messageZh()).isNotBlank();
                assertThat(kind.messageEn()).matches("[a-zA-Z0-9 ]+");
            });
        }
    }

    @Test
    void a_number_that_could_be_a_persons_is_not_printed() {
        String person = CitizenIdentificationNumber.of("110101", LocalDate.of(1885, 6, 15), 901)
                .text();
        CodeMapping mapping = mapping(CodeType.TAXPAYER_ID, person, FIRST);
        CodeMapping other = mapping(CodeType.TAXPAYER_ID, person, SECOND);

        assertThat(mapping.toString()).doesNotContain(person.substring(4));
        assertThat(CodeMappings.of(List.of(mapping, other)).conflicts().toString())
                .doesNotContain(person.substring(4));
        assertThat(mapping(CodeType.ORGANIZATION_CODE, "PDY00001X", FIRST))
                .hasToString("CodeMapping[org-code PDY00001X -> " + FIRST.text() + ", EXACT, 测试登记簿]");
    }
}
