package io.github.creditkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.Reason;
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
import java.util.Locale;
import java.util.Properties;
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
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
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
