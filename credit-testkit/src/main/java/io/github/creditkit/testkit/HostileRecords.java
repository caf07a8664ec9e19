package io.github.creditkit.testkit;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.model.codeset.CodeMeaning;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitraries of records with anything in them (恶意与异常记录): each component by its type, and nothing asked of it. */
final class HostileRecords {
    private static final double MISSING = 0.1;
    private static final int MOST_ELEMENTS = 3;

    private final LocalDate around;

    HostileRecords(LocalDate around) {
        this.around = around;
    }

    <R extends Record> Arbitrary<R> of(Class<R> type) {
        List<Arbitrary<Object>> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(value(component.getGenericType()).injectNull(MISSING));
        }
        return Combinators.combine(components)
                .as(values -> Draft.of(type, values).toRecord())
                .withoutEdgeCases();
    }

    private Arbitrary<Object> value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class
                    ? any(value(argument).list().ofMaxSize(MOST_ELEMENTS))
                    : any(coded((Class<?>) argument));
        }
        Class<?> of = (Class<?>) type;
        if (of.isRecord()) {
            return any(of(of.asSubclass(Record.class)));
        }
        return switch (of.getSimpleName()) {
            case "String" -> any(texts());
            case "LocalDate" -> any(days());
            case "OffsetDateTime" -> any(times());
            case "Money" -> any(amounts());
            case "Integer" -> any(Arbitraries.integers());
            case "BigDecimal" -> any(numbers());
            case "Boolean" -> any(Arbitraries.of(true, false));
            case "IdNumber" ->
                any(Arbitraries.oneOf(Codes.texts(CodeType.CITIZEN_ID), texts()).map(IdNumber::of));
            default -> throw new IllegalArgumentException("no values of " + type);
        };
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("某公司", "罚款 2000 元", "其他", "其他-", "JY1")),
                Tuple.of(1, Arbitraries.of("", " ", "　", "\u200B", "\uFEFF")),
                Tuple.of(
                        1,
                        Arbitraries.of(13, 16, 51, 65, 129, 201, 257, 513, 2049, 4001, 5001)
                                .map("长"::repeat)),
                Tuple.of(1, Codes.texts()),
                Tuple.of(2, Codes.hostileStrings()));
    }

    private Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(-100, 100).map(around::plusDays)),
                Tuple.of(1, Arbitraries.of(LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX)));
    }

    private Arbitrary<OffsetDateTime> times() {
        return Arbitraries.integers()
                .between(-100, 100)
                .map(days -> around.plusDays(days).atStartOfDay().atOffset(ZoneOffset.ofHours(8)));
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.of("0", "0.2", "2000", "-1", "0.0000001", "1E+1000", "123456.654321")
                .map(BigDecimal::new);
    }

    private static Arbitrary<Money> amounts() {
        return Combinators.combine(numbers(), Arbitraries.of(Money.Unit.class)).as(Money::of);
    }

    /** Mostly what the code can mean, else the code of something else, or no code. */
    private static Arbitrary<Coded<?>> coded(Class<?> meaning) {
        Arbitrary<String> others =
                Arbitraries.oneOf(texts(), Arbitraries.of(ValidCode.NO_CODE, "其他-备案", "91350100M000100Y44"));
        Arbitrary<String> known = meaning.isEnum()
                ? Arbitraries.of(Arrays.stream(meaning.getEnumConstants())
                        .map(constant -> ((CodeValue) constant).code())
                        .toList())
                : Codes.texts(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, CodeType.ORGANIZATION_CODE);
        return Arbitraries.frequencyOf(Tuple.of(5, known), Tuple.of(1, others))
                .map(CodeMeaning.of(meaning, CodeSets.bundled()));
    }

    private static Arbitrary<Object> any(Arbitrary<?> arbitrary) {
        return arbitrary.map(value -> value);
    }
}
