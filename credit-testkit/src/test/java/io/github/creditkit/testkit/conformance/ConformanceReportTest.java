package io.github.creditkit.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.testkit.platform.Fault;
import io.github.creditkit.testkit.platform.InMemoryPlatform;
import io.github.creditkit.testkit.platform.TestAccount;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

@DisplayName("一致性测试：报告、设置、命令行、JUnit")
class ConformanceReportTest {
    private static final String PREFIX = "creditkit.conformance.";

    private static ConformanceReport report(ConformanceVerdict verdict, String reason) {
        return new ConformanceReport(
                "https://credit.example/credit/v1/",
                "R1",
                OffsetDateTime.parse("2026-03-05T10:00:00+08:00"),
                List.of(new ConformanceResult(
                        ConformanceCheck.check("getBatch", "a-check", "检查", "A check", run -> {}),
                        verdict,
                        reason,
                        3)));
    }

    @Test
    void a_report_is_read_by_people_and_by_machines(@TempDir Path folder) throws Exception {
        ConformanceReport failed = report(ConformanceVerdict.FAILED, "应为 404 <b> · expected \"404\"");
        failed.writeTo(folder.resolve("new"));
        JsonNode json =
                Contract.JSON.readTree(Files.readString(folder.resolve("new").resolve(ConformanceReport.JSON_FILE)));
        assertThat(json.path("conforms").asBoolean()).isFalse();
        assertThat(json.path("failed").asInt()).isEqualTo(1);
        assertThat(json.at("/operations/0/operationId").asText()).isEqualTo("getBatch");
        assertThat(json.at("/operations/0/nameZh").asText()).isEqualTo("批次情况");
        assertThat(json.at("/operations/0/nameEn").asText()).isEqualTo("Where a batch stands");
        assertThat(json.at("/operations/0/path").asText()).isEqualTo("/batches/{id}");
        assertThat(json.at("/operations/0/checks/0/reason").asText()).contains("404");
        assertThat(Files.readString(folder.resolve("new").resolve(ConformanceReport.PAGE_FILE)))
                .contains("批次情况 · Where a batch stands", "应为 404 &lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(failed.table()).contains("FAILED", "getBatch", "批次情况", "应为 404");
    }

    @Test
    void nothing_but_skipped_checks_is_no_conformance() {
        assertThat(report(ConformanceVerdict.SKIPPED, "平台不提供").conforms()).isFalse();
        assertThat(report(ConformanceVerdict.PASSED, "").conforms()).isTrue();
    }

    private static Map<String, String> settings(InMemoryPlatform platform, Path folder) throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put(PREFIX + "base-uri", platform.baseUri().toString());
        Map<String, TestAccount> roles = Map.of(
                "sender", TestAccount.BUREAU,
                "reviewer", TestAccount.REVIEWER,
                "other", TestAccount.TAX,
                "public", TestAccount.PORTAL,
                "supervisor", TestAccount.CENTER);
        for (Map.Entry<String, TestAccount> role : roles.entrySet()) {
            Path file = folder.resolve(role.getKey());
            Files.writeString(file, role.getValue().secret().useChars(String::new));
            settings.put(PREFIX + role.getKey() + ".app", role.getValue().app());
            settings.put(PREFIX + role.getKey() + ".secret-file", file.toString());
            settings.put(
                    PREFIX + role.getKey() + ".unit-name",
                    role.getValue().unit().name());
            settings.put(
                    PREFIX + role.getKey() + ".unit-code",
                    role.getValue().unit().creditCode().text());
        }
        return settings;
    }

    @Test
    void settings_say_what_is_missing(@TempDir Path folder) throws Exception {
        try (InMemoryPlatform platform = InMemoryPlatform.start()) {
            Map<String, String> settings = new HashMap<>(settings(platform, folder));
            settings.put(PREFIX + "patience-seconds", "7");
            PlatformUnderTest read = PlatformUnderTest.fromSettings(name -> Optional.ofNullable(settings.get(name)));
            assertThat(read.patience()).isEqualTo(Duration.ofSeconds(7));
            assertThat(read.account(AccountRole.OTHER).orElseThrow().unitCode()).isEqualTo("11350100PDY000052Y");
            assertThat(read.identityProof()).isEmpty();
            assertThat(read.toString()).doesNotContain("secret");
            settings.remove(PREFIX + "other.unit-code");
            assertThatThrownBy(() -> PlatformUnderTest.fromSettings(name -> Optional.ofNullable(settings.get(name))))
                    .hasMessageContaining(PREFIX + "other.unit-code");
            assertThatThrownBy(() -> PlatformUnderTest.fromSettings(name -> Optional.empty()))
                    .hasMessageContaining(PREFIX + "base-uri");
        }
    }

    @Test
    void without_an_account_its_checks_are_skipped_with_the_reason() {
        try (InMemoryPlatform platform = InMemoryPlatform.start()) {
            PlatformUnderTest poor = PlatformUnderTest.at(platform.baseUri())
                    .with(AccountRole.SENDER, Platforms.account(TestAccount.BUREAU));
            ConformanceReport report =
                    ConformanceSuite.run(poor, InMemoryConformanceTest.checksOf("getProfile", "getSubject"));
            assertThat(report.with(ConformanceVerdict.SKIPPED))
                    .isNotEmpty()
                    .allSatisfy(result -> assertThat(result.reason()).contains("no account for public"));
        }
    }

    @Test
    void a_platform_that_is_down_fails_every_check() {
        ConformanceReport report = ConformanceSuite.run(
                PlatformUnderTest.at(URI.create("http://127.0.0.1:9/credit/v1")),
                InMemoryConformanceTest.checksOf("getProfile"));
        assertThat(report.count(ConformanceVerdict.PASSED)).isZero();
        assertThat(report.conforms()).isFalse();
    }

    @Test
    void the_command_tells_by_its_end_if_the_platform_conforms(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] arguments = {folder.resolve("report").toString()};
        assertThat(ConformanceCommand.run(arguments, print)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(PREFIX + "base-uri");
        try (InMemoryPlatform platform = InMemoryPlatform.start()) {
            platform.faults().always(".*", Fault.failing(500));
            Map<String, String> settings = settings(platform, folder);
            settings.forEach(System::setProperty);
            try {
                assertThat(ConformanceCommand.run(arguments, print)).isEqualTo(1);
            } finally {
                settings.keySet().forEach(System::clearProperty);
            }
        }
        assertThat(folder.resolve("report").resolve(ConformanceReport.PAGE_FILE))
                .exists();
    }

    /** Not found by its name: it is run by the test below. */
    static class OneOfOurs implements PlatformConformance {
        static @Nullable InMemoryPlatform platform;
        static @Nullable ConformanceReport report;

        @Override
        public PlatformUnderTest platform() {
            return Platforms.underTest(Objects.requireNonNull(platform));
        }

        @Override
        public void finished(ConformanceReport finished) {
            report = finished;
        }
    }

    @Test
    void under_junit_each_check_is_a_test() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(OneOfOurs.class))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        try (InMemoryPlatform platform = InMemoryPlatform.builder()
                .quirk((call, right) -> right.apply(call))
                .start()) {
            OneOfOurs.platform = platform;
            platform.faults().always("GET /code-sets.*", Fault.failing(500));
            LauncherFactory.create().execute(request, listener);
        }
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getTestsFoundCount())
                .isEqualTo(ConformanceSuite.checks().size() + 1);
        ConformanceReport report = Objects.requireNonNull(OneOfOurs.report);
        assertThat(report.results()).hasSameSizeAs(ConformanceSuite.checks());
        assertThat(summary.getTestsFailedCount())
                .isEqualTo(report.count(ConformanceVerdict.FAILED))
                .isEqualTo(3);
        assertThat(report.with(ConformanceVerdict.FAILED))
                .extracting(result -> result.check().operation())
                .containsOnly("listCodeSets", "getCodeSet");
    }
}
