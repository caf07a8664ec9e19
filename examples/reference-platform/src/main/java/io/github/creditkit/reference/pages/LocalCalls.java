package io.github.creditkit.reference.pages;

import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import io.github.creditkit.platform.CreditPlatform;
import io.github.creditkit.platform.PlatformAccess;
import io.github.creditkit.platform.PlatformAccount;
import io.github.creditkit.platform.PlatformRequest;
import io.github.creditkit.platform.PlatformResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Calls of the platform by its own pages (页面内部调用), each as an account of the platform. */
@Component
final class LocalCalls {
    private static final int OK = 400;

    private final CreditPlatform platform;
    private final PlatformAccess access;
    private final ContractJson json = ContractJson.standard();

    LocalCalls(CreditPlatform platform, PlatformAccess access) {
        this.platform = platform;
        this.access = access;
    }

    <T> T get(String app, String path, Class<T> type) {
        return read(call(app, "GET", path, new byte[0]), type);
    }

    <T> T post(String app, String path, Object body, Class<T> type) {
        return read(call(app, "POST", path, json.write(body)), type);
    }

    <T> Page<T> page(String app, String path, Class<T> item) {
        try {
            return json.readPage(call(app, "GET", path, new byte[0]), item);
        } catch (UnreadableJsonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a stream, up to a number. */
    <T> List<T> lines(String app, String path, Class<T> type, int most) {
        List<T> lines = new ArrayList<>();
        String text = new String(call(app, "GET", path, new byte[0]), StandardCharsets.UTF_8);
        for (String line : text.split("\n", most + 1)) {
            if (lines.size() < most && !line.isBlank()) {
                lines.add(read(line.getBytes(StandardCharsets.UTF_8), type));
            }
        }
        return lines;
    }

    private byte[] call(String app, String method, String path, byte[] body) {
        PlatformAccount account = access.accounts()
                .find(app)
                .orElseThrow(() -> new IllegalStateException("no account " + app + " for the pages"));
        int query = path.indexOf('?');
        PlatformRequest request = new PlatformRequest(
                method,
                CreditPlatform.BASE + (query < 0 ? path : path.substring(0, query)),
                query < 0 ? "" : path.substring(query + 1),
                Map.of("Idempotency-Key", List.of(UUID.randomUUID().toString())),
                new ByteArrayInputStream(body),
                "");
        PlatformResponse response = platform.handle(request, account);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            response.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (response.status() >= OK) {
            throw new PageProblem(read(out.toByteArray(), Problem.class));
        }
        return out.toByteArray();
    }

    private <T> T read(byte[] body, Class<T> type) {
        try {
            return json.read(body, type);
        } catch (UnreadableJsonException e) {
            throw new UncheckedIOException(e);
        }
    }
}
