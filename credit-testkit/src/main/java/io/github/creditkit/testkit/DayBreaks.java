package io.github.creditkit.testkit;

import io.github.creditkit.model.AdministrativeAct;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.FormerName;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionResult;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RepairDecision;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.testkit.Change.Broken;
import io.github.creditkit.testkit.DayOrder.Pair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days that are out of order, still to come, or too long ago (日期违规). */
final class DayBreaks {
    /** So many days hold more than seven working days, whatever holidays there are. */
    private static final int LATE = 40;

    private static final int SOME_DAYS = 90;
    private static final String FORMER_NAMES = "/organization/formerNames";

    private DayBreaks() {}

    static List<Break> of(Class<?> type) {
        List<Break> breaks = new ArrayList<>(ofDecision(type));
        DayOrder order = DayOrder.of(type);
        if (DayOrder.isChecked(type)) {
            Rule disorder = type == AdministrativePermit.class ? Rule.PMT_02 : Rule.DAT_01;
            order.ordered().forEach(pair -> breaks.add(Break.of(disorder, change -> outOfOrder(change, pair))));
            order.past().forEach(path -> breaks.add(Break.of(Rule.DAT_02, change -> toCome(change, path, order))));
        }
        return breaks;
    }

    private static List<Break> ofDecision(Class<?> type) {
        if (type == AdministrativePermit.class) {
            return List.of(decidedToCome(Rule.PMT_03), late(Rule.PMT_04));
        }
        if (type == AdministrativePenalty.class) {
            return List.of(decidedToCome(Rule.PEN_03), late(Rule.PEN_04));
        }
        return AdministrativeAct.class.isAssignableFrom(type) ? List.of(late(Rule.ACT_01)) : List.of();
    }

    private static Break decidedToCome(Rule rule) {
        return Break.of(rule, change -> change.set("/decidedOn", after(change)).at("/decidedOn"));
    }

    private static Break late(Rule rule) {
        return Break.of(
                rule,
                change -> change.set("/decidedOn", change.receivedOn().minusDays(LATE + change.choice() % 1000))
                        .at("/decidedOn"));
    }

    private static Optional<Broken> outOfOrder(Change change, Pair pair) {
        if (pair.to().startsWith(FORMER_NAMES)) {
            change.set(FORMER_NAMES, List.of(new FormerName("某老单位", change.receivedOn(), null)));
        }
        undecided(change);
        String group = pair.from().substring(0, pair.from().lastIndexOf('/'));
        if (pair.from().endsWith("/from") && !group.contains("/0") && change.get(group) == null) {
            change.set(group, Validity.openEnded(change.receivedOn()));
        }
        LocalDate from = change.get(pair.from()) instanceof LocalDate day ? day : change.receivedOn();
        complete(change, pair.to());
        return change.set(pair.from(), from)
                .set(pair.to(), from.minusDays(1 + change.choice() % SOME_DAYS))
                .at(pair.to());
    }

    /** What must stand beside a day. */
    private static void complete(Change change, String path) {
        if (path.equals("/exitDecidedOn")) {
            change.set("/exitReason", "某移出事由").set("/exitAuthority", Subjects.organ(change.choice()));
        }
        if (path.equals("/repliedOn")) {
            change.set("/state", Coded.of(ObjectionState.CLOSED))
                    .set("/result", Coded.of(ObjectionResult.REJECTED))
                    .set("/recordVersionAfter", null);
        }
        if (path.equals("/decidedOn") && change.type() == CreditRepair.class) {
            change.set("/state", Coded.of(RepairState.TERMINATED))
                    .set("/decision", Coded.of(RepairDecision.TERMINATED))
                    .set("/reason", "申请人撤回");
        }
        if (path.equals("/withdrawnOn")) {
            change.set("/withdrawalReason", "某撤销原因");
        }
    }

    /** An objection or repair of which only the application is there: what follows has days of its own. */
    private static void undecided(Change change) {
        if (change.type() == Objection.class) {
            change.set("/state", Coded.of(ObjectionState.SUBMITTED))
                    .set("/acceptedOn", null)
                    .set("/result", null)
                    .set("/repliedOn", null)
                    .set("/recordVersionAfter", null);
        }
        if (change.type() == CreditRepair.class) {
            change.set("/state", Coded.of(RepairState.SUBMITTED))
                    .set("/acceptedOn", null)
                    .set("/decision", null)
                    .set("/decidedOn", null)
                    .set("/approvedBy", null)
                    .set("/effects", List.of())
                    .set("/rechecks", List.of());
        }
    }

    /** A day after receipt; the days that follow it follow it still. */
    private static Optional<Broken> toCome(Change change, String path, DayOrder order) {
        LocalDate day = after(change);
        undecided(change);
        for (Pair pair : order.ordered()) {
            if (pair.from().equals(path) && change.get(pair.to()) instanceof LocalDate to && to.isBefore(day)) {
                change.set(pair.to(), day);
            }
        }
        if (change.type() == CreditCommitment.class && change.get("/code") instanceof String code) {
            change.set("/code", code.substring(0, 6) + Mending.compact(day) + code.substring(14));
        }
        return change.set(path, day).at(path);
    }

    private static LocalDate after(Change change) {
        return change.receivedOn().plusDays(1 + change.choice() % SOME_DAYS);
    }
}
