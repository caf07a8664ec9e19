package io.github.creditkit.testkit;

import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.codeset.Coded;
import java.util.List;

/** Credit codes of organisations that a place in a record asks for (按机构类别的代码). */
final class CreditCodes {
    /** Organs and public institutions. */
    static final List<String> OF_ORGANS = List.of("11", "12");

    /** What is registered as an enterprise. */
    static final List<String> OF_ENTERPRISES = List.of("91");

    /** Sole traders. */
    static final List<String> OF_SOLE_TRADERS = List.of("92");

    /** Whom records are about that are neither sole traders nor natural persons. */
    static final List<String> OF_ORGANISATIONS = List.of("91", "12", "51", "52", "93");

    private static final String DIVISION = "350100";

    private CreditCodes() {}

    /** A code of a pair, the same for the same serial. */
    static Coded<UnifiedSocialCreditCode> of(String pair, int serial) {
        return coded(SyntheticCodes.unifiedSocialCreditCode(category(pair), DIVISION, serial % 9999 + 1));
    }

    /** The code, or if it has none of the pairs, one that has, of the same division and organization code. */
    static UnifiedSocialCreditCode in(List<String> pairs, UnifiedSocialCreditCode code) {
        String pair = code.text().substring(0, 2);
        if (pairs.contains(pair)) {
            return code;
        }
        String other = pairs.get(Math.floorMod(code.text().hashCode(), pairs.size()));
        return UnifiedSocialCreditCode.of(category(other), code.divisionCode(), code.organizationCode());
    }

    /** The code of an organisation with another pair. */
    static Coded<UnifiedSocialCreditCode> in(List<String> pairs, Coded<?> code) {
        return code.meaning() instanceof UnifiedSocialCreditCode known ? coded(in(pairs, known)) : of(pairs.get(0), 0);
    }

    /** The organization code inside. */
    static Coded<OrganizationCode> inside(UnifiedSocialCreditCode code) {
        return coded(code.organizationCode());
    }

    static <C extends IdentityCode> Coded<C> coded(C code) {
        return new Coded<>(code.text(), code);
    }

    private static OrganizationCategory category(String pair) {
        return OrganizationCategory.ofPair(pair).orElseThrow();
    }
}
