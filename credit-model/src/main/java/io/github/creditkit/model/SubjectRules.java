package io.github.creditkit.model;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.Violation;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.IdNumber;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which identifiers belong to which category of subject (类别与代码矩阵), and what identifiers say of each other. The same for
 * permits and penalties, under the ids of each.
 *
 * @param matrix   the rule for category against identifiers
 * @param document the rule for document type and number
 */
record SubjectRules(Rule matrix, Rule document) {
    static final SubjectRules OF_PERMITS = new SubjectRules(Rule.PMT_01, Rule.PMT_06);
    static final SubjectRules OF_PENALTIES = new SubjectRules(Rule.PEN_07, Rule.PEN_09);
    static final SubjectRules OF_OTHERS = new SubjectRules(Rule.SUB_04, Rule.SUB_05);

    private static final Bilingual REQUIRED = new Bilingual("：该类别的相对人必填", "required for this category of subject");
    private static final Bilingual FORBIDDEN = new Bilingual("：自然人不得填写", "must be empty for a natural person");
    private static final Bilingual NOT_CARRIED =
            new Bilingual("：该类别不应填写，不予保留", "does not belong to this category and is not carried over");
    private static final Bilingual PLACEHOLDER = new Bilingual(
            "：17 个 0 加 X 仅限有工商注册号的个体工商户", "17 zeros and X are for a sole trader with a registration number only");
    private static final Bilingual CREDIT_CODE = new Bilingual("统一社会信用代码", "unified social credit code");
    private static final Bilingual CITIZEN_NUMBER = new Bilingual("公民身份号码", "citizen identification number");

    void check(@Nullable SubjectRef subject, Findings found) {
        if (subject == null) {
            return;
        }
        SubjectCategory category =
                subject.category() == null ? null : subject.category().meaning();
        if (category == SubjectCategory.NATURAL_PERSON) {
            naturalPerson(subject, found);
        } else if (category != null) {
            organization(subject, category, found);
        }
        placeholder(subject, category, found);
        otherKind(subject, found);
        crossCheck(subject, category, found);
        person(subject.idType(), subject.idNumber(), "/subject/idNumber", found);
        PersonRef representative = subject.legalRepresentative();
        if (representative != null) {
            if (isThere(representative.idType()) != isThere(representative.idNumber())) {
                found.add(document, "/subject/legalRepresentative/idNumber");
            }
            person(representative.idType(), representative.idNumber(), "/subject/legalRepresentative/idNumber", found);
        }
    }

    private void naturalPerson(SubjectRef subject, Findings found) {
        required(subject.idType(), "/subject/idType", found);
        required(subject.idNumber(), "/subject/idNumber", found);
        forbidden(subject.creditCode(), "/subject/creditCode", found);
        forbidden(subject.businessRegistrationNo(), "/subject/businessRegistrationNo", found);
        forbidden(subject.organizationCode(), "/subject/organizationCode", found);
        forbidden(subject.taxRegistrationNo(), "/subject/taxRegistrationNo", found);
        forbidden(subject.institutionCertificateNo(), "/subject/institutionCertificateNo", found);
        forbidden(subject.socialOrganizationCertificateNo(), "/subject/socialOrganizationCertificateNo", found);
        PersonRef representative = subject.legalRepresentative();
        if (representative != null) {
            notCarried(representative.name(), "/subject/legalRepresentative/name", found);
            notCarried(representative.idType(), "/subject/legalRepresentative/idType", found);
            notCarried(representative.idNumber(), "/subject/legalRepresentative/idNumber", found);
        }
    }

    private void organization(SubjectRef subject, SubjectCategory category, Findings found) {
        // A sole trader without a code has a registration number; templates write 17 zeros and an X then.
        if (category != SubjectCategory.INDIVIDUAL_BUSINESS || !isThere(subject.businessRegistrationNo())) {
            required(subject.creditCode(), "/subject/creditCode", found);
        }
        PersonRef representative = subject.legalRepresentative();
        required(representative == null ? null : representative.name(), "/subject/legalRepresentative/name", found);
        notCarried(subject.idType(), "/subject/idType", found);
        notCarried(subject.idNumber(), "/subject/idNumber", found);
        UnifiedSocialCreditCode code = meaning(subject.creditCode());
        if (code != null) {
            boolean soleTrader = code.text().startsWith("92");
            if (soleTrader != (category == SubjectCategory.INDIVIDUAL_BUSINESS)) {
                found.add(Rule.XID_02, "/subject/category", code.text().substring(0, 2), Bilingual.NONE);
            }
        }
    }

    /** Only a sole trader that has a registration number instead may have it. */
    private void placeholder(SubjectRef subject, @Nullable SubjectCategory category, Findings found) {
        if (subject.creditCode() == null
                || !ValidCode.NO_CODE.equals(subject.creditCode().text())) {
            return;
        }
        if (category == SubjectCategory.INDIVIDUAL_BUSINESS) {
            required(subject.businessRegistrationNo(), "/subject/businessRegistrationNo", found);
        } else if (category != SubjectCategory.NATURAL_PERSON) {
            found.add(matrix, "/subject/creditCode", "", PLACEHOLDER);
        }
    }

    /** A person's number in the item of a code, or a code in that of a number. */
    private static void otherKind(SubjectRef subject, Findings found) {
        Coded<UnifiedSocialCreditCode> code = subject.creditCode();
        if (code != null && !code.isKnown() && CodeType.CITIZEN_ID.isValid(code.text(), CodePolicy.STANDARD)) {
            found.add(Rule.FLD_07, Level.ERROR, "/subject/creditCode", CITIZEN_NUMBER.zh(), CITIZEN_NUMBER, List.of());
        }
        IdNumber number = subject.idNumber();
        if (number != null
                && UnifiedSocialCreditCode.isValid(number.text())
                && !CodeType.CITIZEN_ID.isValid(number.text(), CodePolicy.STANDARD)) {
            found.add(Rule.FLD_07, Level.ERROR, "/subject/idNumber", CREDIT_CODE.zh(), CREDIT_CODE, List.of());
        }
    }

    private static void crossCheck(SubjectRef subject, @Nullable SubjectCategory category, Findings found) {
        UnifiedSocialCreditCode code = meaning(subject.creditCode());
        OrganizationCode organization = meaning(subject.organizationCode());
        if (code != null
                && organization != null
                && category != SubjectCategory.NATURAL_PERSON
                && !code.organizationCode().equals(organization)) {
            found.add(Rule.XID_01, "/subject/organizationCode");
        }
    }

    /** A citizen number must pass its check wherever its type says that it is one. */
    static void person(@Nullable Coded<IdDocumentType> type, @Nullable IdNumber number, String path, Findings found) {
        if (type == null
                || number == null
                || type.meaning() != IdDocumentType.RESIDENT_ID_CARD
                || !Required.Validator.isThere(number)
                || CodeType.CITIZEN_ID.isValid(number.text(), CodePolicy.STANDARD)
                || UnifiedSocialCreditCode.isValid(number.text())) {
            return;
        }
        // By name only: what is found and expected at a position would give the number away bit by bit.
        List<Violation> causes = ValidCode.Validator.reasons(CodeType.CITIZEN_ID, number.text());
        Bilingual why = new Bilingual(
                causes.stream().map(cause -> cause.reason().nameZh()).distinct().collect(Collectors.joining("；")),
                causes.stream().map(cause -> cause.reason().nameEn()).distinct().collect(Collectors.joining("; ")));
        found.add(Rule.FLD_05, Level.ERROR, path, "", why, List.of());
    }

    private void required(@Nullable Object value, String path, Findings found) {
        if (!isThere(value)) {
            found.add(matrix, path, "", REQUIRED);
        }
    }

    private void forbidden(@Nullable Object value, String path, Findings found) {
        if (isThere(value)) {
            found.add(matrix, path, "", FORBIDDEN);
        }
    }

    private void notCarried(@Nullable Object value, String path, Findings found) {
        if (isThere(value)) {
            found.add(matrix, Level.WARNING, path, "", NOT_CARRIED, List.of());
        }
    }

    private static boolean isThere(@Nullable Object value) {
        return Required.Validator.isThere(value);
    }

    private static <T> @Nullable T meaning(@Nullable Coded<T> coded) {
        return coded == null ? null : coded.meaning();
    }
}
