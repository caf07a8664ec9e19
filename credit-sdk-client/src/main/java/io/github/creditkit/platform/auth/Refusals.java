package io.github.creditkit.platform.auth;

import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.codes.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Refusals and their sentences. */
final class Refusals {
    /** One answer for an application that is not known and for a signature that is wrong. */
    static final AuthVerdict.Refused SIGNATURE = of(
            ProblemType.SIGNATURE_INVALID,
            "签名与请求不符，或应用未登记；请核对密钥、待签名文本（见 docs/authentication.md）以及请求途中是否被改写",
            "the signature does not fit the call, or the application is not known: check the secret, the text that is"
                    + " signed (docs/authentication.md), and if anything rewrites calls on the way");

    static final AuthVerdict.Refused REPLAYED = of(
            ProblemType.NONCE_REPLAYED,
            "随机数已使用过，或近期请求超过可记录的数量；每次请求（包括重试）都应使用新的随机数并重新签名",
            "the nonce was used before, or there were more calls than can be remembered: take a new nonce for every"
                    + " call, retries too, and sign anew");

    private Refusals() {}

    static AuthVerdict.Refused of(ProblemType type, String zh, String en) {
        return new AuthVerdict.Refused(type, new BilingualText(zh, en));
    }

    static AuthVerdict.Refused of(ProblemType type, List<Violation> why) {
        return of(
                type,
                why.stream().map(Violation::messageZh).collect(Collectors.joining("；")),
                why.stream().map(Violation::messageEn).collect(Collectors.joining("; ")));
    }
}
