package io.github.creditkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.ForeignerPermanentResidentNumber;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.PublicInstitutionCertificateNumber;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.SocialOrganizationRegistrationNumber;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.Violation;
import io.github.creditkit.codes.generate.NearMiss;
import io.github.creditkit.codes.generate.Slip;
import io.github.creditkit.codes.generate.SyntheticCodes;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Falsifier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.facades.ShrinkingSupportFacade;
import net.jqwik.api.lifecycle.TryExecutionResult;

@Label("任意值与参数提供者")
class CodesPropertyTest {

    @Property
    void any_code_is_valid_and_synthetic(@ForAll IdentityCode code) {
        assertThat(code.type().isValid(code.text(), CodePolicy.STANDARD)).isTrue();
        assertThat(SyntheticCodes.isSynthetic(code)).isTrue();
    }

    @Property(tries = 50)
    void a_parameter_of_each_class_is_provided(
            @ForAll UnifiedSocialCreditCode credit,
            @ForAll OrganizationCode organization,
            @ForAll CitizenIdentificationNumber citizen,
            @ForAll ForeignerPermanentResidentNumber foreigner,
            @ForAll BusinessRegistrationNumber registration,
            @ForAll TaxpayerIdentificationNumber tax,
            @ForAll PublicInstitutionCertificateNumber certificate,
            @ForAll SocialOrganizationRegistrationNumber social) {
        assertThat(List.of(credit, organization, citizen, foreigner, registration, tax, certificate, social))
                .allMatch(SyntheticCodes::isSynthetic)
                .extracting(IdentityCode::type)
                .containsExactlyInAnyOrder(CodeType.values());
    }

    @Property
    void an_annotated_text_is_a_code_of_the_types(
            @ForAll @SyntheticCode({CodeType.ORGANIZATION_CODE, CodeType.CITIZEN_ID}) String text,
            @ForAll @SyntheticCode(CodeType.FOREIGNER_ID) IdentityCode code) {
        assertThat(OrganizationCode.isValid(text) || CitizenIdentificationNumber.isValid(text))
                .isTrue();
        assertThat(code).isInstanceOf(ForeignerPermanentResidentNumber.class);
    }

    @Property(tries = 100)
    void an_annotation_works_inside_a_list(
            @ForAll List<@SyntheticCode(CodeType.ORGANIZATION_CODE) String> texts,
            @ForAll List<UnifiedSocialCreditCode> codes) {
        assertThat(texts).allMatch(OrganizationCode::isValid);
        assertThat(codes).allMatch(UnifiedSocialCreditCode::isPrivateUse);
    }

    @Property
    void a_text_without_an_annotation_is_left_to_jqwik(@ForAll String text) {
        // jqwik's own strings hardly ever are codes; ours always would be.
        assertThat(UnifiedSocialCreditCode.isValid(text) || OrganizationCode.isValid(text))
                .isFalse();
    }

    @Property
    void a_near_miss_is_refused_for_its_reason(@ForAll NearMiss miss) {
        List<Reason> reasons = reasons(miss.type(), miss.text());
        if (miss.slip().onlyReason()) {
            assertThat(reasons).containsExactly(miss.expected());
        } else {
            assertThat(reasons).contains(miss.expected());
        }
    }

    @Property
    void a_near_miss_is_of_the_type_and_slip_asked_for(
            @ForAll @NearMissOf(CodeType.UNIFIED_SOCIAL_CREDIT_CODE) String text,
            @ForAll
                    @NearMissOf(
                            value = {CodeType.CITIZEN_ID, CodeType.ORGANIZATION_CODE},
                            slips = {Slip.IMPOSSIBLE_DATE, Slip.ORGANIZATION_CHECK_LETTER})
                    NearMiss miss) {
        assertThat(UnifiedSocialCreditCode.isValid(text)).isFalse();
        assertThat(miss.type())
                .isSameAs(miss.slip() == Slip.IMPOSSIBLE_DATE ? CodeType.CITIZEN_ID : CodeType.ORGANIZATION_CODE);
        assertThat(miss.expected()).isIn(CodeReason.BIRTH_DATE_INVALID, CodeReason.ORG_CODE_CHECK_ALPHABET);
    }

    @Example
    void a_slip_that_cannot_happen_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Codes.nearMisses(CodeType.ORGANIZATION_CODE, Slip.FUTURE_DATE));
    }

    @Property
    void a_hostile_text_makes_nothing_throw(@ForAll @Hostile String text) {
        for (CodeType type : CodeType.values()) {
            assertThat(type.tryParse(text, CodePolicy.STANDARD).isOk())
                    .isEqualTo(type.isValid(text, CodePolicy.STANDARD));
            assertThat(type.tryParseLenient(text, CodePolicy.STANDARD).violations())
                    .allMatch(violation -> !violation.messageZh().isBlank());
        }
        assertThat(CodeType.detect(text)).isNotNull();
    }

    @Example
    @Label("缩减到最简单的代码")
    void a_failing_code_shrinks_to_the_simplest(@ForAll Random random) {
        assertThat(simplest(Codes.unifiedSocialCreditCodes(), code -> true, random)
                        .text())
                .startsWith("11100000PDY00001X");
        assertThat(simplest(Codes.organizationCodes(), code -> true, random).text())
                .isEqualTo("PDY00001X");
        assertThat(simplest(Codes.citizenIdentificationNumbers(), code -> true, random)
                        .text())
                .startsWith("11010118800101001");
        assertThat(simplest(Codes.citizenIdentificationNumbers15(), code -> true, random)
                        .text())
                .isEqualTo("110101800101996");
        assertThat(simplest(Codes.foreignerPermanentResidentNumbers(), code -> true, random)
                        .text())
                .startsWith("91190018800101001");
        assertThat(simplest(Codes.publicInstitutionCertificateNumbers(), code -> true, random)
                        .text())
                .isEqualTo("199000000000");
        assertThat(simplest(Codes.socialOrganizationRegistrationNumbers(), code -> true, random)
                        .text())
                .isEqualTo("测民证字第00001号");
    }

    @Example
    void each_part_shrinks_as_far_as_the_failure_lets_it(@ForAll Random random) {
        UnifiedSocialCreditCode code = simplest(
                Codes.unifiedSocialCreditCodes(),
                failing -> failing.authorityCode() >= '9'
                        && failing.divisionCode().compareTo("400000") >= 0
                        && failing.text().substring(11, 16).compareTo("00500") >= 0,
                random);
        assertThat(code.text()).startsWith("91410000PDY00500");

        CitizenIdentificationNumber person = simplest(
                Codes.citizenIdentificationNumbers(),
                failing -> failing.birthDate().getYear() >= 1890,
                random);
        assertThat(person.text()).startsWith("11010118900101001");
    }

    @Example
    void a_failing_near_miss_shrinks_to_the_first_slip_of_the_simplest_code(@ForAll Random random) {
        NearMiss miss = simplest(Codes.nearMisses(CodeType.UNIFIED_SOCIAL_CREDIT_CODE), any -> true, random);
        assertThat(miss.original()).startsWith("11100000PDY00001X");
        assertThat(miss.slip()).isSameAs(Slip.WRONG_CHECK_CHARACTER);
    }

    private static List<Reason> reasons(CodeType type, String text) {
        return type.tryParse(text, CodePolicy.STANDARD).violations().stream()
                .map(Violation::reason)
                .distinct()
                .toList();
    }

    private static <T> T simplest(Arbitrary<T> arbitrary, Predicate<T> fails, Random random) {
        Falsifier<T> falsifier = value -> fails.test(value)
                ? TryExecutionResult.falsified(new AssertionError("wanted"))
                : TryExecutionResult.satisfied();
        return ShrinkingSupportFacade.implementation.falsifyThenShrink(arbitrary, random, falsifier);
    }
}
