package io.github.creditkit.model.check;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.codeset.CodeMeaning;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Records of any class with anything in them: good values, none, blanks, too long ones, codes nobody knows. */
public final class AnyRecords {
    private AnyRecords() {}

    public static <R extends Record> Arbitrary<R> of(Class<R> type) {
        List<Arbitrary<Object>> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(value(component.getGenericType()).injectNull(0.1));
        }
        return Combinators.combine(components).as(values -> make(type, values));
    }

    private static <R extends Record> R make(Class<R> type, List<Object> values) {
        try {
            Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new AssertionError("a record that cannot hold " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Arbitrary<Object> value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Coded.class) {
                return coded((Class<?>) argument).map(code -> code);
            }
            if (generic.getRawType() == List.class) {
                return value(argument).list().ofMaxSize(3).map(list -> list);
            }
            if (generic.getRawType() == Map.class) {
                return Arbitraries.just(Map.of());
            }
        }
        Class<?> of = (Class<?>) type;
        if (of.isRecord()) {
            return of(of.asSubclass(Record.class)).map(record -> record);
        }
        return switch (of.getSimpleName()) {
            case "String" -> texts().map(text -> text);
            case "LocalDate" -> dates().map(date -> date);
            case "Money" -> amounts().map(amount -> amount);
            case "Integer" -> Arbitraries.integers().between(-1, 3000).map(number -> number);
            case "Boolean" -> Arbitraries.of(true, false).map(flag -> flag);
            case "BigDecimal" ->
                Arbitraries.of("-1", "0", "99.5").map(BigDecimal::new).map(number -> number);
            case "OffsetDateTime" ->
                dates().filter(date -> date.getYear() == 2026)
                        .map(date -> date.atStartOfDay().atOffset(ZoneOffset.ofHours(8)));
            case "IdNumber" -> numbers().map(IdNumber::of);
            default -> throw new IllegalArgumentException("no arbitrary for " + type);
        };
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.of("某公司", "罚款 2000 元", "内容", "JY1", "其他")),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("", " ", "　", "\u200B", "\uFEFF")),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(13, 16, 51, 65, 129, 201, 257, 513, 2049, 4001, 5001)
                                .map("长"::repeat)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(80)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("110101188506159014", "当事人（证件号码110101188506159014）")));
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        4,
                        Arbitraries.longs()
                                .map(seed -> CodeGenerator.seeded(seed)
                                        .citizenIdentificationNumber()
                                        .text())),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.longs()
                                .map(seed -> CodeGenerator.seeded(seed)
                                        .unifiedSocialCreditCode()
                                        .text())),
                net.jqwik.api.Tuple.of(2, texts()));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        8, Arbitraries.longs().between(20_400, 20_560).map(LocalDate::ofEpochDay)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH)));
    }

    private static Arbitrary<Money> amounts() {
        return Arbitraries.of("0", "0.2", "2000", "-1", "0.0000001", "1E+1000", "123456.654321")
                .map(BigDecimal::new)
                .flatMap(number -> Arbitraries.of(Money.Unit.values()).map(unit -> Money.of(number, unit)));
    }

    private static Arbitrary<Coded<?>> coded(Class<?> type) {
        Arbitrary<String> anything = Arbitraries.oneOf(
                texts(), Arbitraries.of("00000000000000000X", "91350100M000100Y44", "其他-备案", "110101188506159014"));
        Arbitrary<String> good = type.isEnum()
                ? Arbitraries.of(type.getEnumConstants()).map(constant -> ((CodeValue) constant).code())
                : Arbitraries.longs().map(seed -> code(type, CodeGenerator.seeded(seed)));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, good), net.jqwik.api.Tuple.of(1, anything))
                .map(CodeMeaning.of(type, CodeSets.bundled()));
    }

    private static String code(Class<?> type, CodeGenerator generator) {
        String credit = generator.unifiedSocialCreditCode().text();
        return type.getSimpleName().equals("OrganizationCode") ? credit.substring(8, 17) : credit;
    }
}
