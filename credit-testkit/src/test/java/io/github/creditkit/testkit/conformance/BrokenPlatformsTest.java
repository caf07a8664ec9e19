package io.github.creditkit.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.platform.PlatformRequest;
import io.github.creditkit.platform.PlatformResponse;
import io.github.creditkit.platform.auth.AuthVerdict;
import io.github.creditkit.platform.auth.Authenticator;
import io.github.creditkit.testkit.platform.InMemoryPlatform;
import io.github.creditkit.testkit.platform.PlatformQuirk;
import io.github.creditkit.testkit.platform.TestAccount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each has one thing wrong, and the check that is there for it finds it. */
@DisplayName("一致性测试：有缺陷的平台")
class BrokenPlatformsTest {
    private static final String ORIGINAL = "x-original-digest";
    private static final Pattern NUMBER = Pattern.compile("\"idNumber\":\"([0-9Xx]{18})\"");

    private static void caught(InMemoryPlatform.Builder broken, String operation, String check) {
        try (InMemoryPlatform platform = broken.start()) {
            List<ConformanceCheck> one = ConformanceSuite.checks().stream()
                    .filter(each ->
                            each.operation().equals(operation) && each.word().equals(check))
                    .toList();
            assertThat(one).hasSize(1);
            ConformanceReport report = ConformanceSuite.run(Platforms.underTest(platform), one);
            assertThat(report.count(ConformanceVerdict.FAILED))
                    .as(report.table())
                    .isEqualTo(1);
            assertThat(report.conforms()).isFalse();
        }
    }

    private static InMemoryPlatform.Builder with(PlatformQuirk quirk) {
        return InMemoryPlatform.builder().quirk(quirk);
    }

    private static PlatformRequest with(PlatformRequest request, String header, @Nullable String value, byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, List.of(value));
        }
        return new PlatformRequest(
                request.method(),
                request.path(),
                request.query(),
                headers,
                new ByteArrayInputStream(body),
                request.peer());
    }

    private static byte[] body(PlatformRequest request) {
        try {
            return request.body().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlatformResponse changed(PlatformResponse response, UnaryOperator<String> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            response.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] body = change.apply(out.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return new PlatformResponse(response.status(), response.headers(), new PlatformResponse.Body(body, null));
    }

    private static PlatformQuirk answers(String path, UnaryOperator<String> change) {
        return (request, platform) -> {
            PlatformResponse response = platform.apply(request);
            return request.path().matches(path) && response.status() < 400 ? changed(response, change) : response;
        };
    }

    private static InMemoryPlatform.Builder accepting(ProblemType forgiven) {
        return InMemoryPlatform.builder().authentication(real -> (method, path, query, headers) -> {
            AuthVerdict verdict = real.verify(method, path, query, headers);
            boolean isForgiven = verdict instanceof AuthVerdict.Refused refused && refused.type() == forgiven;
            return isForgiven ? accepted(headers) : verdict;
        });
    }

    private static AuthVerdict accepted(Map<String, ? extends Collection<String>> headers) {
        Scopes all = TestAccount.BUREAU.scopes();
        return new AuthVerdict.Accepted(headers.get("x-credit-app").iterator().next(), all, null);
    }

    @Test
    void one_that_forgets_what_it_did() {
        PlatformQuirk forgetful =
                (request, platform) -> request.header("idempotency-key").isEmpty()
                        ? platform.apply(request)
                        : platform.apply(with(
                                request, "idempotency-key", UUID.randomUUID().toString(), body(request)));
        caught(with(forgetful), "openBatch", "same-call-is-done-once");
        caught(with(forgetful), "openBatch", "idempotency-mismatch");
        caught(with(forgetful), "fileObjection", "objection-is-filed-once");
    }

    @Test
    void one_that_shows_batches_to_other_units() {
        TestAccount nosy =
                new TestAccount(TestAccount.TAX.app(), TestAccount.TAX.unit(), TestAccount.TAX.scopes(), true);
        List<TestAccount> accounts = new ArrayList<>(TestAccount.ALL);
        accounts.replaceAll(account -> account.equals(TestAccount.TAX) ? nosy : account);
        caught(InMemoryPlatform.builder().accounts(accounts), "getBatch", "foreign-batch-is-hidden");
        caught(InMemoryPlatform.builder().accounts(accounts), "getReceipt", "foreign-receipt-is-hidden");
        caught(InMemoryPlatform.builder().accounts(accounts), "getObjection", "foreign-objection-is-hidden");
        caught(InMemoryPlatform.builder().accounts(accounts), "deleteBatch", "foreign-batch-is-not-given-up");
    }

    /** The signature is that of what was sent; what is compared with the body is made of the body. */
    @Test
    void one_that_takes_any_digest() {
        PlatformQuirk careless = (request, platform) -> {
            String digest = request.header("content-digest").orElse("");
            if (digest.isEmpty()) {
                return platform.apply(request);
            }
            byte[] body = body(request);
            PlatformRequest marked = with(request, ORIGINAL, digest, body);
            String right = ContentDigest.of(DigestAlgorithm.SHA_256, body).text();
            return platform.apply(with(marked, "content-digest", right, body));
        };
        UnaryOperator<Authenticator> unmarked = real -> (method, path, query, headers) -> {
            Map<String, Collection<String>> original = new LinkedHashMap<>(headers);
            if (headers.get(ORIGINAL) != null) {
                original.put("content-digest", headers.get(ORIGINAL));
            }
            return real.verify(method, path, query, original);
        };
        caught(with(careless).authentication(unmarked), "putPart", "part-digest-must-match");
        caught(with(careless).authentication(unmarked), "openBatch", "tampered-body");
    }

    @Test
    void one_that_shows_a_persons_number_to_everyone() {
        ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
        PlatformQuirk leaky = (request, platform) -> {
            byte[] body = body(request);
            Matcher number = NUMBER.matcher(new String(body, StandardCharsets.UTF_8));
            while (number.find()) {
                numbers.add(number.group(1));
            }
            PlatformResponse response = platform.apply(with(request, ORIGINAL, null, body));
            return request.path().contains("/subjects/") && response.status() == 200
                    ? changed(response, text -> text.replaceFirst("\\{", "{\"remark\":\"" + numbers + "\","))
                    : response;
        };
        caught(with(leaky), "getSubject", "no-person-in-public");
    }

    @Test
    void one_that_does_not_look_at_versions() {
        PlatformQuirk blind = (request, platform) -> platform.apply(with(request, "if-match", null, body(request)));
        caught(with(blind), "putRecord", "other-version-is-412");
        caught(with(blind), "withdrawRecord", "withdrawal-of-another-version");
    }

    @Test
    void one_that_forgets_nonces_or_believes_any_signature_or_clock() {
        caught(accepting(ProblemType.NONCE_REPLAYED), "listCatalogs", "replayed-nonce");
        caught(accepting(ProblemType.SIGNATURE_INVALID), "listCatalogs", "wrong-signature");
        caught(accepting(ProblemType.SIGNATURE_INVALID), "listBatches", "tampered-query");
        caught(accepting(ProblemType.TIMESTAMP_SKEW), "listCatalogs", "skewed-clock");
    }

    @Test
    void one_that_gives_scopes_to_everyone() {
        UnaryOperator<Authenticator> generous = real -> (method, path, query, headers) -> {
            AuthVerdict verdict = real.verify(method, path, query, headers);
            return verdict instanceof AuthVerdict.Accepted && !path.endsWith("/token") ? accepted(headers) : verdict;
        };
        List<TestAccount> accounts = TestAccount.ALL.stream()
                .map(account -> new TestAccount(
                        account.app(), account.unit(), TestAccount.BUREAU.scopes(), account.supervisor()))
                .toList();
        InMemoryPlatform.Builder broken =
                InMemoryPlatform.builder().accounts(accounts).authentication(generous);
        caught(broken, "openBatch", "scope-to-submit-is-needed");
        caught(broken, "listAccesses", "queries-are-logged");
    }

    @Test
    void one_whose_answers_are_not_of_the_contract() {
        caught(
                with(answers(".*/batches", text -> text.replace("\"state\"", "\"status\""))),
                "openBatch",
                "batch-is-opened");
        caught(
                with((request, platform) -> {
                    PlatformResponse response = platform.apply(request);
                    Map<String, String> headers = new LinkedHashMap<>(response.headers());
                    headers.replace("Content-Type", "application/problem+json", "text/html");
                    return new PlatformResponse(response.status(), headers, response.body());
                }),
                "getBatch",
                "unknown-batch");
        caught(
                with(answers(".*/receipt", text -> text.replaceAll("\"rejected\":[0-9]+", "\"rejected\":0"))),
                "getReceipt",
                "receipt-adds-up");
        caught(
                with(answers(".*/rows", text -> text.replaceAll("\"wireField\":\"[^\"]*\",?", ""))),
                "listReceiptRows",
                "refused-row-says-why");
    }

    @Test
    void one_that_changes_what_it_is_sent() {
        PlatformQuirk cleaning =
                answers(".*/queries", text -> text.replace("DROP TABLE", "").replace("<script>", ""));
        caught(with(cleaning), "putRecord", "hostile-text-is-data");
    }

    @Test
    void one_that_repeats_pages_or_loses_changes() {
        caught(
                with(answers(".*/changes", text -> text.replaceAll("\"op\":\"TOMBSTONE\"", "\"op\":\"UPSERT\""))),
                "listChanges",
                "withdrawal-is-told");
        caught(
                with(answers(".*/changes", text -> text.replaceAll(",?\"nextCursor\":\"[^\"]*\"", ""))),
                "listChanges",
                "changes-come-in-order");
    }
}
