package io.github.creditkit.model.subject;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.IdNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Claims out of a few codes and names (随机主体声明), so few that they meet in every way: one code inside another, one number at
 * two subjects, one name for all.
 */
final class AnyClaims {
    private static final List<String> CREDIT_CODES = List.of(
            Claims.FIRST,
            Claims.SECOND,
            Claims.FIRST_ELSEWHERE,
            Claims.NEWLY_ASSIGNED,
            Claims.TRADER,
            Claims.OTHER_TRADER,
            ValidCode.NO_CODE,
            Claims.FIRST.substring(0, 17) + "-",
            "无");
    private static final List<String> ORGANIZATION_CODES = List.of(
            Claims.organizationCode(Claims.FIRST),
            Claims.organizationCode(Claims.SECOND),
            Claims.organizationCode(Claims.NEWLY_ASSIGNED),
            SyntheticCodes.organizationCode(77).hyphenated(),
            "12345");
    private static final List<String> TAX_NUMBERS = List.of(
            Claims.taxNumber(Claims.FIRST), Claims.SECOND, Claims.citizenNumber(1), Claims.citizenNumber(1) + "00");
    private static final List<String> REGISTRATION_NUMBERS = List.of(
            Claims.registrationNumber(1),
            Claims.registrationNumber(2),
            Claims.registrationNumber(3),
            Claims.registrationNumber(4),
            "1");
    private static final List<String> CERTIFICATES = List.of(
            SyntheticCodes.publicInstitutionCertificateNumber(1, 1).text(),
            SyntheticCodes.publicInstitutionCertificateNumber(1, 2).text());
    private static final List<String> SOCIAL = List.of("社证字第1号", "社证字第2号");
    private static final List<String> NAMES =
            List.of(Claims.NAME, "某科技有限责任公司", Claims.OTHER_NAME, "某食品股份有限公司", "某某便利店", "某甲", " ");
    private static final List<String> DOCUMENTS = List.of(
            SyntheticCodes.citizenIdentificationNumber15("350102", LocalDate.of(1898, 3, 4), 998)
                    .text(),
            SyntheticCodes.citizenIdentificationNumber15("350102", LocalDate.of(1898, 3, 4), 998)
                    .toEighteen()
                    .text(),
            Claims.citizenNumber(1),
            "E12345678",
            "无");
    private static final List<Coded<IdDocumentType>> TYPES = List.of(
            Coded.of(IdDocumentType.RESIDENT_ID_CARD),
            Coded.of(IdDocumentType.RESIDENT_ID_CARD),
            Coded.of(IdDocumentType.PASSPORT),
            new Coded<>("学生证", null));

    private final Random random;

    AnyClaims(long seed) {
        random = new Random(seed);
    }

    /** Claims on the lines of one file, at least one. */
    List<SubjectClaim> some(int most) {
        int count = 1 + random.nextInt(most);
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(line -> one(line, true))
                .toList();
    }

    /** A claim; without codes and names of before it explains nothing that others say. */
    SubjectClaim one(int line, boolean withFormer) {
        SubjectKind kind = random.nextInt(3) > 0
                ? SubjectKind.ORGANIZATION
                : SubjectKind.values()[random.nextInt(SubjectKind.values().length)];
        SubjectClaim.Builder claim =
                SubjectClaim.builder(RecordAddress.of("test", line)).kind(kind);
        if (chance(80)) {
            claim.name(any(NAMES));
        }
        int codes = random.nextInt(3);
        for (int i = 0; i < codes; i++) {
            IdentifierScheme scheme = scheme();
            claim.code(scheme, code(scheme));
        }
        if (withFormer && chance(20)) {
            IdentifierScheme scheme = scheme();
            claim.formerCode(scheme, code(scheme));
        }
        if (withFormer && chance(15)) {
            claim.formerName(any(NAMES));
        }
        if (kind == SubjectKind.NATURAL_PERSON || kind == SubjectKind.UNKNOWN || chance(5)) {
            claim.document(any(TYPES), IdNumber.of(any(DOCUMENTS)));
        }
        if (chance(40)) {
            claim.on(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(100)));
        }
        return claim.build();
    }

    /** Claims of anything that is meant to break programs. */
    SubjectClaim hostile(int line) {
        CodeGenerator generator = CodeGenerator.seeded(random.nextLong());
        SubjectClaim.Builder claim = SubjectClaim.builder(RecordAddress.of(generator.hostile(), line))
                .kind(any(List.of(SubjectKind.values())))
                .name(generator.hostile())
                .formerName(generator.hostile())
                .document(new Coded<>(generator.hostile(), null), IdNumber.of(generator.hostile()));
        for (IdentifierScheme scheme : IdentifierScheme.values()) {
            claim.code(scheme, generator.hostile()).formerCode(scheme, generator.hostile());
        }
        return claim.build();
    }

    private IdentifierScheme scheme() {
        return chance(45) ? IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE : any(List.of(IdentifierScheme.values()));
    }

    private String code(IdentifierScheme scheme) {
        return switch (scheme) {
            case UNIFIED_SOCIAL_CREDIT_CODE -> any(CREDIT_CODES);
            case ORGANIZATION_CODE -> any(ORGANIZATION_CODES);
            case TAX_REGISTRATION_NO -> any(TAX_NUMBERS);
            case BUSINESS_REGISTRATION_NO -> any(REGISTRATION_NUMBERS);
            case INSTITUTION_CERTIFICATE_NO -> any(CERTIFICATES);
            case SOCIAL_ORG_CERTIFICATE_NO -> any(SOCIAL);
            case SOURCE_SUBJECT_ID, PROVINCIAL_CREDIT_SUBJECT_CODE -> "4403010001";
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
