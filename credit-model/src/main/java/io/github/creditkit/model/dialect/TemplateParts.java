package io.github.creditkit.model.dialect;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.item.OpenEnd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a template is made of (模板组成).
 *
 * @param dialect  the dialect
 * @param type     the record
 * @param columns  the columns, those that are written first
 * @param aliases  headers that are read and never written
 * @param demanded the paths that must have a column
 * @param absent   the paths that the table never had
 * @param step     what is done with a row's values
 * @param onWire   what is written for some paths instead of the item as it is
 */
record TemplateParts<R extends Record>(
        Dialect dialect,
        RecordType<R> type,
        List<BoundColumn> columns,
        Set<String> aliases,
        Set<String> demanded,
        Set<String> absent,
        RowStep step,
        Map<String, Function<R, @Nullable Object>> onWire) {

    static <R extends Record> TemplateParts<R> of(Dialect dialect, RecordType<R> type, TemplateOptions options) {
        if (!Template.isKnown(dialect, type.type())) {
            throw new IllegalArgumentException(
                    dialect.word() + " has no table for " + type.type().getSimpleName());
        }
        return switch (dialect) {
            case D424 -> d424(type, options);
            case LEGACY2015 -> legacy(type, options);
            case SAIC -> MarketRegulation.parts(type, options);
            case CANONICAL -> throw new IllegalArgumentException("canonical JSON is no table");
        };
    }

    private static <R extends Record> TemplateParts<R> d424(RecordType<R> type, TemplateOptions options) {
        boolean permit = type.type() == AdministrativePermit.class;
        boolean penalty = type.type() == AdministrativePenalty.class;
        boolean official = permit || penalty;
        Layout layout = new Layout(type, new CellForms(options, official)).items(official, false);
        Set<String> own = headers(layout);
        if (permit) {
            PermitTemplate.aliases(layout);
        }
        if (penalty) {
            PenaltyTemplate.aliases(layout);
        }
        return new TemplateParts<>(
                Dialect.D424,
                type,
                layout.columns(),
                layout.columns().stream()
                        .map(column -> column.column().header())
                        .filter(header -> !own.contains(header))
                        .collect(Collectors.toUnmodifiableSet()),
                official ? demanded(type) : Set.of(),
                Set.of(),
                permit ? PermitTemplate.STEP : penalty ? PenaltyTemplate.STEP : RowStep.NONE,
                onWire(type.type()));
    }

    private static <R extends Record> TemplateParts<R> legacy(RecordType<R> type, TemplateOptions options) {
        Layout layout = new Layout(type, new CellForms(options, false));
        boolean permit = type.type() == AdministrativePermit.class;
        if (permit) {
            LegacyTables.permit(layout);
        } else {
            LegacyTables.penalty(layout);
        }
        return new TemplateParts<>(
                Dialect.LEGACY2015,
                type,
                layout.columns(),
                Set.of(),
                LegacyTables.DEMANDED,
                permit ? LegacyTables.ABSENT_IN_PERMITS : LegacyTables.ABSENT_IN_PENALTIES,
                new LegacySubject(options.codeSets())
                        .andThen(new LegacyOrgans(options))
                        .andThen(permit ? new LegacyPermit(options) : new LegacyPenalty(options)),
                Map.of());
    }

    private static <R extends Record> Map<String, Function<R, @Nullable Object>> onWire(Class<R> type) {
        Map<String, Function<R, @Nullable Object>> onWire = new HashMap<>();
        if (type == AdministrativePermit.class) {
            onWire.put(SentCode.CODE, permit -> SentCode.onWire(((AdministrativePermit) (Record) permit).subject()));
        }
        if (type == AdministrativePenalty.class) {
            onWire.put(SentCode.CODE, penalty -> SentCode.onWire(((AdministrativePenalty) (Record) penalty).subject()));
            onWire.put(
                    "/confiscatedAmount",
                    penalty -> PenaltyTemplate.confiscated((AdministrativePenalty) (Record) penalty));
        }
        return onWire;
    }

    static Set<String> headers(Layout layout) {
        return layout.columns().stream()
                .map(column -> column.column().header())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What every record must have, in parts that every record must have, and ends of periods. */
    private static Set<String> demanded(RecordType<?> type) {
        return type.items().stream()
                .filter(item -> !item.code().isEmpty())
                .filter(item -> (item.required() || item.openEnd() == OpenEnd.WRITTEN) && isInDemandedParts(type, item))
                .map(Item::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isInDemandedParts(RecordType<?> type, Item item) {
        String parent = item.path().substring(0, item.path().lastIndexOf('/'));
        return parent.isEmpty()
                || type.item(parent)
                        .filter(part -> part.required() && isInDemandedParts(type, part))
                        .isPresent();
    }

    boolean isWritten(BoundColumn column) {
        return !aliases.contains(column.column().header());
    }
}
