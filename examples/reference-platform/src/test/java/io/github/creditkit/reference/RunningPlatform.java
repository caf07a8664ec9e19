package io.github.creditkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.platform.CreditPlatform;
import io.github.creditkit.platform.PlatformAccess;
import io.github.creditkit.platform.PlatformRequest;
import io.github.creditkit.platform.PlatformResponse;
import io.github.creditkit.reference.database.EmbeddedDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The platform as it runs, with a browser's calls to it. */
final class RunningPlatform implements AutoCloseable {
    static final String SUBJECT = "91350100PDY0000361";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    RunningPlatform(Path data, String... settings) {
        this.data = data;
        this.context = SpringApplication.run(
                ReferencePlatform.class,
                Stream.concat(Stream.of("--server.port=0", "--creditkit.platform.data=" + data), Stream.of(settings))
                        .toArray(String[]::new));
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    Path data() {
        return data;
    }

    /** The database as its owner sees it, past all rights. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                context.getBean(EmbeddedDatabase.class).url("postgres"));
    }

    CreditPlatform platform() {
        return context.getBean(CreditPlatform.class);
    }

    /** A call as an account of the platform. */
    PlatformResponse call(String app, String method, String path, String body) {
        return platform()
                .handle(
                        new PlatformRequest(
                                method,
                                CreditPlatform.BASE + path,
                                "",
                                Map.of(
                                        "Idempotency-Key",
                                        List.of(UUID.randomUUID().toString())),
                                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                                ""),
                        context.getBean(PlatformAccess.class)
                                .accounts()
                                .find(app)
                                .orElseThrow());
    }

    HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Fills in the form of a page and sends it, with the token against forged requests that stands in it. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) throws Exception {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a token in the form of %s", page).isTrue();
        return send(path, fields, token.group(1));
    }

    HttpResponse<String> send(String path, Map<String, String> fields, String token) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> signIn(String user) throws Exception {
        String password = Files.readString(data.resolve("keys").resolve("user-" + user + ".key"))
                .strip();
        return post("/login", "/login", Map.of("username", user, "password", password));
    }

    static String penalty(int number, String decidedOn) {
        return "{\"type\":\"administrativePenalty\",\"data\":{\"subject\":{\"name\":\"某科技有限公司\",\"category\":"
                + "\"法人及非法人组织\",\"creditCode\":\"" + SUBJECT
                + "\",\"legalRepresentative\":{\"name\":\"某甲\",\"idType\":\"身份证\",\"idNumber\":\"350102190102030111\"}},"
                + "\"decisionNo\":\"市监处罚〔2026〕" + number
                + "号\",\"violationType\":\"未按规定明码标价\",\"violationFacts\":\"当事人销售商品未标明价格\","
                + "\"legalBasis\":\"《价格法》第四十二条\",\"penaltyCategories\":[\"罚款\"],\"content\":\"罚款 2000 元\","
                + "\"fineAmount\":{\"value\":0.2,\"unit\":\"万元\"},\"decidedOn\":\"" + decidedOn + "\","
                + "\"authority\":{\"name\":\"某市市场监督管理局\",\"creditCode\":\"11350100PDY00001XE\"},"
                + "\"source\":{\"name\":\"某市市场监督管理局\",\"creditCode\":\"11350100PDY00001XE\"}}}";
    }

    @Override
    public void close() throws IOException {
        context.close();
    }
}
