package io.github.creditkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.NaturalPersonRef;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.item.IdNumber;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.providers.ArbitraryProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("记录的报告格式")
class RecordReportTest {
    /** The standard's printed example stands for a number that can be a person's. */
    private static final IdNumber REAL = IdNumber.of("11010519491231002X");

    private final RecordReport report = new RecordReport();

    @Test
    void a_synthetic_number_is_shown_and_any_other_is_not() {
        IdNumber synthetic = Persons.citizenNumber(1);

        assertThat(report.appliesTo(synthetic)).isTrue();
        assertThat(report.report(synthetic)).isEqualTo(synthetic.text());
        assertThat(report.report(REAL).toString()).doesNotContain("1949").isEqualTo(REAL.toString());
        assertThat(report.report(IdNumber.of("1101051949"))).asString().matches("\\*+");
    }

    @Test
    void a_person_is_shown_item_by_item_but_for_a_name_that_can_be_real() {
        NaturalPersonRef madeUp = new NaturalPersonRef(
                Names.OF_PERSONS.get(0), Coded.of(IdDocumentType.RESIDENT_ID_CARD), Persons.citizenNumber(1));
        NaturalPersonRef other = new NaturalPersonRef("张三", Coded.of(IdDocumentType.RESIDENT_ID_CARD), REAL);

        assertThat(items(madeUp)).containsEntry("name", "某甲").containsEntry("idNumber", Persons.citizenNumber(1));
        assertThat(items(other)).containsEntry("name", "*").containsEntry("idNumber", REAL);
    }

    @Test
    void the_name_of_a_subject_is_hidden_when_it_is_a_person() {
        SubjectRef person = Subjects.naturalPerson(0);

        assertThat(items(person)).containsEntry("name", "某甲");
        assertThat(items(person.toBuilder().name("张三").build())).containsEntry("name", "*");
        assertThat(items(person.toBuilder()
                        .name("张三公司")
                        .category(Coded.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                        .build()))
                .containsEntry("name", "张三公司");
    }

    @Test
    void a_code_that_nobody_knows_is_not_shown() {
        Coded<UnifiedSocialCreditCode> code = CreditCodes.of("91", 1);

        assertThat(report.report(code)).isEqualTo(code.text());
        assertThat(report.report(Coded.of(IdDocumentType.PASSPORT))).isEqualTo("护照号");
        assertThat(report.report(new Coded<UnifiedSocialCreditCode>(REAL.text(), null)))
                .isEqualTo("Coded[?]");
    }

    @Test
    void a_near_good_record_is_shown_with_its_rule() {
        NearGood<SubjectRef> near =
                new NearGood<>(Subjects.naturalPerson(0), Rule.FLD_02, "/name", Stage.SUBMISSION, Set.of());

        assertThat(items(near))
                .containsEntry("rule", "FLD-02")
                .containsEntry("path", "/name")
                .containsEntry("record", near.record());
        assertThat(report.label(near)).contains("near good ");
        assertThat(report.label(near.record())).contains("SubjectRef ");
    }

    @Test
    void what_is_no_record_is_left_to_others() {
        assertThat(report.appliesTo("11010519491231002X")).isFalse();
        assertThat(report.appliesTo(new Object())).isFalse();
    }

    @Test
    void both_services_are_registered() {
        assertThat(ServiceLoader.load(SampleReportingFormat.class)).hasAtLeastOneElementOfType(RecordReport.class);
        assertThat(ServiceLoader.load(ArbitraryProvider.class)).hasAtLeastOneElementOfType(RecordsProvider.class);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> items(Object value) {
        assertThat(report.appliesTo(value)).isTrue();
        return (Map<String, Object>) report.report(value);
    }
}
