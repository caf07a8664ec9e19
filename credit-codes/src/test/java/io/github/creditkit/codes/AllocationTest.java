package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("exhaustive")
@DisplayName("批量校验不分配内存")
class AllocationTest {
    private static final int CALLS = 200_000;
    private static final List<String> TEXTS = List.of(
            "91350100M000100Y43",
            "91350211M0000XUF46",
            "91350100M000100Y44",
            "14110101PDY091011U",
            "110101188506159014",
            "110105880229998",
            "932682198501010017",
            "KAZ110090123105",
            "110108000000016",
            "110108NA000001X",
            "D2143569X",
            "135020000060",
            "社证字第4567号",
            "",
            "\ud83d\ude00");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void what_promises_to_allocate_nothing_allocates_nothing() {
        List<Predicate<String>> filters = List.of(
                UnifiedSocialCreditCode::isValid,
                OrganizationCode::isValid,
                CitizenIdentificationNumber::isValid,
                ForeignerPermanentResidentNumber::isValid,
                BusinessRegistrationNumber::isValid,
                PublicInstitutionCertificateNumber::isValid,
                SocialOrganizationRegistrationNumber::isValid);
        for (Predicate<String> filter : filters) {
            allocated(filter);
            // A byte a call would be a leak; the JVM itself may take a little.
            assertThat(allocated(filter)).isLessThan(CALLS);
        }
    }

    private long allocated(Predicate<String> filter) {
        int valid = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            valid += filter.test(TEXTS.get(i % TEXTS.size())) ? 1 : 0;
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        assertThat(valid).isBetween(1, CALLS - 1);
        return after - before;
    }
}
