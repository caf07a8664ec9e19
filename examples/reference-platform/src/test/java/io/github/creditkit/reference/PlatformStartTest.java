package io.github.creditkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("参考平台启动")
class PlatformStartTest {
    @Test
    void it_starts_with_a_database_of_its_own_and_finds_its_data_again(@TempDir Path data) throws Exception {
        for (int i = 0; i < 2; i++) {
            try (ConfigurableApplicationContext context = SpringApplication.run(
                    ReferencePlatform.class, "--server.port=0", "--creditkit.platform.data=" + data)) {
                int port =
                        ((WebServerApplicationContext) context).getWebServer().getPort();
                HttpResponse<String> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/credit/v1/profile"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).contains("某市公共信用信息平台");
            }
        }
    }
}
