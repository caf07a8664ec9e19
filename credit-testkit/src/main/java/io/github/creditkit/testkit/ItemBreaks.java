package io.github.creditkit.testkit;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.generate.NearMiss;
import io.github.creditkit.codes.generate.Slip;
import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.ListEntry;
import io.github.creditkit.model.RedListEntry;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.testkit.Change.Broken;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What can be wrong with one item by itself, FLD-01 to FLD-05, as its constraints tell (单项违规). */
final class ItemBreaks {
    /** A hundredth of the least that can be written, in 万元: not 0, which other rules forbid. */
    private static final Money TOO_FINE = Money.ofWan(new BigDecimal("0.00000001"));

    private final Class<?> type;
    private final List<Break> breaks = new ArrayList<>();

    private ItemBreaks(Class<?> type) {
        this.type = type;
    }

    /** The breaks of all items of a class, those of its parts and of the first elements of its lists included. */
    static List<Break> of(Class<?> type) {
        ItemBreaks found = new ItemBreaks(type);
        found.components(type, "");
        return found.breaks;
    }

    private void components(Class<?> owner, String path) {
        for (RecordComponent component : owner.getRecordComponents()) {
            value(component.getAnnotatedType(), path + "/" + component.getName());
        }
    }

    private void value(AnnotatedType constraints, String path) {
        Type of = constraints.getType();
        if (constraints.isAnnotationPresent(Required.class)) {
            add(Rule.FLD_01, path, change -> empty(change, of, path));
        }
        MaxLength length = constraints.getAnnotation(MaxLength.class);
        if (length != null && of == String.class) {
            add(
                    Rule.FLD_02,
                    path,
                    change -> present(change, path, "长".repeat(length.value() + 1 + change.choice() % 9)));
        }
        if (constraints.isAnnotationPresent(NotNegative.class)) {
            add(Rule.FLD_03, path, change -> present(change, path, noAmount(of)));
        }
        if (constraints.isAnnotationPresent(KnownCode.class)) {
            add(Rule.FLD_04, path, change -> present(change, path, new Coded<>("未知代码" + change.choice() % 100, null)));
        }
        ValidCode code = constraints.getAnnotation(ValidCode.class);
        if (code != null) {
            add(Rule.FLD_05, path, change -> present(change, path, nearly(code.value(), change.choice())));
        }
        if (of instanceof Class<?> part && part.isRecord()) {
            components(part, path);
        }
        if (constraints instanceof AnnotatedParameterizedType list && isList(of)) {
            value(list.getAnnotatedActualTypeArguments()[0], path + "/0");
        }
    }

    private static boolean isList(Type type) {
        return type.getTypeName().startsWith(List.class.getName());
    }

    private void add(Rule rule, String path, Function<Change, Optional<Broken>> way) {
        breaks.add(Break.of(rule, way).followedBy(following(rule, path)));
    }

    /** Rules of the record that read the item too. */
    private Set<Rule> following(Rule rule, String path) {
        boolean empty = rule == Rule.FLD_01;
        boolean tooLong = rule == Rule.FLD_02;
        if (empty && path.equals("/legalBasis") && isNegativeList()) {
            return Set.of(Rule.LST_02);
        }
        if (path.equals("/subject/category")) {
            return Set.of(SubjectBreaks.matrixRule(type)); // of a sole trader without a code
        }
        if (empty && path.equals("/measures/0/basis") && type == JointActionCase.class) {
            return Set.of(Rule.JNT_01);
        }
        if (tooLong && path.equals("/code") && type == CreditCommitment.class) {
            return Set.of(Rule.CMT_01);
        }
        if (tooLong && path.equals("/grade") && type == CreditEvaluation.class) {
            return Set.of(Rule.EVL_01);
        }
        if (tooLong && path.equals("/oldValue") && type == CodeMappingRecord.class) {
            return Set.of(Rule.XID_01); // of an organization code
        }
        return tooLong && path.equals("/organization/industryClass") ? Set.of(Rule.SUB_02) : Set.of();
    }

    private boolean isNegativeList() {
        return ListEntry.class.isAssignableFrom(type) && type != RedListEntry.class;
    }

    private static Optional<Broken> empty(Change change, Type of, String path) {
        String blank = List.of("", "　", " \t").get(change.choice() % 3);
        return change.set(path, of == String.class && change.choice() % 2 == 1 ? blank : null)
                .at(path);
    }

    /** Only where something stands: what may be left out can be forbidden by other items. */
    private static Optional<Broken> present(Change change, String path, Object value) {
        return change.only(change.get(path) != null).set(path, value).at(path);
    }

    private static Object noAmount(Type type) {
        if (type == Money.class) {
            return TOO_FINE;
        }
        return type == Integer.class ? Integer.valueOf(-1) : BigDecimal.valueOf(-1, 1);
    }

    /** A near miss of a credit code or an organization code. */
    private static Coded<?> nearly(CodeType type, int choice) {
        int serial = choice % 9999 + 1;
        IdentityCode code = type == CodeType.ORGANIZATION_CODE
                ? SyntheticCodes.organizationCode(serial)
                : CreditCodes.of("91", serial).known().orElseThrow();
        NearMiss miss = NearMiss.any(code, choice, choice);
        String text = miss.slip() == Slip.PLACEHOLDER
                ? NearMiss.of(code, Slip.WRONG_CHECK_CHARACTER, choice)
                        .orElseThrow()
                        .text()
                : miss.text();
        return new Coded<>(text, null);
    }
}
