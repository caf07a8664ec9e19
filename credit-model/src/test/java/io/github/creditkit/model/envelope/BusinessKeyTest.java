package io.github.creditkit.model.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.AdministrativeAct;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.CodeAssignment;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.ListEntry;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.OrganizationBase;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.item.IdNumber;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("业务主键")
class BusinessKeyTest {
    private final AdministrativePermit permit = Samples.permit();
    private final AdministrativePenalty penalty = Samples.penalty();

    private static Optional<BusinessKey> key(Record record) {
        return BusinessKey.of(record);
    }

    private static Record fixture(Class<?> type) {
        return Fixtures.all().stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    @Test
    void the_same_decision_with_other_content_has_the_same_key() {
        assertThat(key(permit))
                .isPresent()
                .isEqualTo(key(permit.toBuilder().content("别的").build()));
        assertThat(key(penalty))
                .isPresent()
                .isEqualTo(key(penalty.toBuilder().content("别的").build()));
    }

    @Test
    @DisplayName("机关、文书号、相对人不同即为不同；许可还看许可编号")
    void another_organ_number_or_subject_is_another_decision() {
        SubjectRef other = Samples.person();

        assertThat(key(permit))
                .isNotEqualTo(key(permit.toBuilder().decisionNo("2号").build()))
                .isNotEqualTo(key(permit.toBuilder().subject(other).build()))
                .isNotEqualTo(key(permit.toBuilder().certificateNo("JY2").build()));
        assertThat(key(penalty))
                .isNotEqualTo(key(penalty.toBuilder().decisionNo("2号").build()))
                .isNotEqualTo(key(penalty.toBuilder().subject(other).build()))
                .isNotEqualTo(key(permit));
    }

    @Test
    void every_entry_of_a_list_and_every_commitment_has_a_key() {
        assertThat(MessageTypes.classes())
                .filteredOn(type -> ListEntry.class.isAssignableFrom(type) || type == CreditCommitment.class)
                .hasSize(13)
                .allSatisfy(type -> assertThat(key(fixture(type))).isPresent());
    }

    @Test
    @DisplayName("行政行为、登记注册信息、赋码也有主键")
    void every_act_and_all_registration_data_have_a_key_of_their_own() {
        assertThat(Fixtures.all())
                .filteredOn(record -> record instanceof AdministrativeAct
                        || record instanceof CodeAssignment
                        || record instanceof NaturalPersonBase
                        || record.getClass().getSimpleName().endsWith("Base"))
                .hasSizeGreaterThan(12)
                .filteredOn(record -> !(record instanceof OrganizationBase))
                .allSatisfy(record -> assertThat(key(record))
                        .as(record.getClass().getSimpleName())
                        .isPresent())
                .extracting(BusinessKeyTest::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_lacks_its_number_has_no_key() {
        assertThat(key(penalty.toBuilder().decisionNo("").build())).isEmpty();
        assertThat(key(permit.toBuilder().decisionNo("  ").build())).isEmpty();
    }

    @Test
    @DisplayName("不打印证件号码")
    void it_prints_nothing_of_a_person() {
        String number = CodeGenerator.seeded(21).citizenIdentificationNumber().text();
        SubjectRef person =
                Samples.person().toBuilder().idNumber(IdNumber.of(number)).build();
        BusinessKey key = key(permit.toBuilder().subject(person).build()).orElseThrow();

        assertThat(key.toString()).doesNotContain(number);
        assertThat(key.parts()).contains(number);
    }
}
