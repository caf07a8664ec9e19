package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.envelope.ContentText;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.util.ArrayList;
import java.util.List;

/** Compares what two sources say of one record, field by field (逐项比对). */
final class Comparison {
    /** What a source says of itself and of its own publication differs by nature. */
    private static final List<String> OF_THE_SOURCE = List.of(
            "/source",
            "/remark",
            "/publishedOn",
            "/publicationStatus",
            "/sourceSubjectId",
            "/organization/sourceSubjectId");

    private final List<FieldName> differing = new ArrayList<>();
    private final List<FieldName> additional = new ArrayList<>();

    private Comparison() {}

    /** Of records of one class. What only one of them says is no contradiction. */
    static Comparison of(RecordEnvelope<?> primary, RecordEnvelope<?> other) {
        Comparison comparison = new Comparison();
        RecordType<?> type = RecordType.of(primary.data().getClass());
        for (Item item : type.items()) {
            if (OF_THE_SOURCE.stream().noneMatch(path -> isAt(item.path(), path))) {
                List<String> one = ContentText.said(type.values(primary.data(), item.path()));
                List<String> two = ContentText.said(type.values(other.data(), item.path()));
                if (!two.isEmpty() && one.isEmpty()) {
                    comparison.additional.add(FieldName.of(type, item));
                } else if (!two.isEmpty() && !one.equals(two)) {
                    comparison.differing.add(FieldName.of(type, item));
                }
            }
        }
        return comparison;
    }

    private static boolean isAt(String path, String at) {
        return path.equals(at) || path.startsWith(at + "/");
    }

    List<FieldName> differing() {
        return differing;
    }

    List<FieldName> additional() {
        return additional;
    }
}
