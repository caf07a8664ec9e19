package io.github.creditkit.reference.api;

import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.platform.CreditPlatform;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Calls that are refused before the platform sees them (提前拒绝): by the web server, whose address they have is none, or by the
 * firewall before it. A sender of data reads problems, and no pages.
 */
final class RefusedEarly {
    private static final String PROBLEM = "application/problem+json";
    private static final int HEADERS_TOO_LARGE = 431;

    private RefusedEarly() {}

    /** If it was meant for the interface, as far as its address can be read. */
    static boolean isOfInterface(String path) {
        return path.startsWith(CreditPlatform.BASE);
    }

    static void write(HttpServletResponse response, int status) throws IOException {
        ProblemType type = status == ProblemType.TOO_LARGE.status() || status == HEADERS_TOO_LARGE
                ? ProblemType.TOO_LARGE
                : status == ProblemType.NOT_FOUND.status() ? ProblemType.NOT_FOUND : ProblemType.MALFORMED_REQUEST;
        write(response, type, "请求地址或标头不合规，未予受理 · the address or a header is not as it should be; nothing was done");
    }

    /** The server broke off, as the body did: no fault of what was sent, so the same call may come again. */
    static void writeCutOff(HttpServletResponse response) throws IOException {
        write(response, ProblemType.DIGEST_MISMATCH, "请求内容未传完 · the body was cut off");
    }

    private static void write(HttpServletResponse response, ProblemType type, String detail) throws IOException {
        byte[] body = ContractJson.standard()
                .write(Problem.builder()
                        .type(type.uri())
                        .title(type.titleZh() + " · " + type.titleEn())
                        .status(type.status())
                        .detail(detail)
                        .code(type.code())
                        .build());
        response.setStatus(type.status());
        response.setContentType(PROBLEM);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
