package io.github.creditkit.model.dialect;

/** What a dialect does with the values of a row before they become a record (行级转换). */
@FunctionalInterface
interface RowStep {
    RowStep NONE = row -> {};

    void apply(RowValues row);

    default RowStep andThen(RowStep next) {
        return row -> {
            apply(row);
            next.apply(row);
        };
    }
}
