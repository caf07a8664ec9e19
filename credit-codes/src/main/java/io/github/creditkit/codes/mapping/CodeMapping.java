package io.github.creditkit.codes.mapping;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One old code and the unified social credit code that replaced it (代码映射).
 *
 * <p>The old code is kept as the text that stands on record, even when it is wrong in itself: then {@link
 * #oldViolations()} says why. {@code toString} leaves it out when it could be a person's number.
 *
 * @param oldType   the kind of the old code
 * @param oldText   the old code as it stands on record
 * @param code      the new code
 * @param validFrom the first day of the new code; empty when not known
 * @param source    who says so, such as the name of a register
 */
public record CodeMapping(
        CodeType oldType, String oldText, UnifiedSocialCreditCode code, Optional<LocalDate> validFrom, String source) {

    /**
     * The mapping of a valid old code.
     *
     * @param old    the old code
     * @param code   the new code
     * @param source who says so
     * @return a mapping without a day
     */
    public static CodeMapping of(IdentityCode old, UnifiedSocialCreditCode code, String source) {
        return new CodeMapping(old.type(), old.text(), code, Optional.empty(), source);
    }

    /**
     * What a unified social credit code tells about its forerunners by itself: the organization code, the taxpayer number
     * of 18 characters, and a candidate for the one of 15, in which the tax office's division may differ.
     *
     * @param code the new code
     * @return three mappings, two of them exact
     */
    public static List<CodeMapping> impliedBy(UnifiedSocialCreditCode code) {
        String source = "GB 32100-2015";
        return List.of(
                of(code.organizationCode(), code, source),
                of(code.taxpayerIdentificationNumber(), code, source),
                of(TaxpayerIdentificationNumber.of(code.divisionCode(), code.organizationCode()), code, source));
    }

    /**
     * How the mapping is known, told by the codes themselves.
     *
     * @return looked up, when the codes have nothing in common
     */
    public MappingKind kind() {
        return switch (oldType) {
            case UNIFIED_SOCIAL_CREDIT_CODE -> oldText.equals(code.text()) ? MappingKind.EXACT : MappingKind.LOOKED_UP;
            case ORGANIZATION_CODE ->
                oldText.equals(code.organizationCode().text()) ? MappingKind.EXACT : MappingKind.LOOKED_UP;
            case TAXPAYER_ID -> {
                if (oldText.equals(code.text())) {
                    yield MappingKind.EXACT;
                }
                yield oldOrganizationCode()
                        .filter(code.organizationCode()::equals)
                        .map(same -> MappingKind.DERIVED)
                        .orElse(MappingKind.LOOKED_UP);
            }
            default -> MappingKind.LOOKED_UP;
        };
    }

    /**
     * The organization code that the old code is or contains.
     *
     * @return empty when it has none
     */
    public Optional<OrganizationCode> oldOrganizationCode() {
        return switch (oldType) {
            case ORGANIZATION_CODE -> OrganizationCode.tryParse(oldText).toOptional();
            case TAXPAYER_ID ->
                TaxpayerIdentificationNumber.tryParse(oldText)
                        .toOptional()
                        .flatMap(TaxpayerIdentificationNumber::organizationCode);
            case UNIFIED_SOCIAL_CREDIT_CODE ->
                UnifiedSocialCreditCode.tryParse(oldText).toOptional().map(UnifiedSocialCreditCode::organizationCode);
            default -> Optional.empty();
        };
    }

    /**
     * What is wrong with the old code in itself (错码).
     *
     * @return empty when nothing is
     */
    public List<Violation> oldViolations() {
        return oldType.tryParse(oldText, CodePolicy.STANDARD).violations();
    }

    @Override
    public String toString() {
        return "CodeMapping[" + oldType.word() + " " + (oldType.canBePersonal() ? "…" : oldText) + " -> " + code + ", "
                + kind() + ", " + source + "]";
    }
}
