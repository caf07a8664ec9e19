package io.github.creditkit.benchmarks.exchange;

import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.PersonRef;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Good permits of many synthetic companies, some 800 bytes of JSON each (行政许可样本). */
final class Permits {
    static final OrgRef BUREAU = OrgRef.of("某市市场监督管理局", UnifiedSocialCreditCode.parse("11350100PDY00001XE"));
    private static final int SUBJECTS = 20_000;

    private final List<UnifiedSocialCreditCode> codes;
    private final LocalDate decidedOn;
    private final String series;

    /** A series of its own: no two have a decision in common. */
    Permits(String series, LocalDate today) {
        OrganizationCategory company = OrganizationCategory.ofPair("91").orElseThrow();
        this.codes = IntStream.rangeClosed(1, SUBJECTS)
                .mapToObj(serial ->
                        UnifiedSocialCreditCode.of(company, "350100", SyntheticCodes.organizationCode(serial)))
                .toList();
        this.decidedOn = today.minusDays(1);
        this.series = series;
    }

    UnifiedSocialCreditCode subject(int number) {
        return codes.get(number % SUBJECTS);
    }

    RecordEnvelope<AdministrativePermit> row(int number) {
        UnifiedSocialCreditCode code = subject(number);
        AdministrativePermit permit = AdministrativePermit.builder()
                .subject(SubjectRef.builder()
                        .name("某市第" + number % SUBJECTS + "科技有限公司")
                        .category(Coded.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                        .creditCode(new Coded<>(code.text(), code))
                        .legalRepresentative(new PersonRef("某甲", null, null))
                        .build())
                .decisionTitle("准予许可决定书")
                .decisionNo("市监许准〔2026〕" + series + number + "号")
                .permitCategory(Coded.of(PermitCategory.GENERAL))
                .certificateTitle("食品经营许可证")
                .certificateNo("JY1350" + series + number)
                .content("准予从事食品销售经营活动，经营项目为预包装食品销售、散装食品销售")
                .decidedOn(decidedOn)
                .validity(Validity.of(decidedOn, decidedOn.plusYears(5)))
                .authority(BUREAU)
                .status(Coded.of(PermitStatus.VALID))
                .source(BUREAU)
                .build();
        return new RecordEnvelope<>(
                Coded.of(Operation.INSERT), "P-" + series + number, null, null, null, permit, Map.of());
    }

    /** Rows that are made as they are read. */
    Iterable<RecordEnvelope<AdministrativePermit>> rows(int count) {
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < count;
            }

            @Override
            public RecordEnvelope<AdministrativePermit> next() {
                return row(next++);
            }
        };
    }
}
