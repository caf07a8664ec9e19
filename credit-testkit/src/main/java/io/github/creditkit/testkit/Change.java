package io.github.creditkit.testkit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A good record on its way to break a rule (改动). Void from when something is to be set where there is nothing to set it in. */
final class Change {
    private final int choice;
    private final LocalDate receivedOn;
    private @Nullable Record record;

    Change(Record good, int choice, LocalDate receivedOn) {
        this.record = good;
        this.choice = choice;
        this.receivedOn = receivedOn;
    }

    /** What became of it. */
    record Broken(Record record, String path) {}

    /** Any number from 0 on, which decides between the ways of a break; 0 is the simplest. */
    int choice() {
        return choice;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    Class<?> type() {
        return record == null ? Record.class : record.getClass();
    }

    @Nullable
    Object get(String path) {
        return record == null ? null : Pointer.get(record, path);
    }

    Change set(String path, @Nullable Object value) {
        if (record != null) {
            record = Pointer.with(record, path, value).orElse(null);
        }
        return this;
    }

    /** Nothing comes of it unless this holds. */
    Change only(boolean holds) {
        if (!holds) {
            record = null;
        }
        return this;
    }

    /** The changed record, and where a checker must say so. */
    Optional<Broken> at(String path) {
        return record == null ? Optional.empty() : Optional.of(new Broken(record, path));
    }
}
