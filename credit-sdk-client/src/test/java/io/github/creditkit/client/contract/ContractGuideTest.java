package io.github.creditkit.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide shows is judged by the document. */
@DisplayName("docs/contract.md 与接口文档一致")
class ContractGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "contract.md");
    private static final Pattern BLOCK = Pattern.compile("```http\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAMED_CALL = Pattern.compile("`(?:GET|PUT|POST|DELETE) (/[^`?]*)`");

    /**
     * A call or an answer of the guide.
     *
     * @param call    the call that it is, or that it answers, such as {@code POST /credit/v1/batches}
     * @param status  of an answer; 0 for a call
     * @param headers by name
     * @param body    may be empty
     */
    record Shown(String call, int status, Map<String, String> headers, String body) {
        Method method() {
            return Method.valueOf(call.substring(0, call.indexOf(' ')));
        }

        URI address() {
            return URI.create(call.substring(call.indexOf(' ') + 1));
        }

        @Override
        public String toString() {
            return call + (status == 0 ? "" : " " + status);
        }
    }

    static Stream<Shown> shown() throws IOException {
        List<Shown> all = new ArrayList<>();
        BLOCK.matcher(guide()).results().forEach(block -> {
            String text = block.group(1);
            int blank = text.indexOf("\n\n");
            List<String> head =
                    (blank < 0 ? text : text.substring(0, blank)).lines().toList();
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            head.stream()
                    .skip(1)
                    .forEach(line -> headers.put(
                            line.substring(0, line.indexOf(':')),
                            line.substring(line.indexOf(':') + 1).strip()));
            String body = blank < 0 ? "" : text.substring(blank + 2);
            String first = head.get(0);
            boolean isAnswer = first.startsWith("HTTP/1.1 ");
            String call = isAnswer ? all.get(all.size() - 1).call() : first.replace(" HTTP/1.1", "");
            all.add(new Shown(call, isAnswer ? Integer.parseInt(first.split(" ", -1)[1]) : 0, headers, body));
        });
        return all.stream();
    }

    private static String guide() throws IOException {
        return Files.readString(GUIDE, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("shown")
    void calls_and_answers_are_in_order(Shown shown) {
        String path = shown.address().getPath();
        if (shown.status() > 0) {
            SimpleResponse.Builder answer =
                    SimpleResponse.Builder.status(shown.status()).withBody(shown.body());
            shown.headers().forEach(answer::withHeader);
            assertThat(OpenApi.messages(OpenApi.calls().validateResponse(path, shown.method(), answer.build())))
                    .isEmpty();
            return;
        }
        SimpleRequest.Builder call = new SimpleRequest.Builder(shown.method(), path);
        shown.headers().forEach(call::withHeader);
        if (!shown.body().isEmpty()) {
            call.withBody(shown.body());
        }
        if (shown.address().getQuery() != null) {
            for (String parameter : shown.address().getQuery().split("&", -1)) {
                call.withQueryParam(
                        parameter.substring(0, parameter.indexOf('=')),
                        parameter.substring(parameter.indexOf('=') + 1));
            }
        }
        assertThat(OpenApi.messages(OpenApi.calls().validateRequest(call.build())))
                .isEmpty();
    }

    @Test
    void digests_are_those_of_the_bytes_shown() throws IOException {
        List<Shown> parts =
                shown().filter(shown -> shown.call().contains("/parts/")).toList();
        Shown part = parts.get(0);
        String digest = ContractGenerator.digest(part.body());

        assertThat(part.headers()).containsEntry("Content-Digest", digest);
        assertThat(OpenApi.json(parts.get(1).body()).path("digest").asText()).isEqualTo(digest);
        JsonNode seal = shown().filter(shown -> shown.call().endsWith("/seal") && shown.status() == 0)
                .map(shown -> OpenApi.json(shown.body()))
                .findFirst()
                .orElseThrow();
        assertThat(seal.path("digest").asText()).isEqualTo(ContractGenerator.digest(digest + "\n"));
    }

    @Test
    void rows_are_envelopes() throws IOException {
        String rows = shown().filter(shown -> shown.call().contains("/parts/"))
                .findFirst()
                .orElseThrow()
                .body();

        assertThat(rows.lines())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(OpenApi.refusals("RecordEnvelope", OpenApi.json(row)))
                        .isEmpty());
    }

    @Test
    void problems_are_of_the_kinds_that_there_are() throws IOException {
        assertThat(shown().filter(shown -> shown.status() >= 400))
                .hasSizeGreaterThan(3)
                .allSatisfy(shown -> {
                    JsonNode problem = OpenApi.json(shown.body());
                    ProblemType type =
                            ProblemType.ofCode(problem.path("code").asText()).orElseThrow();
                    assertThat(shown.status()).isEqualTo(type.status());
                    assertThat(problem.path("status").asInt()).isEqualTo(type.status());
                    assertThat(problem.path("type").asText()).isEqualTo(type.uri());
                    assertThat(OpenApi.refusals("Problem", problem)).isEmpty();
                });
    }

    @Test
    void operations_that_are_named_are_there() throws IOException {
        assertThat(NAMED_CALL.matcher(guide()).results().map(named -> named.group(1)))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(OpenApi.api().getPaths().keySet())
                        .anyMatch(known -> known.equals(path) || known.startsWith(path + "/")));
    }
}
