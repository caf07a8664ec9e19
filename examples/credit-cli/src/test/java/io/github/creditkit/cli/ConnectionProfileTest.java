package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.testkit.platform.InMemoryPlatform;
import io.github.creditkit.testkit.platform.TestAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("连接配置文件")
class ConnectionProfileTest {
    private static final String SECRET = "a test secret that is no secret: bureau";

    @TempDir
    private Path dir;

    private Path profile;

    @BeforeEach
    void name() {
        profile = dir.resolve("city.properties");
    }

    private Run query(String content) throws IOException {
        return query(Run.with(), content);
    }

    private Run query(Run.Setting setting, String content) throws IOException {
        Files.writeString(profile, content);
        return setting.run("query", "--profile", profile.toString(), Sender.SUBJECT);
    }

    @ParameterizedTest
    @CsvSource({
        "base_url, base-uri",
        "secrt-file, secret-file",
        "creditkit.client.time-out, timeout",
        "proxy.hst, proxy-host",
        "sourceunit, source-unit"
    })
    @DisplayName("不认识的配置项：提示最接近的一个")
    void an_unknown_key_is_refused_with_the_nearest(String typed, String meant) throws IOException {
        Run run = query("base-uri = http://127.0.0.1:1/\n" + typed + " = x\n");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("unknown key " + typed + "; did you mean " + meant + "?");
    }

    @Test
    void a_key_like_no_other_is_refused_without_a_guess() throws IOException {
        assertThat(query("base-uri = http://127.0.0.1:1/\ncolour-of-walls = x\n")
                        .err())
                .contains("unknown key colour-of-walls; docs/command-line.md lists all keys");
    }

    @ParameterizedTest
    @CsvSource({
        "secret, secret-file",
        "creditkit.client.secret, secret-file",
        "appSecret, secret-file",
        "tls.key-password, key-password-file",
        "trust-password, trust-password-file"
    })
    @DisplayName("密钥不得写在配置文件中，且不回显")
    void a_secret_in_the_profile_is_refused_and_not_repeated(String key, String way) throws IOException {
        Run run = query("base-uri = http://127.0.0.1:1/\n" + key + " = hunter2hunter2\n");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err())
                .contains("has no place in a profile (" + key + ")", way + "=FILE")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app = x | base-uri is missing",
                "base-uri = nowhere | base-uri must be an address",
                "base-uri = http://credit.example/ | base-uri must be an https address",
                "base-uri = http://127.0.0.1:1/\\napp = bureau | secret-file or secret-env is missing",
                "base-uri = http://127.0.0.1:1/\\napp = bureau\\nsecret-file = none | there is no file",
                "base-uri = http://127.0.0.1:1/\\napp = bureau\\nsecret-file = a\\nsecret-env = B | exclude each other",
                "base-uri = http://127.0.0.1:1/\\napp = bureau\\nsecret-env = NOT_SET | the variable NOT_SET",
                "base-uri = http://127.0.0.1:1/\\nauth = basic | auth must be one of hmac-sha256, hmac-sm3, oauth2, mtls, none",
                "base-uri = http://127.0.0.1:1/\\ntimeout = 30 | timeout must be a time such as 30s",
                "base-uri = http://127.0.0.1:1/\\nproxy-host = p\\nproxy-port = 70000 | proxy-port must be a number from 1 to 65535"
            })
    void what_is_wrong_is_told_with_its_place_and_the_way_out(String content, String told) throws IOException {
        Run run = query(content.replace("\\n", "\n"));

        assertThat(run.code()).as(run.all()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains(profile.toString(), told);
    }

    @Test
    @DisplayName("密钥可取自环境变量")
    void the_secret_may_be_in_the_environment() throws IOException {
        try (InMemoryPlatform platform = Sender.platform().start()) {
            Run run = query(
                    Run.with().environment("CITY_SECRET", SECRET),
                    "base-uri = " + platform.baseUri() + "\napp = bureau\nsecret-env = CITY_SECRET\n");

            assertThat(run.code()).as(run.all()).isZero();
            assertThat(run.out()).isEqualTo("no record that may be shown\n");
        }
    }

    @Test
    @DisplayName("Spring Boot 的配置项名称也可用")
    void the_names_of_spring_boot_do_as_well() throws IOException {
        try (InMemoryPlatform platform = Sender.platform().start()) {
            Files.writeString(dir.resolve("key"), SECRET);
            Run run = query("\uFEFFcreditkit.client.baseUri = " + platform.baseUri()
                    + "\ncreditkit.client.app = bureau\ncreditkit.client.secret-file = key\n"
                    + "creditkit.client.algorithm = HMAC_SM3\ncreditkit.client.retry.retries = 1\n");

            assertThat(run.code()).as(run.all()).isZero();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("人人可读的密钥文件：提醒收回权限")
    void a_secret_that_everyone_may_read_is_told_of() throws IOException {
        try (InMemoryPlatform platform = Sender.platform().start()) {
            Sender sender = Sender.at(platform, TestAccount.BUREAU, dir);
            dir.resolve("key").toFile().setReadable(true, false);

            Run run = sender.credit("query", Sender.SUBJECT);

            assertThat(run.code()).isZero();
            assertThat(run.err()).contains("note: the file " + dir.resolve("key"), "chmod go-r");
        }
    }
}
