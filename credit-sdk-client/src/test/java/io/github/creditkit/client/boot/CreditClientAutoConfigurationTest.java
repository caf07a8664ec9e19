package io.github.creditkit.client.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.creditkit.client.CallFinished;
import io.github.creditkit.client.CallListener;
import io.github.creditkit.client.CreditClient;
import io.github.creditkit.client.MicrometerCallListener;
import io.github.creditkit.client.auth.CreditAuth;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("Spring Boot 自动配置")
class CreditClientAutoConfigurationTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CreditClientAutoConfiguration.class));
    private final List<Map<String, List<String>>> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                seen.add(Map.copyOf(exchange.getRequestHeaders()));
                byte[] body = (exchange.getRequestURI().getPath().endsWith("token")
                                ? "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                                : "{\"items\":[]}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(
                        seen.size() == 1 && exchange.getRequestURI().getPath().contains("busy") ? 503 : 200,
                        body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/credit/v1/";
    }

    private static long calls(CreditClient client) {
        return client.codeSets().list().stream().count();
    }

    @Test
    void runs_on_the_release_of_spring_boot_that_it_is_tried_with() {
        assertThat(SpringBootVersion.getVersion()).startsWith(System.getProperty("creditkit.boot", "3."));
    }

    @Test
    void makes_no_client_without_an_address() {
        application.run(context -> assertThat(context).doesNotHaveBean(CreditClient.class));
    }

    @Test
    void makes_a_client_that_signs_with_the_secret_of_a_file() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of thirty-two characters or more");
        application
                .withPropertyValues(
                        "creditkit.client.base-uri=" + address(),
                        "creditkit.client.app=bureau",
                        "creditkit.client.secret-file=" + secret,
                        "creditkit.client.timeout=5s",
                        "creditkit.client.user-agent=bureau/1")
                .run(context -> {
                    CreditClient client = context.getBean(CreditClient.class);
                    assertThat(client.baseUri()).isEqualTo(URI.create(address()));
                    calls(client);
                    assertThat(seen)
                            .singleElement()
                            .satisfies(headers -> assertThat(headers)
                                    .containsEntry("X-credit-app", List.of("bureau"))
                                    .containsEntry("User-agent", List.of("bureau/1"))
                                    .containsKey("X-credit-signature"));
                });
    }

    @Test
    void makes_a_client_with_tokens() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of thirty-two characters or more");
        application
                .withPropertyValues(
                        "creditkit.client.base-uri=" + address(),
                        "creditkit.client.oauth2.token-uri=" + address() + "oauth2/token",
                        "creditkit.client.oauth2.client-id=bureau",
                        "creditkit.client.oauth2.secret-file=" + secret,
                        "creditkit.client.oauth2.scopes=feed,stats")
                .run(context -> {
                    calls(context.getBean(CreditClient.class));
                    assertThat(seen).hasSize(2);
                    assertThat(seen.get(1)).containsEntry("Authorization", List.of("Bearer abc"));
                });
    }

    @Test
    void retries_as_it_is_told() {
        application
                .withPropertyValues(
                        "creditkit.client.base-uri=" + address() + "busy/",
                        "creditkit.client.retry.retries=1",
                        "creditkit.client.retry.first=1ms")
                .run(context -> {
                    calls(context.getBean(CreditClient.class));
                    assertThat(seen).hasSize(2);
                });
    }

    @Test
    void says_what_is_missing() {
        application
                .withPropertyValues("creditkit.client.base-uri=" + address(), "creditkit.client.app=bureau")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("creditkit.client.secret-file is missing"));
    }

    @Test
    void leaves_a_client_of_ones_own_alone_and_takes_beans_for_its_parts() {
        CallListener listener = new CallListener() {
            @Override
            public void finished(CallFinished call) {
                seen.clear();
            }
        };
        application
                .withPropertyValues("creditkit.client.base-uri=" + address())
                .withBean(CreditAuth.class, CreditAuth::none)
                .withBean("told", CallListener.class, () -> listener)
                .withBean(CreditClientCustomizer.class, () -> builder -> builder.userAgent("customized"))
                .run(context -> {
                    calls(context.getBean(CreditClient.class));
                    assertThat(seen).isEmpty(); // the listener was told
                });
        CreditClient own = CreditClient.builder().baseUri(URI.create(address())).build();
        application
                .withPropertyValues("creditkit.client.base-uri=" + address())
                .withBean(CreditClient.class, () -> own)
                .run(context -> assertThat(context.getBean(CreditClient.class)).isSameAs(own));
    }

    @Test
    void counts_calls_where_there_is_a_registry() {
        application
                .withPropertyValues("creditkit.client.base-uri=" + address())
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    assertThat(context).hasSingleBean(MicrometerCallListener.class);
                    calls(context.getBean(CreditClient.class));
                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("creditkit.client.calls")
                                    .tag("operation", "listCodeSets")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }

    @Test
    void closes_the_client_with_the_context() {
        CreditClient[] made = new CreditClient[1];
        application
                .withPropertyValues("creditkit.client.base-uri=" + address())
                .run(context -> made[0] = context.getBean(CreditClient.class));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> calls(made[0])))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
