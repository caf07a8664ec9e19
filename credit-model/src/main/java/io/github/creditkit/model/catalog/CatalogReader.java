package io.github.creditkit.model.catalog;

import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.CatalogCategory;
import io.github.creditkit.model.codeset.CatalogDataType;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.KeyField;
import io.github.creditkit.model.codeset.OpenDataClass;
import io.github.creditkit.model.codeset.StageDecision;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.codeset.UpdateFrequency;
import io.github.creditkit.model.table.Header;
import io.github.creditkit.model.table.TableReader;
import io.github.creditkit.model.table.TableRow;
import io.github.creditkit.model.table.UnreadableTableException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a catalog from a table (目录读取), in one pass; an item is done when another one begins. */
final class CatalogReader {
    /** Beyond these it is no catalog; a province has some thousands of items. */
    private static final int MOST_ITEMS = 20_000;

    private static final int MOST_FIELDS = 1000;

    private final TableReader table;
    private final CatalogTitle title;
    private final Faults faults = new Faults();
    private final Map<String, CatalogItem> items = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();

    // The item whose rows are being read.
    private @Nullable Cells first;
    private @Nullable CatalogItem item;
    private @Nullable RecordType<?> type;
    private long faultsBefore;
    private final List<CatalogField> fields = new ArrayList<>();
    private final Set<String> fieldKeys = new HashSet<>();

    CatalogReader(TableReader table, CatalogTitle title) {
        this.table = table;
        this.title = title;
    }

    static CatalogFile unreadable(CatalogTitle title, UnreadableTableException why) {
        return new CatalogFile(Catalog.of(title, List.of()), List.of(fault(why)), 0);
    }

    private static CatalogFault fault(UnreadableTableException why) {
        return new CatalogFault(why.row().orElse(0), "", why.reason(), why.messageZh(), why.messageEn());
    }

    CatalogFile read() {
        try {
            Header<Column> header = Header.read(table, Column.names());
            for (TableRow row = table.next(); row != null; row = table.next()) {
                if (!read(new Cells(header, row, faults), row)) {
                    break;
                }
            }
        } catch (UnreadableTableException e) {
            faults.add(fault(e));
        }
        finish();
        return new CatalogFile(
                Catalog.of(title, items.values()),
                faults.list(),
                faults.count() - faults.list().size());
    }

    /** False when the rest is not read. */
    private boolean read(Cells cells, TableRow row) {
        if (beginsAnother(cells)) {
            finish();
            if (begun.size() >= MOST_ITEMS) {
                faults.add(cells.row(), Column.ID, CatalogReason.TOO_MANY, String.valueOf(MOST_ITEMS));
                return false;
            }
            begin(cells);
        } else if (first == null) {
            faults.add(cells.row(), Column.ID, CatalogReason.NO_ITEM);
        } else {
            compare(first, cells);
        }
        row.fault()
                .ifPresent(fault -> faults.add(
                        new CatalogFault(row.number(), "", fault.reason(), fault.messageZh(), fault.messageEn())));
        if (first != null) {
            field(cells);
        }
        return true;
    }

    private boolean beginsAnother(Cells cells) {
        String id = cells.text(Column.ID);
        String version = cells.text(Column.VERSION);
        return !id.isEmpty()
                && (first == null
                        || !id.equals(first.text(Column.ID))
                        || (!version.isEmpty() && !version.equals(first.text(Column.VERSION))));
    }

    /** What is filled again says the same again. */
    private void compare(Cells above, Cells cells) {
        for (Column column : Column.OF_ITEM) {
            String text = cells.text(column);
            if (!text.isEmpty() && !text.equals(above.text(column))) {
                faults.add(cells.row(), column, CatalogReason.DIFFERS);
            }
        }
    }

    private void begin(Cells cells) {
        first = cells;
        faultsBefore = faults.count();
        fields.clear();
        fieldKeys.clear();
        String id = cells.text(Column.ID);
        int version = cells.number(Column.VERSION, 1, 1);
        if (!begun.add(id + "\n" + version)) {
            faults.add(cells.row(), Column.ID, CatalogReason.ITEM_TWICE);
        }
        String record = cells.required(Column.RECORD_TYPE);
        Class<? extends Record> recordType = RecordNames.type(record).orElse(null);
        if (!record.isEmpty() && recordType == null) {
            faults.add(cells.row(), Column.RECORD_TYPE, CatalogReason.UNKNOWN_RECORD, "administrativePenalty");
        }
        type = recordType == null ? null : RecordType.of(recordType);
        String name = cells.required(Column.NAME);
        AdministrativeLevel layer = layer(cells);
        CatalogCategory category = cells.requiredCode(Column.CATEGORY, CatalogCategory.codeSet());
        UpdateFrequency frequency = cells.requiredCode(Column.FREQUENCY, UpdateFrequency.codeSet());
        KeyField keyField = cells.code(Column.KEY_FIELD, KeyField.codeSet());
        OpenDataClass openData = cells.code(Column.OPEN_DATA, OpenDataClass.codeSet());
        cells.required(Column.SUBJECTS);
        List<SubjectCategory> subjects = cells.codes(Column.SUBJECTS, SubjectCategory.codeSet());
        cells.required(Column.DISCLOSURE);
        List<DisclosureLevel> disclosure = cells.codes(Column.DISCLOSURE, DisclosureLevel.codeSet());
        cells.required(Column.UNITS);
        Classification classification = classification(cells);
        Validity validity = validity(cells);
        if (recordType == null || layer == null || category == null || frequency == null || validity == null) {
            item = null;
            return;
        }
        String canonical = cells.text(Column.CANONICAL_ID);
        String basis = cells.text(Column.DISCLOSURE_BASIS);
        item = CatalogItem.builder(id)
                .canonicalItemId(canonical.isEmpty() ? id : canonical)
                .name(name)
                .layer(layer)
                .category(category)
                .keyField(keyField)
                .recordType(recordType)
                .subjects(subjects)
                .frequency(frequency)
                .units(cells.texts(Column.UNITS))
                .disclosure(disclosure)
                .disclosureBasis(basis.isEmpty() ? null : basis)
                .legalBases(cells.texts(Column.LEGAL_BASES))
                .classification(classification)
                .openData(openData == null ? OpenDataClass.NONE : openData)
                .version(version)
                .validity(validity)
                .build();
    }

    private @Nullable AdministrativeLevel layer(Cells cells) {
        AdministrativeLevel layer = cells.requiredCode(Column.LAYER, AdministrativeLevel.codeSet());
        if (layer == null || Layers.LAYERS.contains(layer)) {
            return layer;
        }
        String expected =
                Layers.LAYERS.stream().map(AdministrativeLevel::nameZh).collect(Collectors.joining("、"));
        faults.add(cells.row(), Column.LAYER, CatalogReason.BAD_VALUE, expected);
        return null;
    }

    private static Classification classification(Cells cells) {
        return new Classification(
                decision(cells, Column.COLLECT),
                decision(cells, Column.SHARE),
                decision(cells, Column.USE),
                decision(cells, Column.PUBLISH));
    }

    /** What nobody decided is allowed. */
    private static StageDecision decision(Cells cells, Column column) {
        StageDecision decision = cells.code(column, StageDecision.codeSet());
        return decision == null ? StageDecision.ALLOWED : decision;
    }

    private @Nullable Validity validity(Cells cells) {
        cells.required(Column.FROM);
        LocalDate from = cells.date(Column.FROM);
        LocalDate to = cells.end(Column.TO);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(cells.row(), Column.TO, CatalogReason.OUT_OF_ORDER);
        }
        return from == null ? null : new Validity(from, to);
    }

    private void field(Cells cells) {
        String identifier = cells.text(Column.FIELD);
        String name = cells.text(Column.FIELD_NAME);
        if (type == null || (identifier.isEmpty() && name.isEmpty())) {
            return;
        }
        boolean isPath = identifier.startsWith("/");
        Optional<Item> known = isPath ? type.item(identifier) : type.itemOfCode(identifier);
        if (isPath && known.isEmpty()) {
            faults.add(cells.row(), Column.FIELD, CatalogReason.UNKNOWN_PATH);
            return;
        }
        CatalogField field = CatalogField.builder(
                        known.map(Item::path).orElse(""),
                        name.isEmpty() ? known.map(Item::nameZh).orElse("") : name)
                .code(isPath ? known.map(Item::code).orElse("") : identifier)
                .dataType(cells.code(Column.FIELD_TYPE, CatalogDataType.codeSet()))
                .maxLength(cells.number(Column.FIELD_LENGTH, 1, 0))
                .required(cells.yes(Column.FIELD_REQUIRED))
                .mask(cells.mask(Column.FIELD_MASK))
                .disclosure(disclosure(cells))
                .remark(cells.text(Column.FIELD_REMARK))
                .build();
        if (field.name().isEmpty()) {
            faults.add(cells.row(), Column.FIELD_NAME, CatalogReason.MISSING);
        }
        if (!fieldKeys.add(field.key())) {
            faults.add(cells.row(), Column.FIELD, CatalogReason.FIELD_TWICE);
        } else if (fields.size() >= MOST_FIELDS) {
            faults.add(cells.row(), Column.FIELD, CatalogReason.TOO_MANY, String.valueOf(MOST_FIELDS));
        } else {
            fields.add(field);
        }
    }

    private Set<DisclosureLevel> disclosure(Cells cells) {
        List<DisclosureLevel> audiences = cells.codes(Column.FIELD_DISCLOSURE, DisclosureLevel.codeSet());
        if (audiences.isEmpty()) {
            return Audiences.EVERYONE;
        }
        Set<DisclosureLevel> disclosure = Audiences.normal(audiences);
        if (item != null && !Audiences.isWithin(disclosure, item.disclosure())) {
            faults.add(cells.row(), Column.FIELD_DISCLOSURE, CatalogReason.TOO_OPEN);
        }
        return disclosure;
    }

    /** The item is done: it is taken if nothing is wrong with any of its rows, and the law lets it be. */
    private void finish() {
        if (first == null || item == null || faults.count() > faultsBefore) {
            return;
        }
        CatalogItem whole = item.toBuilder().fields(fields).build();
        for (Issue issue : whole.refusals()) {
            faults.add(new CatalogFault(first.row(), "", issue.rule(), issue.messageZh(), issue.messageEn()));
        }
        if (faults.count() == faultsBefore) {
            items.put(whole.id() + "\n" + whole.version(), whole);
        }
    }
}
