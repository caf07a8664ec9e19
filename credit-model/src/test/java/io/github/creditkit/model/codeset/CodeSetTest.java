package io.github.creditkit.model.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("代码集")
class CodeSetTest {
    private static final CodeSet<PermitCategory> PERMITS = PermitCategory.codeSet();

    static Collection<CodeSet<?>> sets() {
        return CodeSets.bundled().all();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void every_constant_is_found_by_code_name_and_alias(CodeSet<?> set) {
        findsItsConstants(set);
    }

    private static <E extends Enum<E> & CodeValue> void findsItsConstants(CodeSet<E> set) {
        assertThat(set.entries())
                .extracting(CodeEntry::constant)
                .containsExactly(set.type().getEnumConstants());
        for (E constant : set.type().getEnumConstants()) {
            assertThat(set.ofCode(constant.code())).contains(constant);
            assertThat(set.ofName(constant.nameZh())).contains(constant);
            assertThat(set.contains(constant.code())).isTrue();
            assertThat(set.read(constant.code()).known()).contains(constant);
            assertThat(set.read(constant.nameZh()).known()).contains(constant);
            assertThat(set.coded(constant)).isEqualTo(Coded.of(constant));
            for (String alias : constant.aliases()) {
                assertThat(set.read(alias).known()).contains(constant);
                assertThat(set.read(alias).text()).isEqualTo(alias);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void every_value_says_what_it_is_and_where_it_is_from(CodeSet<?> set) {
        assertThat(set.nameZh()).matches("(?U).*\\p{IsHan}.*");
        assertThat(set.nameEn()).matches("[ -~]+");
        assertThat(set.edition()).isNotBlank();
        assertThat(set.entries()).allSatisfy(entry -> {
            assertThat(entry.nameZh()).isNotBlank();
            assertThat(entry.nameEn()).matches("[ -~]+");
            assertThat(entry.source()).isNotBlank();
            assertThat(entry.official() && entry.source().contains("unverified"))
                    .isFalse();
            assertThat(entry.official() && entry.source().startsWith("library")).isFalse();
        });
    }

    @Test
    void blanks_and_full_width_are_folded_and_the_text_is_kept() {
        assertThat(PERMITS.read("　普通 ").meaning()).isEqualTo(PermitCategory.GENERAL);
        assertThat(PERMITS.read("　普通 ").text()).isEqualTo("　普通 ");
        assertThat(IndustrySection.codeSet().ofCode("Ｃ")).contains(IndustrySection.MANUFACTURING);
        assertThat(EconomicType.codeSet().ofName("有限责任(公司)")).contains(EconomicType.LIMITED_LIABILITY);
        assertThat(RegistrationStatus.codeSet().ofName("吊销,未注销")).contains(RegistrationStatus.REVOKED_NOT_DEREGISTERED);
        assertThat(PERMITS.read("\uFEFF普通").isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "备案", "普 通", "普通普通", "1", "0", "GENERAL", "其它"})
    void an_unknown_text_is_kept_as_it_is(String text) {
        assertThat(PERMITS.read(text)).isEqualTo(new Coded<>(text, null));
        assertThat(PERMITS.find(text)).isEmpty();
        assertThat(PERMITS.contains(text)).isFalse();
    }

    @Test
    void case_counts() {
        assertThat(Operation.codeSet().ofCode("I")).contains(Operation.INSERT);
        assertThat(Operation.codeSet().ofCode("i")).isEmpty();
    }

    @Test
    void a_name_is_no_code() {
        assertThat(PermitStatus.codeSet().ofCode("有效")).isEmpty();
        assertThat(PermitStatus.codeSet().contains("有效")).isFalse();
        assertThat(PermitStatus.codeSet().read("有效").known()).contains(PermitStatus.VALID);
    }

    @ParameterizedTest
    @CsvSource({"其他-采矿,OTHER", "其他—采矿,OTHER", "其他-,OTHER", "其他,OTHER", "其他-特许,CONCESSION"})
    void another_thing_is_read_by_its_name_or_as_other(String text, PermitCategory meaning) {
        assertThat(PERMITS.read(text).meaning()).isEqualTo(meaning);
    }

    @Test
    void a_penalty_that_the_older_table_lacks_is_read_behind_other() {
        assertThat(PenaltyCategory.codeSet().read("其他-通报批评").known()).contains(PenaltyCategory.CRITICISM_NOTICE);
        assertThat(PenaltyCategory.codeSet().read("其他-责令限期拆除").known()).contains(PenaltyCategory.OTHER);
    }

    @Test
    void a_residence_permit_is_sent_as_other_with_its_name() {
        Coded<IdDocumentType> permit = Coded.of(IdDocumentType.HK_MACAO_RESIDENCE_PERMIT);
        assertThat(permit.text()).isEqualTo("其他-港澳居民居住证");
        assertThat(IdDocumentType.codeSet().read("港澳居民居住证").known()).contains(IdDocumentType.HK_MACAO_RESIDENCE_PERMIT);
        assertThat(IdDocumentType.codeSet().read(permit.text())).isEqualTo(permit);
    }

    @Test
    void a_set_without_others_reads_no_others() {
        assertThat(SubjectCategory.codeSet().read("其他-外国机构").isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "法人,LEGAL_PERSON_OR_UNINCORPORATED_ORG",
        "法人及其他组织,LEGAL_PERSON_OR_UNINCORPORATED_ORG",
        "自然人,NATURAL_PERSON",
        "个体户,INDIVIDUAL_BUSINESS"
    })
    void categories_of_subjects_have_aliases(String text, SubjectCategory meaning) {
        assertThat(SubjectCategory.codeSet().read(text).meaning()).isEqualTo(meaning);
    }

    @Test
    void a_resident_card_has_other_names() {
        assertThat(Arrays.asList("身份证", "居民身份证", "111"))
                .allSatisfy(text -> assertThat(IdDocumentType.ofCode("身份证"))
                        .isEqualTo(IdDocumentType.codeSet().read(text).known()));
    }

    @Test
    void it_prints_its_id_and_edition() {
        assertThat(PERMITS).hasToString("permit-category (发改办财金〔2018〕424号)");
    }

    @Test
    void restraint_measures_belong_to_classes() {
        assertThat(RestraintMeasure.EXIT.restraintClass()).isEqualTo(RestraintClass.RIGHTS_REDUCED);
        assertThat(RestraintMeasure.REFER.restraintClass()).isEqualTo(RestraintClass.MANAGEMENT);
        assertThat(RestraintMeasure.PRUDENT_CREDIT.restraintClass()).isEqualTo(RestraintClass.OTHER_ORGANISATIONS);
    }
}
