package io.github.creditkit.cli.report;

import io.github.creditkit.cli.repeat.FirstRows;
import io.github.creditkit.cli.repeat.KeyDigest;
import io.github.creditkit.codes.IdentityCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Codes that stand in more than one row (重复填报). Whatever the size of the files, it keeps 32 MB at the most. */
final class Repeats {
    /** Different codes among which repetitions are looked for. */
    static final int LOOKED_AT = 1 << 18;

    private static final int SHOWN = 50;

    /**
     * A row with a valid code.
     *
     * @param code  the code
     * @param shown how it may be shown
     * @param place where it stands
     */
    record Sent(IdentityCode code, String shown, Place place) {}

    /**
     * A code that stands in several rows.
     *
     * @param shown  how it may be shown
     * @param places the rows
     */
    record Repeated(String shown, Places places) {}

    private final FirstRows first = new FirstRows(LOOKED_AT);
    private final List<String> files = new ArrayList<>();
    private final Map<Place, Repeated> repeated = new LinkedHashMap<>();
    private long more;

    void add(Sent sent) {
        Place place = sent.place();
        if (files.isEmpty() || !files.get(files.size() - 1).equals(place.file())) {
            files.add(place.file());
        }
        KeyDigest key =
                KeyDigest.of(List.of(sent.code().type().word(), sent.code().text()));
        first.find(key, place.line(), files.size() - 1)
                .map(seen -> new Place(files.get((int) seen.mark()), seen.row()))
                .ifPresent(before -> add(before, sent));
    }

    private void add(Place before, Sent sent) {
        Repeated known = repeated.get(before);
        if (known == null && repeated.size() < SHOWN) {
            known = new Repeated(sent.shown(), new Places());
            known.places().add(before);
            repeated.put(before, known);
        }
        if (known == null) {
            more++;
        } else {
            known.places().add(sent.place());
        }
    }

    boolean isEmpty() {
        return repeated.isEmpty();
    }

    Collection<Repeated> codes() {
        return repeated.values();
    }

    /** Rows with other codes that stand in an earlier row. */
    long more() {
        return more;
    }

    /** If there were more codes than are looked at. */
    boolean isFull() {
        return first.isFull();
    }
}
