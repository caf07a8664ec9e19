package io.github.creditkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.division.DivisionStatus;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.constraint.Submission;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("校验消息（中英文）")
class MessagesTest {
    private static Properties bundle(String suffix) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in =
                MessagesTest.class.getResourceAsStream("/ContributorValidationMessages" + suffix + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }

    @Test
    void every_rule_and_every_reason_has_its_names_in_the_bundles() throws IOException {
        Properties english = bundle("");
        Properties chinese = bundle("_zh_CN");

        for (Rule rule : Rule.values()) {
            assertNames(rule, Rule.class.getName() + "." + rule.word(), english, chinese);
        }
        for (CodeReason reason : CodeReason.values()) {
            assertNames(reason, CodeReason.class.getName() + "." + reason.word(), english, chinese);
        }
        for (CodeType type : CodeType.values()) {
            String key = CodeType.class.getName() + "." + type.word();
            assertThat(english.getProperty(key)).as(key).isEqualTo(type.nameEn());
            assertThat(chinese.getProperty(key)).as(key).isEqualTo(type.nameZh());
        }
        for (DivisionStatus status : DivisionStatus.values()) {
            String key = DivisionStatus.class.getName() + "." + status.name();
            assertThat(english.getProperty(key)).as(key).isEqualTo(status.nameEn());
            assertThat(chinese.getProperty(key)).as(key).isEqualTo(status.nameZh());
        }
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    /** Read by the constraints of users' own classes, which know no language: see the package {@code constraint}. */
    @Test
    void every_sentence_of_a_reason_is_in_the_bundles_piece_by_piece() throws IOException {
        Properties english = bundle("");
        Properties chinese = bundle("_zh_CN");

        for (CodeReason reason : CodeReason.values()) {
            String key = CodeReason.class.getName() + "." + reason.word();
            assertThat(pieces(chinese, key)).as(key).isEqualTo(pieces(reason.templateZh()));
            assertThat(pieces(english, key))
                    .as(key)
                    .isEqualTo(
                            reason == CodeReason.LENGTH
                                    ? List.of("the length should be ", ", found ", "")
                                    : pieces(reason.templateEn()));
            if (reason != CodeReason.LENGTH) {
                assertThat(places(reason.templateEn())).as(key).isEqualTo(places(reason.templateZh()));
            }
        }
    }

    private static List<String> pieces(String template) {
        return List.of(template.split("\\{[^}]*}", -1));
    }

    private static List<String> places(String template) {
        return Pattern.compile("\\{(\\w+)")
                .matcher(template)
                .results()
                .map(place -> place.group(1))
                .toList();
    }

    private static List<String> pieces(Properties bundle, String key) {
        List<String> pieces = new ArrayList<>();
        for (int i = 1; bundle.getProperty(key + "." + i) != null; i++) {
            pieces.add(bundle.getProperty(key + "." + i));
        }
        return pieces;
    }

    private static void assertNames(Reason reason, String key, Properties english, Properties chinese) {
        assertThat(english.getProperty(key)).as(key).isEqualTo(reason.nameEn());
        assertThat(chinese.getProperty(key)).as(key).isEqualTo(reason.nameZh());
    }

    @Test
    void a_violation_speaks_the_language_of_the_provider() {
        AdministrativePermit permit = Samples.permit().toBuilder()
                .validity(Validity.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
                .build();

        assertThat(message(permit, Locale.SIMPLIFIED_CHINESE)).isEqualTo(Rule.PMT_02.nameZh());
        assertThat(message(permit, Locale.ENGLISH)).isEqualTo(Rule.PMT_02.nameEn());
    }

    private static String message(AdministrativePermit permit, Locale locale) {
        return Validation.byProvider(org.hibernate.validator.HibernateValidator.class)
                .configure()
                .locales(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .defaultLocale(locale)
                .buildValidatorFactory()
                .getValidator()
                .validate(permit, Submission.class)
                .stream()
                .map(ConstraintViolation::getMessage)
                .findFirst()
                .orElseThrow();
    }
}
