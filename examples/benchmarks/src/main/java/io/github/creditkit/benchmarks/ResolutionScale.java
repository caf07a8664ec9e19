package io.github.creditkit.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.subject.RecordAddress;
import io.github.creditkit.model.subject.Resolution;
import io.github.creditkit.model.subject.SubjectClaim;
import io.github.creditkit.model.subject.SubjectKind;
import io.github.creditkit.model.subject.SubjectResolver;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How the time to resolve claims grows with their number (主体归一的规模). Three claims an organisation, one in ten of a person,
 * some without a code, some wrong, some of two subjects; shuffled. Run in {@code -Xmx1g}.
 */
public final class ResolutionScale {
    private static final int[] SIZES = {125_000, 250_000, 500_000, 1_000_000};
    private static final int CLAIMS_OF_ONE = 3;
    private static final List<OrganizationCategory> CATEGORIES = List.of(
            OrganizationCategory.ofPair("91").orElseThrow(),
            OrganizationCategory.ofPair("12").orElseThrow(),
            OrganizationCategory.ofPair("52").orElseThrow());
    private static final LocalDate BORN = LocalDate.of(1880, 1, 1);

    private ResolutionScale() {}

    /**
     * Measures all sizes.
     *
     * @param arguments how many times each, 5 when left out
     */
    public static void main(String[] arguments) {
        int times = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        System.out.println(
                "| 声明 claims | 处理器秒 processor seconds, median (range) | µs a claim | 主体 subjects | 冲突 conflicts |");
        System.out.println("|---:|---:|---:|---:|---:|");
        SubjectResolver.standard().resolve(claims(50_000));
        for (int size : SIZES) {
            List<SubjectClaim> claims = claims(size);
            double[] seconds = new double[times];
            String found = "";
            for (int i = 0; i < times; i++) {
                long begun = processorTime();
                Resolution resolution = SubjectResolver.standard().resolve(claims);
                seconds[i] = (processorTime() - begun) / 1e9;
                found = String.format(
                        Locale.ROOT,
                        "%,d | %,d",
                        resolution.subjects().size(),
                        resolution.conflicts().size());
            }
            Arrays.sort(seconds);
            double median = seconds[times / 2];
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.2f (%.2f–%.2f) | %.1f | %s |%n",
                    size,
                    median,
                    seconds[0],
                    seconds[times - 1],
                    median * 1e6 / size,
                    found);
        }
    }

    /** Of the whole process, so with the collector and the compiler, and without the neighbours on the machine. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static List<SubjectClaim> claims(int size) {
        Random random = new Random(7);
        List<SubjectClaim> claims = new ArrayList<>(size);
        for (int line = 1; line <= size; line++) {
            int subject = random.nextInt(Math.max(1, size / CLAIMS_OF_ONE));
            RecordAddress address = RecordAddress.of("claims", line);
            claims.add(subject % 10 == 0 ? person(address, subject) : organisation(address, subject, random));
        }
        Collections.shuffle(claims, random);
        return claims;
    }

    private static SubjectClaim person(RecordAddress address, int subject) {
        return SubjectClaim.builder(address)
                .kind(SubjectKind.NATURAL_PERSON)
                .name("某甲")
                .document(
                        Coded.of(IdDocumentType.RESIDENT_ID_CARD),
                        IdNumber.of(SyntheticCodes.citizenIdentificationNumber(
                                        "350102", BORN.plusDays(subject / 10 % 9000), subject / 90_000 + 1)
                                .text()))
                .build();
    }

    private static SubjectClaim organisation(RecordAddress address, int subject, Random random) {
        OrganizationCode inside = SyntheticCodes.organizationCode(subject % 99_999 + 1);
        OrganizationCategory category = CATEGORIES.get(subject / 99_999 % CATEGORIES.size());
        String division = subject / 299_997 == 0 ? "350100" : "440300";
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.of(category, division, inside);
        String registration =
                SyntheticCodes.businessRegistrationNumber(1, subject).text();
        SubjectClaim.Builder claim = SubjectClaim.builder(address)
                .kind(SubjectKind.ORGANIZATION)
                .name("某市第" + subject + "科技" + (random.nextBoolean() ? "有限公司" : "有限责任公司"))
                .on(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000)));
        int form = random.nextInt(100);
        if (form < 60) {
            claim.code(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE, code.text());
        } else if (form < 80) {
            claim.code(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE, code.text())
                    .code(IdentifierScheme.BUSINESS_REGISTRATION_NO, registration);
        } else if (form < 92) {
            claim.code(IdentifierScheme.BUSINESS_REGISTRATION_NO, registration);
        } else if (form < 94) {
            claim.code(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE, code.text().substring(0, 17) + "-");
        }
        return claim.build();
    }
}
