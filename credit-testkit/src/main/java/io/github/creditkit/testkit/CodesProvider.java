package io.github.creditkit.testkit;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.ForeignerPermanentResidentNumber;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.PublicInstitutionCertificateNumber;
import io.github.creditkit.codes.SocialOrganizationRegistrationNumber;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.NearMiss;
import io.github.creditkit.codes.generate.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Gives jqwik the arbitraries of {@link Codes} for {@code @ForAll} parameters (参数提供者): for each code type by its
 * class, for near misses, and for strings with an annotation of this package. Found by service loading.
 */
public final class CodesProvider implements ArbitraryProvider {
    /** Above jqwik's own for {@code String}. */
    private static final int PRIORITY = 5;

    private static final Map<Class<?>, CodeType> TYPES = Map.of(
            UnifiedSocialCreditCode.class, CodeType.UNIFIED_SOCIAL_CREDIT_CODE,
            OrganizationCode.class, CodeType.ORGANIZATION_CODE,
            CitizenIdentificationNumber.class, CodeType.CITIZEN_ID,
            ForeignerPermanentResidentNumber.class, CodeType.FOREIGNER_ID,
            BusinessRegistrationNumber.class, CodeType.BUSINESS_REGISTRATION_NUMBER,
            TaxpayerIdentificationNumber.class, CodeType.TAXPAYER_ID,
            PublicInstitutionCertificateNumber.class, CodeType.PUBLIC_INSTITUTION_CERTIFICATE,
            SocialOrganizationRegistrationNumber.class, CodeType.SOCIAL_ORGANIZATION_NUMBER);

    /** For the service loader. */
    public CodesProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage target) {
        return arbitrary(target).isPresent();
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
        return arbitrary(target).<Set<Arbitrary<?>>>map(Set::of).orElseGet(Set::of);
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    private static Optional<Arbitrary<?>> arbitrary(TypeUsage target) {
        CodeType type = TYPES.get(target.getRawType());
        if (type != null) {
            return Optional.of(Codes.of(type));
        }
        if (target.isOfType(IdentityCode.class)) {
            return Optional.of(Codes.of(types(target)));
        }
        if (target.isOfType(NearMiss.class)) {
            return Optional.of(target.findAnnotation(NearMissOf.class)
                    .map(CodesProvider::nearMisses)
                    .orElseGet(Codes::nearMisses));
        }
        return target.isOfType(String.class) ? text(target) : Optional.empty();
    }

    private static Optional<Arbitrary<?>> text(TypeUsage target) {
        if (target.isAnnotated(Hostile.class)) {
            return Optional.of(Codes.hostileStrings());
        }
        if (target.isAnnotated(SyntheticCode.class)) {
            return Optional.of(Codes.texts(types(target)));
        }
        return target.findAnnotation(NearMissOf.class).map(of -> nearMisses(of).map(NearMiss::text));
    }

    private static CodeType[] types(TypeUsage target) {
        return target.findAnnotation(SyntheticCode.class)
                .map(SyntheticCode::value)
                .orElseGet(() -> new CodeType[0]);
    }

    private static Arbitrary<NearMiss> nearMisses(NearMissOf of) {
        if (of.slips().length == 0) {
            return Codes.nearMisses(of.value());
        }
        CodeType[] types = of.value().length == 0 ? CodeType.values() : of.value();
        List<Arbitrary<NearMiss>> choices = new ArrayList<>();
        for (Slip slip : of.slips()) {
            int before = choices.size();
            for (CodeType type : types) {
                if (Slip.of(type).contains(slip)) {
                    choices.add(Codes.nearMisses(type, slip));
                }
            }
            if (choices.size() == before) {
                throw new IllegalArgumentException(slip + " cannot happen to any of the types of @NearMissOf");
            }
        }
        return Arbitraries.oneOf(choices);
    }
}
