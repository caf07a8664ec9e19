package io.github.creditkit.model.check;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Violation;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A test of one item by itself (单项检查): what the constraint of the same name tests, without a provider. */
interface ItemCheck {
    /** That there is something: the only test that what is absent can fail. */
    ItemCheck REQUIRED = (value, path, context, found) -> {
        if (!Required.Validator.isThere(value)) {
            found.add(Rule.FLD_01, path);
        }
    };

    /** Tests a value and adds an issue if it fails. Makes nothing when it passes. */
    void check(@Nullable Object value, String path, CheckContext context, Findings found);

    /** The tests that the annotations of a component ask for, in the order in which they are reported. */
    static List<ItemCheck> of(AnnotatedElement element, Type type) {
        List<ItemCheck> checks = new ArrayList<>();
        if (element.isAnnotationPresent(Required.class)) {
            checks.add(REQUIRED);
        }
        for (MaxLength length : element.getAnnotationsByType(MaxLength.class)) {
            checks.add(maxLength(length.value(), level(length.groups())));
        }
        for (KnownCode known : element.getAnnotationsByType(KnownCode.class)) {
            Level level = level(known.groups());
            Class<?> set = codeSet(type);
            checks.add((value, path, context, found) -> known(value, set, level, path, context, found));
        }
        for (ValidCode valid : element.getAnnotationsByType(ValidCode.class)) {
            CodeType code = valid.value();
            checks.add((value, path, context, found) -> valid(value, code, path, found));
        }
        if (element.isAnnotationPresent(NotNegative.class)) {
            checks.add(ItemCheck::notNegative);
        }
        return List.copyOf(checks);
    }

    private static Level level(Class<?>[] groups) {
        return Arrays.asList(groups).contains(Advice.class) ? Level.WARNING : Level.ERROR;
    }

    private static ItemCheck maxLength(int most, Level level) {
        return (value, path, context, found) -> {
            if (!MaxLength.Validator.isWithin(value, most)) {
                found.add(
                        Rule.FLD_02,
                        level,
                        path,
                        Integer.toString(MaxLength.Validator.length(value)),
                        Bilingual.same(Integer.toString(most)),
                        List.of());
            }
        };
    }

    /** A code that has a constant and was read without was read by other code sets: the rules would pass over it. */
    private static void known(
            @Nullable Object value, Class<?> type, Level level, String path, CheckContext context, Findings found) {
        if (value instanceof Coded<?> coded
                && !KnownCode.Validator.isKnown(coded)
                && !context.codeSets().knowWithoutConstant(type, coded.text())) {
            String codes = context.codeSets()
                    .ofType(type)
                    .map(KnownCode.Validator::codes)
                    .orElseGet(() -> KnownCode.Validator.codes(type));
            found.add(Rule.FLD_04, level, path, "", Bilingual.same(codes), List.of());
        }
    }

    /** The enumeration of a {@code Coded<E>}; of anything else a class that is no code set. */
    private static Class<?> codeSet(Type type) {
        return type instanceof ParameterizedType coded && coded.getActualTypeArguments()[0] instanceof Class<?> set
                ? set
                : Coded.class;
    }

    private static void valid(@Nullable Object value, CodeType type, String path, Findings found) {
        if (value instanceof Coded<?> coded && !ValidCode.Validator.isAccepted(coded)) {
            List<Violation> causes = ValidCode.Validator.reasons(type, coded.text());
            Bilingual why = new Bilingual(
                    causes.stream().map(Violation::messageZh).collect(Collectors.joining("；")),
                    causes.stream().map(Violation::messageEn).collect(Collectors.joining("; ")));
            found.add(Rule.FLD_05, Level.ERROR, path, "", why, causes);
        }
    }

    private static void notNegative(@Nullable Object value, String path, CheckContext context, Findings found) {
        if (!NotNegative.Validator.isAccepted(value)) {
            found.add(
                    Rule.FLD_03,
                    path,
                    "",
                    new Bilingual("不小于 0 的金额，万元最多 6 位小数", "an amount of 0 or more, 万元 with 6 decimals at most"));
        }
    }
}
