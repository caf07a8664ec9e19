package io.github.creditkit.client;

import io.github.creditkit.client.contract.ViewedSubject;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.codeset.IdentifierScheme;

/**
 * What is public of an organisation (组织公开信息).
 *
 * <p>Made by {@link CreditClient} and safe for threads.
 */
public final class SubjectService {
    private final Calls calls;

    SubjectService(Calls calls) {
        this.calls = calls;
    }

    /**
     * What is public of an organisation, by a code of any kind. A natural person is asked for by a query.
     *
     * @param scheme the kind of the code, such as {@code unified-social-credit-code}; never a person's document
     * @param value  the code
     * @return what everyone may see of it
     */
    public ViewedSubject get(String scheme, String value) {
        return get(scheme, value, RequestOptions.NONE);
    }

    /**
     * What is public of an organisation, by a code of any kind, with options of its own.
     *
     * @param scheme  the kind of the code, such as {@code unified-social-credit-code}; never a person's document
     * @param value   the code
     * @param options what is other than usual for this call
     * @return what everyone may see of it
     */
    public ViewedSubject get(String scheme, String value, RequestOptions options) {
        return calls.now(Operations.subject(scheme, value), options);
    }

    /**
     * What is public of an organisation.
     *
     * @param code its code
     * @return what everyone may see of it
     */
    public ViewedSubject get(UnifiedSocialCreditCode code) {
        return get(code, RequestOptions.NONE);
    }

    /**
     * What is public of an organisation, with options of its own.
     *
     * @param code    its code
     * @param options what is other than usual for this call
     * @return what everyone may see of it
     */
    public ViewedSubject get(UnifiedSocialCreditCode code, RequestOptions options) {
        return calls.now(Operations.subject(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE.code(), code.text()), options);
    }
}
