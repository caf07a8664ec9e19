package io.github.creditkit.reference;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.disclosure.ConsentToken;
import io.github.creditkit.model.disclosure.SubjectKey;
import io.github.creditkit.platform.ConsentVerifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The consents that organisations gave the platform's operator on paper (书面查询授权), each a line of its settings. What stands
 * for one is made by the platform and handed to whoever may ask by it; nobody can guess it.
 */
final class Consents implements ConsentVerifier {
    private static final Logger LOG = LoggerFactory.getLogger(Consents.class);

    private final List<Given> all = new ArrayList<>();

    /** A consent, and what stands for it. */
    @SuppressWarnings("ArrayRecordComponent") // compared in constant time, below
    private record Given(byte[] token, ConsentToken.ToQuery consent) {}

    Consents(List<PlatformProperties.Consent> consents, Keys keys) {
        for (PlatformProperties.Consent consent : consents) {
            String key = key(consent.id());
            byte[] token = keys.text(key).getBytes(StandardCharsets.UTF_8);
            ConsentToken.ToQuery toQuery = new ConsentToken.ToQuery(
                    consent.id(),
                    SubjectKey.of(UnifiedSocialCreditCode.parse(consent.subject())),
                    consent.purpose(),
                    consent.from(),
                    consent.until());
            all.add(new Given(token, toQuery));
            LOG.info("the token of the consent {} is in {}", consent.id(), keys.file(key));
        }
    }

    private static String key(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException(
                    "the number of a consent names a file: up to 64 letters, digits, hyphens");
        }
        return "consent-" + id;
    }

    @Override
    public Optional<ConsentToken.ToQuery> verify(String token) {
        byte[] told = token.getBytes(StandardCharsets.UTF_8);
        return all.stream()
                .filter(given -> MessageDigest.isEqual(given.token(), told))
                .map(Given::consent)
                .findFirst();
    }
}
