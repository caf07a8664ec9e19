package io.github.creditkit.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.disclosure.ConsentToken;
import io.github.creditkit.model.disclosure.SubjectKey;
import io.github.creditkit.testkit.platform.InMemoryPlatform;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一致性测试：内存平台")
class InMemoryConformanceTest {
    @Test
    void the_platform_in_memory_conforms() {
        ConformanceConsent consent =
                new ConformanceConsent("a consent for tests", "91350100PDY0000361", "market-transaction");
        try (InMemoryPlatform platform = InMemoryPlatform.builder()
                .settings(settings -> settings.consents(
                        token -> token.equals(consent.token()) ? Optional.of(toQuery(consent)) : Optional.empty()))
                .start()) {
            ConformanceReport report =
                    ConformanceSuite.run(Platforms.underTest(platform).withConsent(consent));

            assertThat(report.with(ConformanceVerdict.FAILED))
                    .as(report.table())
                    .isEmpty();
            assertThat(report.with(ConformanceVerdict.SKIPPED))
                    .as(report.table())
                    .isEmpty();
            assertThat(report.conforms()).isTrue();
        }
    }

    private static ConsentToken.ToQuery toQuery(ConformanceConsent consent) {
        return new ConsentToken.ToQuery(
                "1",
                SubjectKey.of(UnifiedSocialCreditCode.parse(consent.subjectCode())),
                QueryPurpose.MARKET_TRANSACTION,
                LocalDate.MIN,
                LocalDate.MAX);
    }

    @Test
    void so_it_does_where_two_persons_are_asked_for() {
        try (InMemoryPlatform platform =
                InMemoryPlatform.builder().twoPersonApproval().start()) {
            ConformanceReport report = ConformanceSuite.run(
                    Platforms.underTest(platform),
                    checksOf("approveBatch", "sealBatch", "getReceipt", "listReceiptRows"));

            assertThat(report.conforms()).as(report.table()).isTrue();
        }
    }

    @Test
    void it_leaves_nothing_behind_that_can_be_withdrawn() {
        try (InMemoryPlatform platform = InMemoryPlatform.start()) {
            ConformanceSuite.run(
                    Platforms.underTest(platform), checksOf("putRecord", "query", "openBatch", "listReceiptRows"));

            assertThat(platform.records())
                    .isNotEmpty()
                    .allSatisfy(version -> assertThat(version.head().status()).isNotEqualTo(RecordStatus.ACTIVE));
            assertThat(platform.batches())
                    .noneMatch(batch -> batch.state().code().equals("OPEN"));
        }
    }

    @Test
    void it_can_be_run_twice_against_the_same_platform() {
        try (InMemoryPlatform platform = InMemoryPlatform.start()) {
            List<ConformanceCheck> some = checksOf("putRecord", "withdrawRecord", "listBatches", "listChanges");
            assertThat(ConformanceSuite.run(Platforms.underTest(platform), some).conforms())
                    .isTrue();
            ConformanceReport second = ConformanceSuite.run(Platforms.underTest(platform), some);
            assertThat(second.conforms()).as(second.table()).isTrue();
        }
    }

    @Test
    void every_operation_of_the_contract_is_asked() {
        Set<String> asked = ConformanceSuite.checks().stream()
                .map(ConformanceCheck::operation)
                .collect(Collectors.toSet());
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(Contract.get().operations().stream()
                        .map(Contract.Operation::id)
                        .toList());
    }

    @Test
    void every_check_has_a_name_of_its_own_within_its_operation() {
        assertThat(ConformanceSuite.checks())
                .extracting(ConformanceCheck::toString)
                .doesNotHaveDuplicates();
    }

    static List<ConformanceCheck> checksOf(String... operations) {
        Set<String> wanted = Set.of(operations);
        return ConformanceSuite.checks().stream()
                .filter(check -> wanted.contains(check.operation()))
                .toList();
    }
}
