package io.github.creditkit.model.codeset;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the text of a component of type {@code Coded<T>} is read, by its type argument (代码释义). */
public final class CodeMeaning {
    private static final Map<Class<?>, CodeType> IDENTITY_CODES = Map.of(
            UnifiedSocialCreditCode.class, CodeType.UNIFIED_SOCIAL_CREDIT_CODE,
            OrganizationCode.class, CodeType.ORGANIZATION_CODE,
            BusinessRegistrationNumber.class, CodeType.BUSINESS_REGISTRATION_NUMBER,
            TaxpayerIdentificationNumber.class, CodeType.TAXPAYER_ID);

    private CodeMeaning() {}

    /**
     * The reader for a type argument.
     *
     * @param type     an enumeration of code values, or the class of an identity code of organisations
     * @param codeSets the code sets to read by
     * @return never refuses: what nobody knows keeps its text and has no meaning
     */
    public static Function<String, Coded<?>> of(Class<?> type, CodeSets codeSets) {
        CodeType identity = IDENTITY_CODES.get(type);
        if (identity != null) {
            return text -> identityCode(text, identity);
        }
        return codeSets.ofType(type)
                .<Function<String, Coded<?>>>map(set -> set::read)
                .orElse(text -> new Coded<>(text, null));
    }

    /**
     * The type of identity code that a type argument stands for.
     *
     * @param type any class
     * @return empty for an enumeration
     */
    public static Optional<CodeType> identityCode(Class<?> type) {
        return Optional.ofNullable(IDENTITY_CODES.get(type));
    }

    /** Judged without objects first: nearly all codes of a file are in order. */
    private static Coded<?> identityCode(String text, CodeType type) {
        return type.isValid(text, CodePolicy.STANDARD)
                ? new Coded<>(text, type.tryParse(text, CodePolicy.STANDARD).orThrow())
                : new Coded<>(text, null);
    }
}
