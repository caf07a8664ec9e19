package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("事业单位法人证书号")
class PublicInstitutionCertificateNumberTest {
    private static final String NUMBER = "135020000060";

    @Test
    void twelve_digits_are_valid_and_cannot_be_verified() {
        PublicInstitutionCertificateNumber number = PublicInstitutionCertificateNumber.parse(NUMBER);
        assertThat(number.certificateText()).isEqualTo("事证第135020000060号");
        assertThat(number.notes()).containsExactly(new Note(NoteKind.CHECK_NOT_VERIFIABLE, 0, "12"));
        assertThat(number.parts())
                .extracting(CodePart::name, CodePart::position, CodePart::text)
                .containsExactly(tuple("number", 1, NUMBER));
        assertThat(number.type()).isSameAs(CodeType.PUBLIC_INSTITUTION_CERTIFICATE);
        assertThat(number.personal()).isFalse();
        assertThat(number).hasToString(NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "13502000006, LENGTH, 0",
        "1350200000600, LENGTH, 0",
        "13502000006A, ILLEGAL_CHARACTER, 12",
        "事证第135020000060号, LENGTH, 0",
        "000000000000, PLACEHOLDER, 0",
        "123456789012, PLACEHOLDER, 0",
        "'', EMPTY, 0",
        "1350****0060, MASKED, 5"
    })
    void a_slip_is_told_where_it_is(String text, CodeReason reason, int position) {
        assertThat(PublicInstitutionCertificateNumber.isValid(text)).isFalse();
        assertThat(PublicInstitutionCertificateNumber.tryParse(text).violations())
                .extracting(Violation::reason, Violation::position)
                .contains(tuple(reason, position));
    }

    @ParameterizedTest
    @ValueSource(strings = {"事证第135020000060号", " 事证第 135020000060 号 ", "事证第１３５０２０００００６０号"})
    void the_words_around_it_are_folded_and_told(String text) {
        Parsed<PublicInstitutionCertificateNumber> parsed = PublicInstitutionCertificateNumber.tryParseLenient(text);
        assertThat(parsed.orThrow().text()).isEqualTo(NUMBER);
        assertThat(parsed.notes()).extracting(Note::kind).contains(NoteKind.FOLDED_WORDING);
        assertThat(CodeType.PUBLIC_INSTITUTION_CERTIFICATE
                        .tryParseLenient(text, CodePolicy.STANDARD)
                        .isOk())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"事证第135020000060", "135020000060号", "事证135020000060号", "第135020000060号"})
    void words_on_one_side_only_are_not_folded(String text) {
        assertThat(PublicInstitutionCertificateNumber.tryParseLenient(text).isOk())
                .isFalse();
    }

    @Test
    void words_without_a_number_are_empty() {
        assertThat(PublicInstitutionCertificateNumber.tryParseLenient("事证第号").violations())
                .extracting(Violation::reason)
                .containsExactly(CodeReason.EMPTY);
        assertThat(PublicInstitutionCertificateNumber.tryParseLenient("事证第12号").violations())
                .extracting(Violation::reason, Violation::found)
                .containsExactly(tuple(CodeReason.LENGTH, "2"));
    }

    @Test
    void the_words_are_told_with_their_number_behind_the_other_folds() {
        Folded folded = Normalizer.fold("事证第135020000060 号").withoutWording("135020000060");
        assertThat(folded.folds())
                .isEqualTo(List.of(new Fold(NoteKind.FOLDED_BLANK, 16, 1), new Fold(NoteKind.FOLDED_WORDING, 1, 4)));
        assertThat(folded.raw()).isEqualTo("事证第135020000060 号");
    }

    @Test
    void it_is_a_value() {
        PublicInstitutionCertificateNumber number = PublicInstitutionCertificateNumber.parse(NUMBER);
        PublicInstitutionCertificateNumber other = PublicInstitutionCertificateNumber.parse("111010801079");
        new EqualsTester()
                .addEqualityGroup(number, PublicInstitutionCertificateNumber.parse(NUMBER))
                .addEqualityGroup(other)
                .testEquals();
        SerializableTester.reserializeAndAssert(number);
        assertThat(other).isLessThan(number);
    }
}
