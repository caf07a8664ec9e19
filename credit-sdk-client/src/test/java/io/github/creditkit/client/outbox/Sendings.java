package io.github.creditkit.client.outbox;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Records to be sent, all of them synthetic. */
final class Sendings {
    /** A Thursday. */
    static final LocalDate DECIDED = LocalDate.of(2026, 3, 5);
    /** The same day, noon in China. */
    static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");

    static final OutboxHeader HEADER = OutboxHeader.of("SL-XZXK", organ(1), "350100");

    private Sendings() {}

    static OrgRef organ(int serial) {
        return OrgRef.of("某市市场监督管理局", code("11", serial));
    }

    private static UnifiedSocialCreditCode code(String pair, int serial) {
        return SyntheticCodes.unifiedSocialCreditCode(
                OrganizationCategory.ofPair(pair).orElseThrow(), "350100", serial);
    }

    static AdministrativePermit permit(int number) {
        UnifiedSocialCreditCode code = code("91", 1 + number % 90_000);
        return AdministrativePermit.builder()
                .subject(SubjectRef.builder()
                        .name("某科技有限公司")
                        .category(Coded.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                        .creditCode(new Coded<>(code.text(), code))
                        .legalRepresentative(new PersonRef("张某", null, null))
                        .build())
                .decisionTitle("食品经营许可证核发")
                .decisionNo("市监许准〔2026〕" + number + "号")
                .permitCategory(Coded.of(PermitCategory.APPROVAL))
                .certificateTitle("食品经营许可证")
                .certificateNo("JY" + number)
                .content("准予从事食品销售经营活动")
                .decidedOn(DECIDED)
                .validity(Validity.of(DECIDED, LocalDate.of(2031, 3, 4)))
                .authority(organ(1))
                .status(Coded.of(PermitStatus.VALID))
                .source(organ(1))
                .build();
    }

    static RecordEnvelope<AdministrativePermit> row(String id, int number) {
        return row(id, permit(number));
    }

    static RecordEnvelope<AdministrativePermit> row(String id, AdministrativePermit permit) {
        return new RecordEnvelope<>(Coded.of(Operation.INSERT), id, null, null, null, permit, Map.of());
    }

    static RecordEnvelope<AdministrativePermit> bad(String id) {
        return row(id, permit(1).toBuilder().decisionNo("").build());
    }
}
