package io.github.creditkit.testkit.conformance;

import static io.github.creditkit.testkit.conformance.ConformanceCheck.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.client.contract.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the platform says of itself, its catalogs and code sets, its tokens (平台概况、目录、代码集、令牌). */
final class CatalogChecks {
    private CatalogChecks() {}

    static List<ConformanceCheck> all() {
        return List.of(
                check(
                        "getProfile",
                        "profile-is-open",
                        "平台概况无须签名",
                        "The profile needs no signature",
                        CatalogChecks::profile),
                check("getProfile", "profile-tells-limits", "说明各项限制", "It tells its limits", CatalogChecks::limits),
                check(
                        "getProfile",
                        "profile-names-rights",
                        "说明权利渠道",
                        "It names the ways of subjects' rights",
                        run -> Demand.that(
                                run.profile().path("rights").size() > 0, "没有权利渠道 rights", "there are no rights")),
                check("getContract", "contract-is-served", "提供接口文档", "The contract is served", CatalogChecks::contract),
                check("issueToken", "token-opens", "凭令牌可调用", "A token opens the door", CatalogChecks::token),
                check(
                        "issueToken",
                        "wrong-secret-gets-no-token",
                        "密钥不对不发令牌",
                        "A wrong secret gets no token",
                        run -> token(run, "a wrong secret").expect(400, 401)),
                check(
                        "issueToken",
                        "made-up-token-is-refused",
                        "伪造的令牌被拒绝",
                        "A made-up token is refused",
                        run -> run.nobody()
                                .with("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.")
                                .get("/catalogs")
                                .problem(ProblemType.UNAUTHENTICATED, ProblemType.SIGNATURE_INVALID)),
                check(
                        "listCatalogs",
                        "catalogs-are-listed",
                        "列出目录",
                        "Catalogs are listed",
                        run -> Demand.that(
                                !run.sender()
                                        .get("/catalogs")
                                        .expect(200)
                                        .items()
                                        .isEmpty(),
                                "没有目录",
                                "there is no catalog")),
                check(
                        "getCatalog",
                        "catalog-is-not-sent-twice",
                        "目录未变时返回 304",
                        "304 where it did not change",
                        run -> unchanged(
                                run, "/catalogs/" + run.catalog().path("id").asText())),
                check(
                        "getCatalog",
                        "unknown-catalog",
                        "没有的目录返回 404",
                        "404 for one that is not there",
                        run -> run.sender().get("/catalogs/" + run.id("none")).problem(ProblemType.NOT_FOUND)),
                check("getCatalogVersion", "catalog-by-version", "按版本取目录", "A catalog by its version", run -> {
                    JsonNode catalog = run.catalog();
                    String path = "/catalogs/" + catalog.path("id").asText() + "/versions/";
                    Answer same = run.sender()
                            .get(path + catalog.path("version").asText())
                            .expect(200);
                    Demand.same(
                            catalog.path("items").size(),
                            same.json().path("items").size(),
                            "items");
                    run.sender().get(path + "none-" + run.name()).problem(ProblemType.NOT_FOUND);
                }),
                check(
                        "listCodeSets",
                        "code-sets-are-listed",
                        "列出代码集",
                        "Code sets are listed",
                        run -> Demand.that(
                                !run.sender()
                                        .get("/code-sets")
                                        .expect(200)
                                        .items()
                                        .isEmpty(),
                                "没有代码集",
                                "there is no code set")),
                check(
                        "getCodeSet",
                        "code-set-is-not-sent-twice",
                        "代码集未变时返回 304",
                        "304 where it did not change",
                        run -> unchanged(
                                run,
                                "/code-sets/"
                                        + run.sender()
                                                .get("/code-sets")
                                                .expect(200)
                                                .at("/items/0/id"))),
                check(
                        "getCodeSet",
                        "unknown-code-set",
                        "没有的代码集返回 404",
                        "404 for one that is not there",
                        run -> run.sender().get("/code-sets/" + run.id("none")).problem(ProblemType.NOT_FOUND)));
    }

    private static void profile(ConformanceRun run) {
        JsonNode profile = run.nobody().get("/profile").expect(200).json();
        Demand.that(
                profile.path("contractVersion").asText().startsWith("1."),
                "contractVersion 应为 1.x",
                "contractVersion is not 1.x");
    }

    private static void limits(ConformanceRun run) {
        JsonNode limits = run.profile().path("limits");
        for (String name : List.of("maxRowBytes", "maxPartBytes", "maxBatchRows", "maxParallelParts", "maxPageSize")) {
            Demand.that(limits.path(name).asInt() > 0, name + " 应大于 0", name + " is not above 0");
        }
    }

    private static void contract(ConformanceRun run) {
        Answer answer = run.nobody().get("/openapi.yaml");
        if (answer.status() == 404 || answer.status() == 405) {
            throw new NotOffered("平台不提供接口文档", "the platform does not serve the contract");
        }
        answer.expect(200).contains("openapi:").contains("/profile");
    }

    private static Answer token(ConformanceRun run, String secret) {
        if (run.profile().path("tokenPath").asText("").isEmpty()) {
            throw new NotOffered("平台不发令牌", "the platform gives no tokens");
        }
        String pair = run.needed(AccountRole.SENDER).app() + ":" + secret;
        return run.nobody()
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .tampering(sent -> new Caller.Sent(sent.uri(), without(sent.headers()), sent.body()))
                .call(
                        "POST",
                        "/oauth2/token",
                        Samples.bytes("grant_type=client_credentials"),
                        "application/x-www-form-urlencoded");
    }

    /** An endpoint of OAuth 2.0 knows nothing of digests. */
    private static Map<String, String> without(Map<String, String> headers) {
        return Map.of(
                "Authorization",
                String.valueOf(headers.get("Authorization")),
                "Content-Type",
                String.valueOf(headers.get("Content-Type")));
    }

    private static void token(ConformanceRun run) {
        String secret = run.needed(AccountRole.SENDER).secret().useChars(String::new);
        Answer answer = token(run, secret).expect(200);
        Demand.same("bearer", answer.at("/token_type").toLowerCase(Locale.ROOT), "token_type");
        run.nobody()
                .with("Authorization", "Bearer " + answer.at("/access_token"))
                .get("/catalogs")
                .expect(200);
    }

    private static void unchanged(ConformanceRun run, String path) {
        Answer first = run.sender().get(path).expect(200);
        String tag = first.header("ETag");
        Demand.that(!tag.isEmpty(), "没有 ETag", "there is no ETag");
        Answer again = run.sender().with("If-None-Match", tag).get(path).expect(304);
        Demand.same(0, again.bytes().length, "304");
        run.sender().with("If-None-Match", "\"another\"").get(path).expect(200);
    }
}
