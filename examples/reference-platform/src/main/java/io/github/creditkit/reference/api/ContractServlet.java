package io.github.creditkit.reference.api;

import io.github.creditkit.platform.CreditPlatform;
import io.github.creditkit.platform.PlatformRequest;
import io.github.creditkit.platform.PlatformResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands calls to the platform and sends its answers (接口适配). */
public final class ContractServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CreditPlatform platform;

    /**
     * In front of a platform.
     *
     * @param platform answers
     */
    public ContractServlet(CreditPlatform platform) {
        this.platform = platform;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlatformResponse answer = platform.handle(new PlatformRequest(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString() == null ? "" : request.getQueryString(),
                headers(request),
                request.getInputStream(),
                ""));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        byte[] whole = answer.body().bytes();
        if (whole != null) {
            response.setContentLength(whole.length);
        }
        answer.body().writeTo(response.getOutputStream());
        // The platform's word stands: the server would tell of a body that was cut off in its own words.
        response.flushBuffer();
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, new ArrayList<>(Collections.list(request.getHeaders(name))));
        }
        return headers;
    }
}
