package io.github.creditkit.platform;

import io.github.creditkit.client.contract.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** That a body is the one that was sent (内容摘要). */
final class BodyDigest {
    private BodyDigest() {}

    /** Whoever signs a call signs its digest, so a body without one could be any. */
    static void check(PlatformRequest request, byte[] body, boolean needed) {
        String told = request.header("content-digest").orElse("");
        boolean isSigned = request.header("x-credit-signature").isPresent();
        if (told.isEmpty()) {
            if (body.length > 0 && (needed || isSigned)) {
                throw new ProblemException(
                        ProblemType.DIGEST_MISMATCH, "须有 Content-Digest 请求头", "a Content-Digest header is needed");
            }
            return;
        }
        String found = PartReader.structured(PartReader.sha256().digest(body));
        if (!MessageDigest.isEqual(found.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8))) {
            throw new ProblemException(
                    ProblemType.DIGEST_MISMATCH, "内容与 Content-Digest 不符", "the body does not match its Content-Digest");
        }
    }
}
