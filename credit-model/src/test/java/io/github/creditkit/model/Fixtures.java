package io.github.creditkit.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * One full record in order of each class that is a message of its own, for the golden files. Every item is filled that such
 * a record can have beside the others.
 */
public final class Fixtures {
    private Fixtures() {}

    public static List<Record> all() {
        return Stream.of(
                        ActFixtures.all(),
                        ListFixtures.all(),
                        SubjectFixtures.all(),
                        ConductFixtures.all(),
                        ExchangeFixtures.all(),
                        RightsFixtures.all())
                .flatMap(List::stream)
                .toList();
    }
}
