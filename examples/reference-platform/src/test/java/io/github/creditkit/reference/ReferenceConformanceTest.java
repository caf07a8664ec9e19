package io.github.creditkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.testkit.conformance.AccountRole;
import io.github.creditkit.testkit.conformance.ConformanceAccount;
import io.github.creditkit.testkit.conformance.ConformanceConsent;
import io.github.creditkit.testkit.conformance.ConformanceReport;
import io.github.creditkit.testkit.conformance.ConformanceSuite;
import io.github.creditkit.testkit.conformance.ConformanceVerdict;
import io.github.creditkit.testkit.conformance.PlatformUnderTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("一致性测试：参考平台")
class ReferenceConformanceTest {
    private static ConformanceAccount account(Path data, String app, String unit, String code) throws IOException {
        return new ConformanceAccount(app, Secret.fromFile(data.resolve("keys").resolve(app + ".key")), unit, code);
    }

    @Test
    void the_reference_platform_conforms(@TempDir Path data) throws Exception {
        String consent = "--creditkit.platform.consents[0].";
        try (RunningPlatform running = new RunningPlatform(
                data,
                consent + "id=paper-1",
                consent + "subject=" + RunningPlatform.SUBJECT,
                consent + "purpose=market-transaction",
                consent + "from=2026-01-01",
                consent + "until=2099-12-31")) {
            String token =
                    Files.readString(data.resolve("keys/consent-paper-1.key")).strip();
            PlatformUnderTest platform = PlatformUnderTest.at(
                            URI.create("http://127.0.0.1:" + running.port() + "/credit/v1/"))
                    .with(AccountRole.SENDER, account(data, "bureau", "某市市场监督管理局", "11350100PDY00001XE"))
                    .with(AccountRole.REVIEWER, account(data, "bureau-reviewer", "某市市场监督管理局", "11350100PDY00001XE"))
                    .with(AccountRole.OTHER, account(data, "tax", "某市税务局", "11350100PDY000052Y"))
                    .with(AccountRole.PUBLIC, account(data, "portal", "某信用门户", "12350100PDY0000441"))
                    .with(AccountRole.SUPERVISOR, account(data, "center", "某市信用信息中心", "12350100PDY000028B"))
                    .withConsent(new ConformanceConsent(token, RunningPlatform.SUBJECT, "market-transaction"));

            ConformanceReport report = ConformanceSuite.run(platform);
            report.writeTo(Path.of("target", "conformance"));

            assertThat(report.with(ConformanceVerdict.FAILED))
                    .as(report.table())
                    .isEmpty();
            // Nobody verifies identities here, and SM3 needs Bouncy Castle.
            assertThat(report.with(ConformanceVerdict.SKIPPED))
                    .as(report.table())
                    .extracting(result -> result.check().word())
                    .isSubsetOf("sm3-signature", "subject-sees-all");
        }
    }
}
