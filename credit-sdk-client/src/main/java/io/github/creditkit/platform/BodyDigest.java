package io.github.creditkit.platform;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.codes.Parsed;
import java.util.Locale;
import java.util.Optional;

/** That a body is the one that was sent (内容摘要). */
final class BodyDigest {
    private static final String HEADER = ContentDigest.HEADER.toLowerCase(Locale.ROOT);
    private static final String SIGNATURE = HmacHeaders.SIGNATURE.toLowerCase(Locale.ROOT);

    private BodyDigest() {}

    /** Whoever signs a call signs its digest, so a body without one could be any. */
    static void check(PlatformRequest request, byte[] body, boolean needed) {
        Optional<String> told = request.header(HEADER);
        if (told.isEmpty()) {
            boolean isSigned = request.header(SIGNATURE).isPresent();
            if (needed || (body.length > 0 && isSigned)) {
                throw new ProblemException(
                        ProblemType.DIGEST_MISMATCH, "须有 Content-Digest 请求头", "a Content-Digest header is needed");
            }
            return;
        }
        if (!digest(told.get()).matches(body)) {
            throw new ProblemException(
                    ProblemType.DIGEST_MISMATCH, "内容与 Content-Digest 不符", "the body does not match its Content-Digest");
        }
    }

    /** A digest as it was told. */
    static ContentDigest digest(String told) {
        Parsed<ContentDigest> parsed = ContentDigest.tryParse(told);
        return parsed.toOptional()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.DIGEST_MISMATCH,
                        "摘要无法解析：" + parsed.violations().get(0).messageZh(),
                        "the digest cannot be read: "
                                + parsed.violations().get(0).messageEn()));
    }
}
