package io.github.creditkit.model.subject;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An order of claims that depends on nothing but what they say (声明次序): with it all results are the same in whatever order
 * claims come. Claims that it finds equal are equal.
 */
final class ClaimOrder implements Comparator<SubjectClaim> {
    @Override
    public int compare(SubjectClaim a, SubjectClaim b) {
        int order = a.address().compareTo(b.address());
        if (order != 0) {
            return order;
        }
        order = a.kind().compareTo(b.kind());
        order = order != 0 ? order : optional(a.name(), b.name());
        order = order != 0 ? order : lists(a.codes(), b.codes());
        order = order != 0 ? order : lists(a.formerCodes(), b.formerCodes());
        order = order != 0 ? order : lists(a.formerNames(), b.formerNames());
        order = order != 0
                ? order
                : optional(a.document().map(ClaimOrder::text), b.document().map(ClaimOrder::text));
        return order != 0 ? order : optional(a.on().map(LocalDate::toEpochDay), b.on().map(LocalDate::toEpochDay));
    }

    /** The length of the type first, so that no two documents have one text. */
    private static String text(PersonDocument document) {
        String type = document.type().text();
        return type.length() + " " + type + document.number().text()
                + document.type().meaning();
    }

    private static <T extends Comparable<? super T>> int optional(Optional<T> a, Optional<T> b) {
        if (a.isPresent() && b.isPresent()) {
            return a.get().compareTo(b.get());
        }
        return Boolean.compare(a.isPresent(), b.isPresent());
    }

    private static <T extends Comparable<? super T>> int lists(List<T> a, List<T> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
