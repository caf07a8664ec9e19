package io.github.creditkit.model.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.AdministrativeAdjudication;
import io.github.creditkit.model.AuditEvent;
import io.github.creditkit.model.CodeAssignment;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.ContractPerformance;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.EnterpriseBase;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.IndividualBusinessBase;
import io.github.creditkit.model.InstitutionBase;
import io.github.creditkit.model.JointActionCaseStory;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.OccupationRecord;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.check.AnyRecords;
import io.github.creditkit.model.check.RecordClasses;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.IdNumber;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("记录所说的主体")
class SubjectClaimTest {
    private static final RecordAddress HERE = RecordAddress.of("test", 7);
    /** Records of what organs do, without a subject of their own, and what stands around a record. */
    private static final Set<Class<?>> WITHOUT = Set.of(
            Provenance.class,
            Disclosure.class,
            JointActionResponse.class,
            JointActionFeedback.class,
            JointActionLift.class,
            JointActionCaseStory.class,
            QueryTrace.class,
            AuditEvent.class);

    private static <R extends Record> R fixture(Class<R> type) {
        return Fixtures.all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static SubjectClaim claim(Record record) {
        return SubjectClaim.of(record, HERE).get(0);
    }

    @Test
    @DisplayName("每种记录都说出其主体，或没有主体")
    void every_record_tells_its_subject_or_has_none() {
        assertThat(Fixtures.all()).hasSizeGreaterThan(40).allSatisfy(record -> {
            List<SubjectClaim> claims = SubjectClaim.of(record, HERE);
            if (WITHOUT.contains(record.getClass())) {
                assertThat(claims).as(record.getClass().getSimpleName()).isEmpty();
            } else {
                assertThat(claims)
                        .as(record.getClass().getSimpleName())
                        .isNotEmpty()
                        .allSatisfy(claim -> {
                            assertThat(claim.kind()).isNotEqualTo(SubjectKind.UNKNOWN);
                            assertThat(claim.codes().isEmpty()
                                            && claim.document().isEmpty())
                                    .isFalse();
                            assertThat(claim.address().type()).isEqualTo(MessageTypes.nameOf(record.getClass()));
                        });
            }
        });
    }

    @Test
    void docs_list_every_record_that_is_a_message() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "subjects.md"), StandardCharsets.UTF_8);

        assertThat(MessageTypes.names()).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        assertThat(ConflictKind.values()).allSatisfy(kind -> assertThat(page).contains("`" + kind.word() + "`"));
    }

    @Test
    void an_organisation_tells_names_and_codes_of_before() {
        SubjectClaim claim = claim(fixture(EnterpriseBase.class));

        assertThat(claim.kind()).isEqualTo(SubjectKind.ORGANIZATION);
        assertThat(claim.formerNames()).containsExactly("某某老单位", "某某旧单位");
        assertThat(claim.formerCodes())
                .extracting(SubjectCode::scheme)
                .containsExactly(IdentifierScheme.BUSINESS_REGISTRATION_NO);
        assertThat(claim.address().text()).isEqualTo("test:7/organization");
    }

    @Test
    void a_sole_trader_is_told_by_its_record() {
        assertThat(claim(fixture(IndividualBusinessBase.class)).kind()).isEqualTo(SubjectKind.INDIVIDUAL_BUSINESS);
    }

    @Test
    void an_institution_has_its_certificate_too() {
        assertThat(claim(fixture(InstitutionBase.class)).codes())
                .extracting(SubjectCode::scheme)
                .contains(IdentifierScheme.INSTITUTION_CERTIFICATE_NO);
    }

    @Test
    void mapping_and_assignment_join_old_and_new() {
        assertThat(claim(fixture(CodeMappingRecord.class)).formerCodes()).hasSize(1);
        assertThat(claim(fixture(CodeAssignment.class)).formerCodes()).hasSize(1);
        assertThat(claim(fixture(CodeAssignment.class)).on()).isPresent();
    }

    @Test
    void a_person_is_told_by_the_document_alone() {
        assertThat(claim(fixture(NaturalPersonBase.class)).document()).isPresent();
        assertThat(claim(fixture(OccupationRecord.class)).document()).isPresent();
        assertThat(claim(fixture(OccupationRecord.class)).codes()).isEmpty();
    }

    @Test
    void a_contract_and_an_adjudication_have_two_subjects() {
        assertThat(SubjectClaim.of(fixture(ContractPerformance.class), HERE))
                .extracting(claim -> claim.address().path())
                .containsExactly("/partyA", "/partyB");
        assertThat(SubjectClaim.of(fixture(AdministrativeAdjudication.class), HERE))
                .extracting(claim -> claim.address().path())
                .containsExactlyInAnyOrder("/subject", "/counterparty");
    }

    @Test
    void the_day_is_that_of_the_decision() {
        assertThat(claim(Samples.penalty()).on()).contains(Samples.penalty().decidedOn());
    }

    @Test
    void the_number_beside_an_organisation_is_not_even_kept() {
        SubjectRef subject = Samples.enterprise().toBuilder()
                .idType(Coded.of(IdDocumentType.RESIDENT_ID_CARD))
                .idNumber(IdNumber.of(Claims.citizenNumber(1)))
                .build();

        assertThat(claim(Samples.penalty().toBuilder().subject(subject).build()).document())
                .isEmpty();
    }

    @Test
    void an_envelope_is_found_again_by_its_key_at_the_source() {
        RecordEnvelope<?> bare = RecordEnvelope.of(Samples.penalty());
        RecordEnvelope<?> envelope =
                new RecordEnvelope<>(bare.op(), "PEN-2026-1", null, null, null, Samples.penalty(), bare.extensions());

        assertThat(SubjectClaim.of(envelope).get(0).address().text()).isEqualTo("PEN-2026-1/subject");
        assertThat(SubjectClaim.of(bare).get(0).address().text()).isEqualTo("/subject");
    }

    /** A record of a user. */
    public record Visit(
            @DataItem(name = "主体") @Valid SubjectRef subject,
            @DataItem(name = "日期") LocalDate decidedOn) {}

    @Test
    void a_record_of_your_own_tells_its_subject_too() {
        SubjectClaim claim = claim(new Visit(Samples.person(), LocalDate.of(2026, 1, 5)));

        assertThat(claim.kind()).isEqualTo(SubjectKind.NATURAL_PERSON);
        assertThat(claim.on()).contains(LocalDate.of(2026, 1, 5));
        assertThat(claim.address().type()).isEqualTo("visit");
    }

    @Test
    void records_with_anything_in_them_are_read() {
        List<Arbitrary<Record>> all = RecordClasses.all().stream()
                .map(type -> AnyRecords.of(type).map(record -> (Record) record))
                .toList();
        Arbitraries.of(all)
                .flatMap(records -> records)
                .sampleStream()
                .limit(400)
                .forEach(record -> {
                    List<SubjectClaim> claims = SubjectClaim.of(record, HERE);
                    assertThat(SubjectResolver.standard().resolve(claims).claimCount())
                            .isEqualTo(claims.size());
                });
    }

    @Test
    void nothing_is_known_of_a_category_that_nobody_knows() {
        SubjectRef subject = Samples.enterprise().toBuilder()
                .category(new Coded<SubjectCategory>("其他", null))
                .build();

        assertThat(claim(Samples.penalty().toBuilder().subject(subject).build()).kind())
                .isEqualTo(SubjectKind.UNKNOWN);
    }

    @Test
    void all_classes_of_records_with_a_subject_are_known() {
        assertThat(Fixtures.all().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsAll(MessageTypes.classes());
    }
}
