package io.github.creditkit.reliability;

import io.github.creditkit.client.outbox.OutboxHeader;
import io.github.creditkit.client.outbox.OutboxReason;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.PersonRef;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a department tells of, one row after the other (报送内容): a new record, another version of one that was told of before, or
 * one that is bad on purpose. Which it is follows from the number alone, so whoever counts afterwards knows what to expect.
 *
 * @param department which department, from 1
 * @param number     the row, from 1
 */
record Told(int department, int number) {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int ROUND = 100;
    private static final int HEADERS = 1_000;
    private static final int FIRST_UNIT = 200;
    private static final int STRANGER = 199;
    private static final int SUBJECTS = 90_000;

    /** The record: of hundred rows, 70 has three versions, 10, 30 and 50 have two. */
    int record() {
        return switch (number % ROUND) {
            case 20, 40, 60, 80 -> number - 10;
            case 0 -> number - 30;
            default -> number;
        };
    }

    /** The version of the record that the row tells of. */
    int version() {
        return switch (number % ROUND) {
            case 20, 40, 60, 80 -> 2;
            case 0 -> 3;
            default -> 1;
        };
    }

    /** Why the row will be parked; empty for a good one. */
    Optional<OutboxReason> bad() {
        if (number % HEADERS == 813) {
            return Optional.of(OutboxReason.BATCH_REFUSED);
        }
        return switch (number % (2 * ROUND)) {
            case 7 -> Optional.of(OutboxReason.INVALID);
            case 111 -> Optional.of(OutboxReason.REJECTED);
            default -> Optional.empty();
        };
    }

    /** The key at the source. */
    String id() {
        return id(department, record());
    }

    static String id(int department, int record) {
        return "D%02d-%07d".formatted(department, record);
    }

    /** What the content of this version begins with. */
    String mark() {
        return mark(department, record(), version());
    }

    static String mark(int department, int record, int version) {
        return "第 " + department + " 单位第 " + record + " 号决定第 " + version + " 版";
    }

    static OrgRef unit(int department) {
        return OrgRef.of("某市第 " + department + " 许可机关", code("11", FIRST_UNIT + department));
    }

    private static UnifiedSocialCreditCode code(String pair, int serial) {
        return SyntheticCodes.unifiedSocialCreditCode(
                OrganizationCategory.ofPair(pair).orElseThrow(), "350100", serial);
    }

    /** What the row has in common with others; that of some names an item that no catalog has. */
    OutboxHeader header() {
        boolean isRefused = bad().filter(OutboxReason.BATCH_REFUSED::equals).isPresent();
        return OutboxHeader.of(isRefused ? "SL-NONE" : "SL-XZXK", unit(department), "350100");
    }

    RecordEnvelope<AdministrativePermit> envelope(LocalDate decidedOn) {
        Operation operation = version() == 1 ? Operation.INSERT : Operation.UPDATE;
        return new RecordEnvelope<>(
                Coded.of(operation), id(), version(), provenance(decidedOn), null, permit(decidedOn), Map.of());
    }

    private AdministrativePermit permit(LocalDate decidedOn) {
        UnifiedSocialCreditCode subject = code("91", 1 + (department * 20_011 + record()) % SUBJECTS);
        boolean isInvalid = bad().filter(OutboxReason.INVALID::equals).isPresent();
        return AdministrativePermit.builder()
                .subject(SubjectRef.builder()
                        .name("某科技有限公司")
                        .category(Coded.of(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                        .creditCode(new Coded<>(subject.text(), subject))
                        .legalRepresentative(new PersonRef("某甲", null, null))
                        .build())
                .decisionTitle("食品经营许可证核发")
                .decisionNo(isInvalid ? "" : "第" + department + "许可〔2026〕" + record() + "号")
                .permitCategory(Coded.of(PermitCategory.APPROVAL))
                .certificateTitle("食品经营许可证")
                .certificateNo("JY" + department + "-" + record())
                .content(mark() + "：准予从事食品销售经营活动")
                .decidedOn(decidedOn)
                .validity(Validity.of(decidedOn, decidedOn.plusYears(5)))
                .authority(unit(department))
                .status(Coded.of(PermitStatus.VALID))
                .source(unit(department))
                .build();
    }

    /** A row that says that it is of somebody else is one that only the platform refuses. */
    private @Nullable Provenance provenance(LocalDate decidedOn) {
        if (bad().filter(OutboxReason.REJECTED::equals).isEmpty()) {
            return null;
        }
        OffsetDateTime then = OffsetDateTime.of(decidedOn, LocalTime.NOON, CHINA);
        return Provenance.builder()
                .source(OrgRef.of("某市另一机关", code("11", STRANGER)))
                .catalogItemId("SL-XZXK")
                .sourceRecordId(id())
                .sourceUpdatedAt(then)
                .receivedAt(then)
                .build();
    }
}
