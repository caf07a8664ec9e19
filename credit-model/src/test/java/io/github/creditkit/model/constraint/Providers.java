package io.github.creditkit.model.constraint;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ExpressionLanguageFeatureLevel;

/** Providers in both languages. They evaluate all the expressions they can, so that one that slips through is seen. */
final class Providers {
    static final Instant NOW = Instant.parse("2026-03-06T00:00:00Z");
    static final Validator CHINESE = of(Locale.CHINA);
    static final Validator ENGLISH = of(Locale.ENGLISH);

    private Providers() {}

    static Validator of(Locale locale) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .locales(Locale.CHINA, Locale.ENGLISH)
                .defaultLocale(locale)
                .clockProvider(() -> Clock.fixed(NOW, ZoneOffset.UTC))
                .constraintExpressionLanguageFeatureLevel(ExpressionLanguageFeatureLevel.BEAN_METHODS)
                .customViolationExpressionLanguageFeatureLevel(ExpressionLanguageFeatureLevel.BEAN_METHODS)
                .buildValidatorFactory()
                .getValidator();
    }

    /** What a provider says of a value of a property, sorted. */
    static List<String> messages(Validator provider, Class<?> type, String property, Object value) {
        return provider.validateValue(type, property, value).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .toList();
    }
}
