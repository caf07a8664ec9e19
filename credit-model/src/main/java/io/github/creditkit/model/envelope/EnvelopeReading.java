package io.github.creditkit.model.envelope;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.model.table.RowFault;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a text of JSON was read as (JSON 读取结果): an envelope, or why not. Nothing of the text is quoted. */
public sealed interface EnvelopeReading {
    /**
     * An envelope, whose record may be good or bad.
     *
     * @param envelope the envelope
     */
    record Read(RecordEnvelope<?> envelope) implements EnvelopeReading {}

    /**
     * A member that has a value of another kind, that is not known where strict reading was asked for, or that is missing
     * where nothing can be read without it.
     *
     * @param issue which, and what was expected
     */
    record Refused(Issue issue) implements EnvelopeReading {}

    /**
     * No JSON object at all, or one beyond all bounds: 500 levels, texts of 20 million characters, names of 50,000, numbers
     * of 1,000 digits.
     *
     * @param fault why
     */
    record Broken(RowFault fault) implements EnvelopeReading {}

    /** {@return the envelope, if there is one} */
    default Optional<RecordEnvelope<?>> toOptional() {
        return this instanceof Read read ? Optional.of(read.envelope()) : Optional.empty();
    }

    /**
     * A value of another kind than its item has.
     *
     * @param type    the record; null where it is not known
     * @param pointer the JSON Pointer in the record
     * @return refused
     */
    static Refused wrongKind(@Nullable Class<? extends Record> type, String pointer) {
        return wrongKind(type, "", pointer);
    }

    /**
     * A value of another kind than belongs into a part of the envelope.
     *
     * @param type    what the part is, such as {@code Provenance.class}; null where it is not known
     * @param place   the JSON Pointer of the part in the envelope; empty for the record, whose items are told by their place
     *                in it
     * @param pointer the JSON Pointer in the part; empty for the part itself
     * @return refused
     */
    static Refused wrongKind(@Nullable Class<?> type, String place, String pointer) {
        Optional<Item> item = type == null || pointer.isEmpty() || !type.isRecord()
                ? Optional.empty()
                : RecordType.of(type).item(pointer);
        return refused(
                Rule.FLD_03,
                place + pointer,
                item,
                expected(item.map(Item::type).orElse(type)));
    }

    /**
     * A member that nobody knows, where only known ones may be.
     *
     * @param pointer the JSON Pointer in the envelope
     * @return refused
     */
    static Refused unknownMember(String pointer) {
        return refused(Rule.FLD_09, pointer, Optional.empty(), Bilingual.NONE);
    }

    /**
     * A type of record that nobody knows, or that is not wanted here.
     *
     * @param expected a type that would do, such as {@code administrativePermit}
     * @return refused
     */
    static Refused unknownType(String expected) {
        return refused(Rule.FLD_04, "/type", Optional.empty(), Bilingual.same(expected));
    }

    /** What is expected where nothing more is known. */
    Bilingual SOME = new Bilingual("其他类型的值", "a value of another kind");

    private static Refused refused(Rule rule, String pointer, Optional<Item> item, Bilingual expected) {
        ItemName name =
                item.map(known -> new ItemName(known.code(), known.nameZh())).orElse(ItemName.WHOLE);
        return new Refused(new Issue(rule, Level.ERROR, pointer, name, "", expected, List.of()));
    }

    private static Bilingual expected(@Nullable Type type) {
        if (type == LocalDate.class) {
            return new Bilingual("日期，如 2026-03-02", "a date such as 2026-03-02");
        }
        if (type == OffsetDateTime.class) {
            return new Bilingual("时间，如 2026-03-02T09:30:00+08:00", "a time such as 2026-03-02T09:30:00+08:00");
        }
        if (type == Money.class) {
            return new Bilingual(
                    "金额，如 {\"value\":0.2,\"unit\":\"万元\"}", "an amount such as {\"value\":0.2,\"unit\":\"万元\"}");
        }
        if (type == Integer.class) {
            return new Bilingual("整数，如 3", "a whole number such as 3");
        }
        return SOME;
    }
}
