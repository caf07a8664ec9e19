package io.github.creditkit.testkit;

import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.generate.NearMiss;
import io.github.creditkit.codes.generate.Slip;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.PersonRef;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.testkit.Change.Broken;
import java.util.List;
import java.util.Optional;

/** What identifiers of a subject can say against each other and against its category (主体类别与代码违规). */
final class SubjectBreaks {
    private SubjectBreaks() {}

    /** The breaks of a record that is about a subject. */
    static List<Break> of(Class<?> type) {
        return List.of(
                Break.of(matrixRule(type), SubjectBreaks::matrix),
                Break.of(documentRule(type), SubjectBreaks::document),
                Break.of(Rule.FLD_05, SubjectBreaks::number),
                Break.of(Rule.FLD_07, SubjectBreaks::codeAsNumber),
                Break.of(Rule.XID_01, SubjectBreaks::organizationCode),
                Break.of(Rule.XID_02, SubjectBreaks::category));
    }

    /** The id of category against identifiers. */
    static Rule matrixRule(Class<?> type) {
        if (type == AdministrativePermit.class) {
            return Rule.PMT_01;
        }
        return type == AdministrativePenalty.class ? Rule.PEN_07 : Rule.SUB_04;
    }

    private static Rule documentRule(Class<?> type) {
        if (type == AdministrativePermit.class) {
            return Rule.PMT_06;
        }
        return type == AdministrativePenalty.class ? Rule.PEN_09 : Rule.SUB_05;
    }

    private static Optional<Broken> matrix(Change change) {
        SubjectRef organisation = Subjects.organisation(change.choice());
        SubjectRef person = Subjects.naturalPerson(change.choice());
        return switch (change.choice() % 4) {
            case 0 ->
                change.set("/subject", organisation.toBuilder().creditCode(null).build())
                        .at("/subject/creditCode");
            case 1 ->
                change.set(
                                "/subject",
                                organisation.toBuilder()
                                        .legalRepresentative(null)
                                        .build())
                        .at("/subject/legalRepresentative/name");
            case 2 ->
                change.set("/subject", person.toBuilder().idNumber(null).build())
                        .at("/subject/idNumber");
            default ->
                change.set(
                                "/subject",
                                person.toBuilder()
                                        .creditCode(organisation.creditCode())
                                        .build())
                        .at("/subject/creditCode");
        };
    }

    private static Optional<Broken> document(Change change) {
        PersonRef person = Persons.representative(change.choice());
        PersonRef half = change.choice() % 2 == 0
                ? new PersonRef(person.name(), person.idType(), null)
                : new PersonRef(person.name(), null, person.idNumber());
        return change.set(
                        "/subject",
                        Subjects.organisation(change.choice()).toBuilder()
                                .legalRepresentative(half)
                                .build())
                .at("/subject/legalRepresentative/idNumber");
    }

    private static Optional<Broken> number(Change change) {
        return change.set("/subject", Subjects.naturalPerson(change.choice()))
                .set("/subject/idNumber", nearlyCitizenNumber(change.choice()))
                .at("/subject/idNumber");
    }

    /** The document of a person elsewhere. */
    static Optional<Broken> personAt(Change change, String path) {
        return change.set(path + "/idType", Coded.of(IdDocumentType.RESIDENT_ID_CARD))
                .set(path + "/idNumber", nearlyCitizenNumber(change.choice()))
                .at(path + "/idNumber");
    }

    private static IdNumber nearlyCitizenNumber(int choice) {
        CitizenIdentificationNumber number = (CitizenIdentificationNumber) CodeType.CITIZEN_ID
                .tryParse(Persons.citizenNumber(choice).text(), CodePolicy.STANDARD)
                .orThrow();
        return IdNumber.of(NearMiss.of(number, Slip.WRONG_CHECK_CHARACTER, choice)
                .orElseThrow()
                .text());
    }

    private static Optional<Broken> codeAsNumber(Change change) {
        return change.set("/subject", Subjects.naturalPerson(change.choice()))
                .set(
                        "/subject/idNumber",
                        IdNumber.of(CreditCodes.of("91", change.choice()).text()))
                .at("/subject/idNumber");
    }

    private static Optional<Broken> organizationCode(Change change) {
        SubjectRef other = Subjects.organisation(change.choice() + 1);
        return change.set(
                        "/subject",
                        Subjects.organisation(change.choice()).toBuilder()
                                .organizationCode(other.organizationCode())
                                .build())
                .at("/subject/organizationCode");
    }

    /** A sole trader's code of a company. */
    private static Optional<Broken> category(Change change) {
        return change.set("/subject", Subjects.organisation(change.choice()))
                .set("/subject/creditCode", CreditCodes.of("92", change.choice()))
                .at("/subject/category");
    }
}
