package io.github.creditkit.model.envelope;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The day on which it was decided, made or recognised what a record tells of (决定日期), whatever its class calls it. */
public final class DecisionDate {
    private static final List<String> NAMES = List.of(
            "decidedOn",
            "entryDecidedOn",
            "recognizedOn",
            "madeOn",
            "evaluatedOn",
            "declaredOn",
            "signedOn",
            "assignedOn",
            "mappedOn",
            "eventOn",
            "initiatedOn");

    private static final ClassValue<Optional<String>> PATHS = new ClassValue<>() {
        @Override
        protected Optional<String> computeValue(Class<?> type) {
            return NAMES.stream()
                    .map(name -> "/" + name)
                    .flatMap(path -> RecordType.of(type).item(path).map(Item::path).stream())
                    .findFirst();
        }
    };

    private DecisionDate() {}

    /**
     * Where a class of records has it.
     *
     * @param type a record class
     * @return a JSON Pointer such as {@code /decidedOn}; empty for what is never decided, such as registration data
     */
    public static Optional<String> path(Class<? extends Record> type) {
        return PATHS.get(type);
    }

    /**
     * The day of a record.
     *
     * @param record any record
     * @return empty where its class has none, or it is not filled
     */
    public static Optional<LocalDate> of(Record record) {
        return path(record.getClass())
                .flatMap(path -> RecordType.of(record.getClass()).values(record, path).stream()
                        .flatMap(DecisionDate::day)
                        .findFirst());
    }

    private static Stream<LocalDate> day(Object value) {
        return value instanceof LocalDate day ? Stream.of(day) : Stream.empty();
    }

    /**
     * If a record should have the day and does not.
     *
     * @param record any record
     * @return false where its class has none
     */
    public static boolean isMissing(Record record) {
        return path(record.getClass()).isPresent()
                && of(Objects.requireNonNull(record)).isEmpty();
    }
}
