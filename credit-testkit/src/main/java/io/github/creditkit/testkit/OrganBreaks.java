package io.github.creditkit.testkit;

import io.github.creditkit.model.AdministrativeAct;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.ValidCode;
import java.util.List;

/** Codes that organs do not have (机关代码违规). */
final class OrganBreaks {
    private OrganBreaks() {}

    static List<Break> of(Class<?> type) {
        if (type == AdministrativePermit.class) {
            return of(Rule.PMT_07);
        }
        if (type == AdministrativePenalty.class) {
            return of(Rule.PEN_10);
        }
        return AdministrativeAct.class.isAssignableFrom(type) ? of(Rule.ACT_02) : List.of();
    }

    private static List<Break> of(Rule prefix) {
        return List.of(
                Break.of(
                        Rule.FLD_06,
                        change -> change.set(place(change), new Coded<>(ValidCode.NO_CODE, null))
                                .at(place(change))),
                Break.of(
                        prefix,
                        change -> change.set(place(change), CreditCodes.of("91", change.choice()))
                                .at(place(change))));
    }

    private static String place(Change change) {
        return change.choice() % 2 == 0 ? "/authority/creditCode" : "/source/creditCode";
    }
}
