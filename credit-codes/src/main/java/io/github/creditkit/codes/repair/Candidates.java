package io.github.creditkit.codes.repair;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.division.DivisionStatus;
import io.github.creditkit.codes.division.DivisionTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The valid codes found so far, each with its cheapest edits, and their ranking. */
final class Candidates {
    /**
     * More than any one slip can lead to, so the right code is never cut off. Where one check character guards 15
     * places, as in the taxpayer numbers of before 2015, a missing digit leads to some 90 codes.
     */
    private static final int LIMIT = 128;

    /**
     * What costs so much more than the cheapest is left out: it takes a second slip where one explains the text. No
     * single slip costs more than this above the least that any edit costs.
     */
    private static final int REACH = Cost.DISTANT_SWAP - Cost.FOREIGN_LETTER;

    /** Where a valid code only stands among other words, two of its characters are not read otherwise as well. */
    private static final int REACH_OF_UNTOUCHED = 2 * Cost.LOOK_ALIKE - 1;

    private static final Comparator<Found> RANKING = Comparator.comparingInt(Found::cost)
            .thenComparingInt(Found::divisionRank)
            .thenComparingInt(Found::categoryRank)
            .thenComparingInt(found -> found.edits().get(0).position())
            .thenComparing(Found::text);

    private final Map<String, Found> byText = new HashMap<>();
    private final List<Edit> before = new ArrayList<>();
    private int costBefore;

    /** Edits that all codes offered from now on begin with. */
    void begin(List<Edit> edits, int cost) {
        before.clear();
        before.addAll(edits);
        costBefore = cost;
    }

    /** A valid code reached by these edits. */
    void offer(Shape shape, String text, List<Edit> edits, int cost) {
        Found known = byText.get(text);
        int total = costBefore + cost;
        if (known == null || total < known.cost()) {
            List<Edit> all = new ArrayList<>(before);
            all.addAll(edits);
            byText.put(text, Found.of(shape, text, all, total));
        }
    }

    /** A valid draft, reached by a slip that its characters alone do not tell. */
    void offer(Shape shape, Draft draft, Edit slip, int cost) {
        List<Edit> edits = new ArrayList<>();
        edits.add(slip);
        int more = draft.edits(edits);
        offer(shape, draft.toString(), edits, cost + more);
    }

    /** A valid draft, of which some characters are read otherwise. */
    void offer(Shape shape, Draft draft) {
        List<Edit> edits = new ArrayList<>();
        int cost = draft.edits(edits);
        offer(shape, draft.toString(), edits, cost);
    }

    List<Suggestion> ranked(CodeType type, CodePolicy policy) {
        List<Found> ranked = new ArrayList<>(byText.values());
        ranked.removeIf(found -> found.edits().isEmpty());
        ranked.sort(RANKING);
        if (!ranked.isEmpty()) {
            Found likeliest = ranked.get(0);
            int most = likeliest.cost() + (likeliest.isUntouched() ? REACH_OF_UNTOUCHED : REACH);
            ranked.removeIf(found -> found.cost() > most);
        }
        List<Suggestion> suggestions = new ArrayList<>();
        for (Found found : ranked.subList(0, Math.min(LIMIT, ranked.size()))) {
            IdentityCode code = type.tryParse(found.text(), policy).orThrow();
            suggestions.add(new Suggestion(code, found.edits(), found.cost()));
        }
        return List.copyOf(suggestions);
    }

    /** A valid code with what decides its place in the list. */
    private record Found(String text, List<Edit> edits, int cost, int divisionRank, int categoryRank) {

        static Found of(Shape shape, String text, List<Edit> edits, int cost) {
            int division = shape.divisionFrom();
            return new Found(
                    text,
                    edits,
                    cost,
                    division < 0 ? 0 : rank(DivisionTable.bundled().status(text, division)),
                    division == 2 ? rank(text.substring(0, 2)) : 0);
        }

        boolean isUntouched() {
            return edits.stream().allMatch(edit -> edit.kind() == Edit.Kind.FOLD || edit.kind() == Edit.Kind.LABEL);
        }

        private static int rank(DivisionStatus status) {
            return switch (status) {
                case IN_FORCE, NATIONAL -> 0;
                case ABOLISHED, VARIANT, SUMMARY, ZONE -> 1;
                case RESIDENCE_PERMIT, NOT_YET_IN_FORCE, UNKNOWN -> 2;
            };
        }

        private static int rank(String pair) {
            return OrganizationCategory.ofPair(pair)
                    .map(category -> switch (category.edition()) {
                        case STANDARD_2015, AMENDMENT_2016 -> 0;
                        case LATER -> 1;
                        case LATER_SINGLE_SOURCE -> 2;
                    })
                    .orElse(3);
        }
    }
}
