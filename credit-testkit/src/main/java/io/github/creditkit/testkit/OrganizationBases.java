package io.github.creditkit.testkit;

import io.github.creditkit.model.EnterpriseBase;
import io.github.creditkit.model.FormerName;
import io.github.creditkit.model.IndividualBusinessBase;
import io.github.creditkit.model.InstitutionBase;
import io.github.creditkit.model.OrganizationBase;
import io.github.creditkit.model.SocialOrganizationBase;
import io.github.creditkit.model.UnincorporatedOrganizationBase;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.OrganizationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Organisations of each class with the codes and kinds that belong to it (各类机构基础信息). */
final class OrganizationBases {
    /** The first two characters of the credit code, by the class of the record. */
    static final Map<Class<?>, List<String>> PAIRS = Map.of(
            EnterpriseBase.class, List.of("91", "93"),
            IndividualBusinessBase.class, List.of("92"),
            InstitutionBase.class, List.of("12", "11", "13", "19"),
            SocialOrganizationBase.class, List.of("51", "52", "53", "59"),
            UnincorporatedOrganizationBase.class, List.of("91", "31", "52"));

    private static final Map<Class<?>, OrganizationKind> KINDS = Map.of(
            EnterpriseBase.class, OrganizationKind.LIMITED_LIABILITY_COMPANY,
            IndividualBusinessBase.class, OrganizationKind.OTHER_FOR_PROFIT_UNINCORPORATED,
            InstitutionBase.class, OrganizationKind.PUBLIC_INSTITUTION,
            SocialOrganizationBase.class, OrganizationKind.SOCIAL_ASSOCIATION,
            UnincorporatedOrganizationBase.class, OrganizationKind.PARTNERSHIP);

    private OrganizationBases() {}

    static void mend(Draft<?> draft) {
        OrganizationBase base = draft.need("organization", OrganizationBase.class);
        draft.set(
                "organization",
                base.toBuilder()
                        .creditCode(CreditCodes.in(pairs(draft.type()), base.creditCode()))
                        .orgKind(Coded.of(KINDS.getOrDefault(draft.type(), OrganizationKind.LEGAL_PERSON)))
                        .build());
    }

    static List<String> pairs(Class<?> type) {
        return PAIRS.getOrDefault(type, CreditCodes.OF_ORGANISATIONS);
    }

    /** Each name ends before the one ahead of it in the list began. Those without both days stay as they are. */
    static List<FormerName> oneAfterTheOther(List<?> names) {
        List<FormerName> ordered = new ArrayList<>();
        LocalDate began = LocalDate.MAX;
        for (Object element : names) {
            FormerName name = (FormerName) element;
            if (name.from() != null && name.to() != null) {
                LocalDate from = earlier(name.from(), began);
                name = new FormerName(name.name(), from, earlier(name.to(), began));
                began = from;
            }
            ordered.add(name);
        }
        return ordered;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
