package io.github.creditkit.model.dialect;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.BusinessRegistrationNumber.SequenceClass;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.SubjectCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The category of a subject, which the old tables do not have (推断行政相对人类别). A good credit code decides; then an identity
 * card alone; then the registration number; then what else an organisation has. LEG-01 where that is contradictory.
 */
final class LegacySubject implements RowStep {
    private static final String CODE = "/subject/creditCode";
    private static final String REGISTRATION = "/subject/businessRegistrationNo";
    private static final String CARD = "/subject/idNumber";
    private static final List<String> OF_ORGANIZATIONS =
            List.of(CODE, "/subject/organizationCode", REGISTRATION, "/subject/taxRegistrationNo");

    private static final Bilingual BOTH =
            new Bilingual("身份证号与机构代码同时填写", "an identity card's number and an organisation's code are both there");
    private static final Bilingual NEITHER = new Bilingual("没有任何代码", "there is no code at all");

    private final CodeSets codeSets;

    LegacySubject(CodeSets codeSets) {
        this.codeSets = codeSets;
    }

    @Override
    public void apply(RowValues row) {
        boolean organization = OF_ORGANIZATIONS.stream().anyMatch(row::has);
        boolean person = row.has(CARD);
        if (organization == person) {
            row.at("/subject/category").add(Rule.LEG_01, "", person ? BOTH : NEITHER);
            return;
        }
        SubjectCategory category = person ? SubjectCategory.NATURAL_PERSON : ofOrganization(row);
        row.put("/subject/category", codeSets.get(SubjectCategory.class).coded(category));
        if (person) {
            row.put("/subject/idType", codeSets.get(IdDocumentType.class).coded(IdDocumentType.RESIDENT_ID_CARD));
        }
    }

    private static SubjectCategory ofOrganization(RowValues row) {
        boolean soleTrader = (row.get(CODE) instanceof Coded<?> code && code.isKnown())
                ? code.text().startsWith("92")
                : isSoleTraders(row.get(REGISTRATION));
        return soleTrader ? SubjectCategory.INDIVIDUAL_BUSINESS : SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG;
    }

    private static boolean isSoleTraders(@Nullable Object number) {
        return number instanceof String text
                && BusinessRegistrationNumber.tryParseLenient(text)
                        .toOptional()
                        .flatMap(BusinessRegistrationNumber::sequenceClass)
                        .filter(SequenceClass.INDIVIDUAL_BUSINESS::equals)
                        .isPresent();
    }
}
