package io.github.creditkit.benchmarks.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CreditModelModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a department would write without the client (手写的报送循环): the JDK's HttpClient, Jackson, a Mac, and a loop. It checks no
 * record, tries nothing again and believes every answer.
 */
final class HandWritten {
    private static final int PART = 4 << 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json =
            JsonMapper.builder().addModule(new CreditModelModule()).build();
    private final SecureRandom random = new SecureRandom();
    private final URI base;
    private final String app;
    private final byte[] secret;

    HandWritten(URI base, String app, byte[] secret) {
        this.base = base;
        this.app = app;
        this.secret = secret;
    }

    /** A row as it is sent. */
    private record Row(String op, String type, @Nullable String sourceRecordId, Record data) {
        static Row of(RecordEnvelope<?> row) {
            return new Row(row.op().text(), row.type(), row.sourceRecordId(), row.data());
        }
    }

    JsonNode submit(RecordEnvelope<?> row) throws IOException, InterruptedException {
        return call(
                "PUT",
                "records/administrativePermit/" + row.sourceRecordId(),
                json.writeValueAsBytes(Row.of(row)),
                Map.of());
    }

    JsonNode query(Object query) throws IOException, InterruptedException {
        return call("POST", "queries", json.writeValueAsBytes(query), Map.of());
    }

    void batch(BatchOpen open, Iterable<? extends RecordEnvelope<?>> rows) throws IOException, InterruptedException {
        String id = call("POST", "batches", json.writeValueAsBytes(open), Map.of())
                .get("batchId")
                .textValue();
        StringBuilder digests = new StringBuilder();
        ObjectWriter writer = json.writer();
        int parts = 0;
        int count = 0;
        Part part = new Part();
        for (RecordEnvelope<?> row : rows) {
            byte[] line = writer.writeValueAsBytes(Row.of(row));
            if (part.length + line.length >= PART) {
                digests.append(put(id, ++parts, part)).append('\n');
                part = new Part();
            }
            part.add(line);
            count++;
        }
        digests.append(put(id, ++parts, part)).append('\n');
        String digest = "sha-256=:" + base64(sha256(digests.toString().getBytes(StandardCharsets.UTF_8))) + ":";
        call(
                "POST",
                "batches/" + id + "/seal",
                json.writeValueAsBytes(Map.of("parts", parts, "totalRows", count, "digest", digest)),
                Map.of());
    }

    /** Rows that are packed as they come. */
    private static final class Part {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(PART / 8);
        private final MessageDigest digest = newDigest();
        private final OutputStream out;
        private int length;

        Part() throws IOException {
            out = new DigestOutputStream(new GZIPOutputStream(bytes, 1 << 14), digest);
        }

        void add(byte[] line) throws IOException {
            out.write(line);
            out.write('\n');
            length += line.length + 1;
        }
    }

    private String put(String id, int number, Part part) throws IOException, InterruptedException {
        part.out.close();
        call(
                "PUT",
                "batches/" + id + "/parts/" + number,
                part.bytes.toByteArray(),
                Map.of("Content-Type", "application/x-ndjson", "Content-Encoding", "gzip"));
        return "sha-256=:" + base64(part.digest.digest()) + ":";
    }

    private JsonNode call(String method, String path, byte[] body, Map<String, String> more)
            throws IOException, InterruptedException {
        URI uri = URI.create(base.resolve(path).toASCIIString());
        String time = Long.toString(System.currentTimeMillis());
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        String digest = "sha-256=:" + base64(sha256(body)) + ":";
        String text = String.join("\n", method, uri.getRawPath(), "", digest, time, nonce);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("X-Credit-App", app)
                .header("X-Credit-Timestamp", time)
                .header("X-Credit-Nonce", nonce)
                .header("X-Credit-Sign-Alg", "HMAC-SHA256")
                .header("X-Credit-Signature", base64(mac(text)))
                .header("Content-Digest", digest);
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (!more.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        more.forEach(request::header);
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return json.readTree(response.body());
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        return newDigest().digest(bytes);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
