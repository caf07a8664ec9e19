package io.github.creditkit.model.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.codeset.IdentifierScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

@Label("主体归一：规律")
class SubjectResolverPropertyTest {
    private static final int MOST = 14;
    private static final SubjectResolver STANDARD = SubjectResolver.standard();
    private static final SubjectResolver CODES_ONLY = SubjectResolver.of(LinkPolicy.CODES_ONLY);

    /** Subject by claim; claims of one test are all different objects. */
    private static Map<SubjectClaim, SubjectIdentity> placed(Resolution resolution) {
        Map<SubjectClaim, SubjectIdentity> placed = new IdentityHashMap<>();
        resolution.subjects().forEach(subject -> subject.claims().forEach(claim -> placed.put(claim, subject)));
        return placed;
    }

    private static Set<SubjectClaim> told(Resolution resolution) {
        Set<SubjectClaim> told = Collections.newSetFromMap(new IdentityHashMap<>());
        resolution.conflicts().forEach(conflict -> conflict.evidence().forEach(evidence -> told.add(evidence.claim())));
        return told;
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void any_order_of_the_claims_gives_the_same_subjects_and_conflicts(@ForAll long seed) {
        List<SubjectClaim> claims = new AnyClaims(seed).some(MOST);
        List<SubjectClaim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));

        Resolution one = STANDARD.resolve(claims);
        Resolution other = STANDARD.resolve(shuffled);

        assertThat(other).isEqualTo(one);
        assertThat(other.subjects().stream().map(SubjectIdentity::codes).toList())
                .isEqualTo(one.subjects().stream().map(SubjectIdentity::codes).toList());
        assertThat(other.subjects().stream().map(SubjectIdentity::names).toList())
                .isEqualTo(one.subjects().stream().map(SubjectIdentity::names).toList());
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void every_claim_is_in_exactly_one_subject(@ForAll long seed) {
        List<SubjectClaim> claims = new AnyClaims(seed).some(MOST);

        Resolution resolution = STANDARD.resolve(claims);

        assertThat(resolution.subjects().stream()
                        .flatMap(subject -> subject.claims().stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(claims);
        assertThat(resolution.subjects())
                .extracting(SubjectIdentity::key)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void two_credit_codes_are_in_one_subject_only_if_records_of_old_and_new_codes_say_so(@ForAll long seed) {
        List<SubjectClaim> claims = new AnyClaims(seed).some(MOST);
        Map<String, Set<String>> joined = joined(claims);

        for (SubjectIdentity subject : STANDARD.resolve(claims).subjects()) {
            Set<String> held = subject.codes().stream()
                    .filter(code -> code.scheme() == IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE)
                    .filter(code -> code.standing() == CodeStanding.CURRENT || code.standing() == CodeStanding.FORMER)
                    .map(HeldCode::text)
                    .collect(Collectors.toSet());
            Set<String> items = subject.claims().stream()
                    .filter(claim -> claim.kind() == SubjectKind.ORGANIZATION
                            && claim.document().isEmpty()
                            && inItem(claim).size() == 1)
                    .flatMap(claim -> inItem(claim).stream())
                    .collect(Collectors.toSet());
            assertThat(oneSet(held, joined)).as(held + " " + claims).isTrue();
            assertThat(oneSet(items, joined)).as(items + " " + claims).isTrue();
        }
    }

    /** Codes that some claim has beside each other as old and new, and so on, found the slow way. */
    private static Map<String, Set<String>> joined(List<SubjectClaim> claims) {
        Map<String, Set<String>> sets = new HashMap<>();
        for (SubjectClaim claim : claims) {
            List<String> all = new ArrayList<>(creditCodes(claim.codes()));
            List<String> former = creditCodes(claim.formerCodes());
            all.addAll(former);
            all.forEach(code -> sets.computeIfAbsent(code, own -> new HashSet<>(Set.of(own))));
            if (!former.isEmpty()) {
                Set<String> union = new HashSet<>();
                all.forEach(code -> union.addAll(sets.get(code)));
                union.forEach(code -> sets.put(code, union));
            }
        }
        return sets;
    }

    private static boolean oneSet(Set<String> codes, Map<String, Set<String>> joined) {
        return codes.stream().allMatch(code -> joined.get(code).containsAll(codes));
    }

    private static List<String> inItem(SubjectClaim claim) {
        return creditCodes(claim.codes().stream()
                .filter(code -> code.scheme() == IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE)
                .toList());
    }

    private static List<String> creditCodes(List<SubjectCode> codes) {
        return codes.stream()
                .map(code -> Normalizer.fold(code.text()).text())
                .filter(UnifiedSocialCreditCode::isValid)
                .distinct()
                .toList();
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void a_person_is_linked_by_type_and_number_and_to_no_organisation(@ForAll long seed) {
        List<SubjectClaim> claims = new AnyClaims(seed).some(MOST);

        for (SubjectIdentity subject : STANDARD.resolve(claims).subjects()) {
            boolean persons = subject.claims().stream().anyMatch(claim -> claim.kind() == SubjectKind.NATURAL_PERSON);
            if (persons && subject.claims().size() > 1) {
                assertThat(subject.claims())
                        .extracting(claim -> document(claim))
                        .containsOnly(document(subject.claims().get(0)));
                assertThat(subject.claims())
                        .extracting(SubjectClaim::kind)
                        .containsAnyOf(SubjectKind.NATURAL_PERSON)
                        .isSubsetOf(SubjectKind.NATURAL_PERSON, SubjectKind.UNKNOWN);
            }
        }
    }

    private static String document(SubjectClaim claim) {
        return claim.document()
                .map(document -> {
                    String number = document.number().text();
                    return document.type().text() + " "
                            + (CitizenIdentificationNumber.isValid(number)
                                    ? CitizenIdentificationNumber.parse(number)
                                            .toEighteen()
                                            .text()
                                    : number);
                })
                .orElse("none");
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void names_join_no_claims_that_have_codes(@ForAll long seed) {
        List<SubjectClaim> claims = new AnyClaims(seed).some(MOST);

        Set<Set<RecordAddress>> withNames = coded(STANDARD.resolve(claims));
        Set<Set<RecordAddress>> withoutNames = coded(CODES_ONLY.resolve(claims));

        assertThat(withNames).isEqualTo(withoutNames);
    }

    /** The claims with codes or documents of each subject. */
    private static Set<Set<RecordAddress>> coded(Resolution resolution) {
        return resolution.subjects().stream()
                .map(subject -> subject.claims().stream()
                        .filter(claim -> !claim.codes().isEmpty()
                                || !claim.formerCodes().isEmpty()
                                || claim.document().isPresent())
                        .filter(claim -> !onlyNothing(claim))
                        .map(SubjectClaim::address)
                        .collect(Collectors.toSet()))
                .filter(lines -> !lines.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Codes that say that there is none, such as the placeholder. */
    private static boolean onlyNothing(SubjectClaim claim) {
        List<SubjectCode> all = new ArrayList<>(claim.codes());
        all.addAll(claim.formerCodes());
        return all.stream().allMatch(code -> ReadCode.of(code, claim.name().orElse(null)) == null);
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void what_one_more_claim_takes_apart_is_told(@ForAll long seed) {
        AnyClaims any = new AnyClaims(seed);
        List<SubjectClaim> claims = any.some(MOST);
        List<SubjectClaim> more = new ArrayList<>(claims);
        more.add(any.one(MOST + 1, true));

        Map<SubjectClaim, SubjectIdentity> before = placed(STANDARD.resolve(claims));
        Resolution resolution = STANDARD.resolve(more);
        Map<SubjectClaim, SubjectIdentity> after = placed(resolution);
        Set<SubjectClaim> told = told(resolution);

        for (SubjectClaim one : claims) {
            for (SubjectClaim other : claims) {
                if (before.get(one) == before.get(other) && after.get(one) != after.get(other)) {
                    boolean between = resolution.conflicts().stream()
                            .map(SubjectConflict::subjects)
                            .anyMatch(subjects -> subjects.contains(
                                            after.get(one).key())
                                    && subjects.contains(after.get(other).key()));
                    assertThat(between || told.contains(one) || told.contains(other))
                            .as(one + " " + other + " " + more)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void no_conflict_goes_away_in_silence_unless_its_claims_turn_out_to_be_of_one_subject(@ForAll long seed) {
        AnyClaims any = new AnyClaims(seed);
        List<SubjectClaim> claims = any.some(MOST);
        List<SubjectClaim> more = new ArrayList<>(claims);
        more.add(any.one(MOST + 1, false));

        Resolution resolution = STANDARD.resolve(more);
        Map<SubjectClaim, SubjectIdentity> after = placed(resolution);
        Set<SubjectClaim> told = told(resolution);

        for (SubjectConflict conflict : STANDARD.resolve(claims).conflicts()) {
            List<SubjectClaim> evidence =
                    conflict.evidence().stream().map(Evidence::claim).toList();
            boolean settled = conflict.subjects().size() > 1
                    && evidence.stream().map(after::get).distinct().count() == 1;
            assertThat(settled || evidence.stream().anyMatch(told::contains))
                    .as(conflict + " " + more)
                    .isTrue();
        }
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void a_number_that_several_subjects_have_is_told_with_all_who_say_so(@ForAll long seed) {
        List<SubjectClaim> claims = new AnyClaims(seed).some(MOST);
        Resolution resolution = STANDARD.resolve(claims);
        Map<SubjectClaim, SubjectIdentity> placed = placed(resolution);

        for (SubjectClaim one : claims) {
            for (SubjectCode code : one.codes()) {
                List<SubjectClaim> same = claims.stream()
                        .filter(claim -> claim.codes().contains(code)
                                || claim.formerCodes().contains(code))
                        .toList();
                boolean number = code.scheme() == IdentifierScheme.BUSINESS_REGISTRATION_NO
                        && BusinessRegistrationNumber.isValid(code.text());
                boolean several = same.stream().anyMatch(claim -> placed.get(claim) != placed.get(one));
                if (number && several) {
                    assertThat(resolution.conflicts())
                            .filteredOn(conflict -> conflict.kind() == ConflictKind.DUPLICATE_CODE
                                    && conflict.code().equals(Optional.of(code)))
                            .singleElement()
                            .satisfies(conflict -> assertThat(conflict.evidence())
                                    .extracting(Evidence::claim)
                                    .containsExactlyInAnyOrderElementsOf(same));
                }
            }
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void no_claim_is_too_hostile_and_no_print_shows_a_persons_number(@ForAll long seed) {
        AnyClaims any = new AnyClaims(seed);
        List<SubjectClaim> claims = new ArrayList<>(any.some(MOST));
        claims.add(any.hostile(90));
        claims.add(any.hostile(91));

        Resolution resolution = STANDARD.resolve(claims);
        StringBuilder printed = new StringBuilder(resolution.toString()).append(resolution.conflicts());
        resolution
                .conflicts()
                .forEach(conflict -> printed.append(conflict.evidence()).append(conflict.subjects()));
        resolution
                .subjects()
                .forEach(subject -> printed.append(subject)
                        .append(subject.claims())
                        .append(subject.codes())
                        .append(subject.names())
                        .append(subject.key()));

        assertThat(placed(resolution)).hasSize(claims.size());
        assertThat(printed.toString())
                .doesNotContain(
                        Claims.citizenNumber(1).substring(6),
                        Claims.citizenNumber(1).substring(8),
                        "18980304");
    }
}
