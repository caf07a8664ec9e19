package io.github.creditkit.reference;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.HmacAlgorithm;
import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.auth.SigningRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call that is written to a socket byte by byte, so that what no client would send can be sent. */
final class SignedCall {
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([a-z-]+)\"");
    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private final String app;
    private final Secret secret;
    /** Each is signed as it is when {@link #signed} is called, and sent as it is when {@link #send} is. */
    String method = "GET";

    String path = "/credit/v1/catalogs";
    String query = "";
    byte[] body = {};
    long timestamp = System.currentTimeMillis();
    String nonce = UUID.randomUUID().toString().replace("-", "");
    /** If the sending side is closed after it. */
    boolean ending;

    final Map<String, String> headers = new LinkedHashMap<>();
    final List<String> lines = new ArrayList<>();

    SignedCall(RunningPlatform platform, String app) throws IOException {
        this.port = platform.port();
        this.app = app;
        Path keys = platform.data().resolve("keys");
        this.secret = Secret.fromFile(keys.resolve(app + ".key"));
    }

    /** What came back. */
    record Answer(int status, String head, String body) {
        String code() {
            Matcher found = CODE.matcher(body);
            return found.find() ? found.group(1) : "";
        }

        String header(String name) {
            Matcher found = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\s*$")
                    .matcher(head);
            return found.find() ? found.group(1) : "";
        }
    }

    SignedCall to(String newMethod, String newPath) {
        method = newMethod;
        path = "/credit/v1" + newPath;
        return this;
    }

    SignedCall with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    SignedCall with(byte[] bytes, String type) {
        body = bytes;
        headers.put("Content-Type", type);
        headers.put(
                "Content-Digest",
                ContentDigest.of(DigestAlgorithm.SHA_256, body).text());
        return this;
    }

    SignedCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    SignedCall skewed(Duration by) {
        timestamp += by.toMillis();
        return this;
    }

    SignedCall signed() {
        String text = SigningRequest.tryOf(method, path, query.isEmpty() ? null : query, headers.get("Content-Digest"))
                .orThrow()
                .canonicalText(timestamp, nonce);
        return signed(text);
    }

    /** Signed over a text of the caller's own. */
    SignedCall signed(String text) {
        headers.put(HmacHeaders.APP, app);
        headers.put(HmacHeaders.TIMESTAMP, Long.toString(timestamp));
        headers.put(HmacHeaders.NONCE, nonce);
        headers.put(HmacHeaders.ALGORITHM, "HMAC-SHA256");
        headers.put(
                HmacHeaders.SIGNATURE,
                Base64.getEncoder()
                        .encodeToString(HmacAlgorithm.ofWord("HMAC-SHA256")
                                .orElseThrow()
                                .sign(secret, text)));
        if (method.equals("POST")) {
            headers.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        }
        return this;
    }

    Answer send() throws IOException {
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(path)
                .append(query.isEmpty() ? "" : "?" + query)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        lines.forEach(line -> head.append(line).append("\r\n"));
        boolean isFramed = lines.stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> line.startsWith("content-length") || line.startsWith("transfer-encoding"));
        if (!isFramed && (body.length > 0 || !method.equals("GET"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return exchange(port, all.toByteArray(), ending);
    }

    /** Bytes to a port, and all that comes back. */
    static Answer exchange(int port, byte[] bytes) throws IOException {
        return exchange(port, bytes, false);
    }

    /** As somebody at another address of the loopback network. */
    static Answer exchangeFrom(String address, int port, byte[] bytes) throws IOException {
        InetAddress to = InetAddress.getLoopbackAddress();
        return exchange(new Socket(to, port, InetAddress.getByName(address), 0), bytes, false);
    }

    private static Answer exchange(int port, byte[] bytes, boolean ending) throws IOException {
        return exchange(new Socket(InetAddress.getLoopbackAddress(), port), bytes, ending);
    }

    private static Answer exchange(Socket to, byte[] bytes, boolean ending) throws IOException {
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        try (Socket socket = to) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
                if (ending) {
                    socket.shutdownOutput();
                }
            } catch (IOException e) {
                // the server has said enough already
            }
            try {
                socket.getInputStream().transferTo(back);
            } catch (SocketException e) {
                // what came before the reset counts
            }
        }
        String text = back.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, text, "");
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
}
