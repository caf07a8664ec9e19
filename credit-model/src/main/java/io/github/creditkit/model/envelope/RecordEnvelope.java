package io.github.creditkit.model.envelope;

import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row on the wire (报送信封): {@code {"op":"I","type":"administrativePenalty","sourceRecordId":"…","data":{…}}}.
 *
 * @param op             what is to be done (操作): {@code I} add, {@code U} update, {@code D} withdraw
 * @param sourceRecordId the key at the source (来源记录标识), up to 128 characters
 * @param version        the version, from 1 (版本)
 * @param provenance     where the record is from (数据来源)
 * @param disclosure     who may see it (公开属性)
 * @param data           the record
 * @param extensions     members that this release does not know (扩展), by the JSON Pointer at which they stood; values are
 *                       texts, numbers, booleans, lists, maps or null. They are written back where they were
 * @param <R>            the record
 */
public record RecordEnvelope<R extends Record>(
        Coded<Operation> op,
        @Nullable String sourceRecordId,
        @Nullable Integer version,
        @Nullable Provenance provenance,
        @Nullable Disclosure disclosure,
        R data,
        Map<String, @Nullable Object> extensions) {
    private static final List<String> MEMBERS =
            List.of("op", "type", "sourceRecordId", "version", "provenance", "disclosure", "data", "extensions");

    /**
     * Copies the extensions.
     *
     * @param op             what is to be done
     * @param sourceRecordId the key at the source
     * @param version        from 1
     * @param provenance     where the record is from
     * @param disclosure     who may see it
     * @param data           the record
     * @param extensions     unknown members
     */
    public RecordEnvelope {
        Objects.requireNonNull(op);
        Objects.requireNonNull(data);
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /**
     * A new record with nothing around it.
     *
     * @param data the record
     * @param <R>  the record
     * @return to be added
     */
    public static <R extends Record> RecordEnvelope<R> of(R data) {
        return new RecordEnvelope<>(Coded.of(Operation.INSERT), null, null, null, null, data, Map.of());
    }

    /**
     * The same with other extensions, such as the columns of a table that its template does not know.
     *
     * @param columns from name to text
     * @return they stand in the member {@code extensions}
     */
    public RecordEnvelope<R> withColumns(Map<String, String> columns) {
        if (columns.isEmpty()) {
            return this;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(extensions);
        columns.forEach((name, text) -> all.put("/extensions/" + escaped(name), text));
        return new RecordEnvelope<>(op, sourceRecordId, version, provenance, disclosure, data, all);
    }

    /**
     * The names of an envelope's members on the wire (信封成员名).
     *
     * @return in the order in which they are written
     */
    public static List<String> members() {
        return MEMBERS;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** {@return the name of the record class, such as {@code administrativePermit}} */
    public String type() {
        return MessageTypes.nameOf(data.getClass());
    }

    /** Leaves the record and the extensions out: they may hold a person's number. */
    @Override
    public String toString() {
        return "RecordEnvelope[" + op + ", " + type() + "]";
    }
}
