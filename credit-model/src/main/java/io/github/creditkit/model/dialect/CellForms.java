package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.codeset.CodeMeaning;
import io.github.creditkit.model.codeset.CodeSet;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Numbering;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The form of each item's cells, by its Java type (按类型选择形式). */
class CellForms {
    private final CodeSets codeSets;
    private final Numbering numbering;
    private final boolean endsDemanded;

    /** Forms for a dialect; where ends are not demanded an empty cell is an open end. */
    CellForms(TemplateOptions options, boolean endsDemanded) {
        this.codeSets = options.codeSets();
        this.numbering = options.numbering();
        this.endsDemanded = endsDemanded;
    }

    /** The form of an item; empty for what has no place in one cell, such as a list of parts. */
    Optional<CellForm<?>> of(Item item) {
        return item.type() == LocalDate.class ? Optional.of(dates(item)) : of(item.type());
    }

    private Optional<CellForm<?>> of(Type type) {
        if (type == String.class) {
            return Optional.of(TextForm.INSTANCE);
        }
        if (type == Money.class) {
            return Optional.of(AmountForm.INSTANCE);
        }
        if (type == IdNumber.class) {
            return Optional.of(PersonNumberForm.INSTANCE);
        }
        if (type == Boolean.class) {
            return Optional.of(FlagForm.INSTANCE);
        }
        if (type == Integer.class) {
            return Optional.of(NumberForm.WHOLE);
        }
        if (type == BigDecimal.class) {
            return Optional.of(NumberForm.DECIMAL);
        }
        if (type == OffsetDateTime.class) {
            return Optional.of(MomentForm.INSTANCE);
        }
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Coded.class ? coded(argument) : list(generic.getRawType(), argument);
        }
        return Optional.empty();
    }

    private CellForm<?> dates(Item item) {
        return switch (item.openEnd()) {
            case NONE -> DateForm.DAY;
            case LEFT_OUT -> DateForm.END;
            case WRITTEN -> endsDemanded ? DateForm.DEMANDED_END : DateForm.END;
        };
    }

    private Optional<CellForm<?>> list(Type raw, Type argument) {
        if (raw != List.class) {
            return Optional.empty();
        }
        if (argument == String.class) {
            return Optional.of(TextListForm.INSTANCE);
        }
        return of(argument).filter(CodeForm.class::isInstance).map(each -> new CodeListForm((CodeForm<?>) each));
    }

    private Optional<CellForm<?>> coded(Type argument) {
        Class<?> meaning = (Class<?>) argument;
        Optional<CodeSet<?>> set = codeSets.ofType(meaning);
        if (set.isPresent()) {
            return Optional.of(new CodeForm<>(set.get(), numbering));
        }
        return CodeMeaning.identityCode(meaning).map(type -> new IdentityCodeForm(CodeMeaning.of(meaning, codeSets)));
    }
}
