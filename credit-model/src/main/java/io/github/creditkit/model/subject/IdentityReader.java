package io.github.creditkit.model.subject;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.codeset.IdentifierScheme;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a subject for people from its numbers (主体还原). */
final class IdentityReader {
    private final SubjectTable subjects;
    private final Linking linking;
    private final ClaimTable table;
    private final BitSet duplicates;

    IdentityReader(SubjectTable subjects, BitSet duplicates) {
        this.subjects = subjects;
        this.linking = subjects.linking();
        this.table = linking.table();
        this.duplicates = duplicates;
    }

    SubjectIdentity read(int subject, List<SubjectConflict> conflicts) {
        Map<SubjectCode, Codes> codes = new TreeMap<>();
        Map<String, Names> names = new LinkedHashMap<>();
        List<SubjectClaim> claims = new ArrayList<>();
        for (int number : subjects.claims().row(subject)) {
            SubjectClaim claim = table.claim(number);
            claims.add(claim);
            claim.codes().forEach(code -> collect(code, false, subject, number, codes));
            claim.formerCodes().forEach(code -> collect(code, true, subject, number, codes));
            claim.name()
                    .ifPresent(name ->
                            names.computeIfAbsent(name, same -> new Names()).add(number, claim, false));
            claim.formerNames()
                    .forEach(name ->
                            names.computeIfAbsent(name, same -> new Names()).add(number, claim, true));
        }
        SubjectKind kind = kind(subject, claims);
        return new SubjectIdentity(
                subjects.key(subject),
                kind,
                codes.entrySet().stream()
                        .map(entry -> entry.getValue().held(entry.getKey()))
                        .toList(),
                names.entrySet().stream()
                        .map(entry -> entry.getValue().held(entry.getKey(), kind))
                        .sorted(Comparator.comparing(HeldName::former).thenComparing(HeldName::text))
                        .toList(),
                claims,
                conflicts);
    }

    /** Who says something; a claim that says it twice says it once. */
    private static final class Sayers {
        private final List<SubjectClaim> claims = new ArrayList<>();
        private int last = -1;

        void add(int number, SubjectClaim claim) {
            if (number != last) {
                claims.add(claim);
                last = number;
            }
        }
    }

    private static final class Codes {
        private CodeStanding standing = CodeStanding.FORMER;
        private boolean personal;
        private final Sayers sayers = new Sayers();

        /** What one claim has as a code of now is one; what is wrong with it weighs more than both. */
        void add(CodeStanding said, boolean persons, int number, SubjectClaim claim) {
            standing = sayers.claims.isEmpty() || weight(said) > weight(standing) ? said : standing;
            personal |= persons;
            sayers.add(number, claim);
        }

        private static int weight(CodeStanding standing) {
            return switch (standing) {
                case FORMER -> 0;
                case CURRENT -> 1;
                case NOT_LINKING -> 2;
                case DISPUTED -> 3;
                case WRONG -> 4;
            };
        }

        HeldCode held(SubjectCode code) {
            return new HeldCode(code, standing, personal, sayers.claims);
        }
    }

    private static final class Names {
        private boolean former = true;
        private final Sayers sayers = new Sayers();

        void add(int number, SubjectClaim claim, boolean saidFormer) {
            former &= saidFormer;
            sayers.add(number, claim);
        }

        HeldName held(String text, SubjectKind kind) {
            boolean personal =
                    kind == SubjectKind.NATURAL_PERSON || kind == SubjectKind.UNKNOWN || PersonalNumbers.areIn(text);
            return new HeldName(text, former, personal, sayers.claims);
        }
    }

    private void collect(SubjectCode sent, boolean former, int subject, int claim, Map<SubjectCode, Codes> codes) {
        ReadCode read = ReadCode.of(sent, table.claim(claim).name().orElse(null));
        if (read == null) {
            return;
        }
        // A credit code that stands in the item of a tax number is the same code.
        IdentifierScheme scheme =
                read.kind() == KeyKind.CREDIT_CODE ? IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE : sent.scheme();
        codes.computeIfAbsent(new SubjectCode(scheme, read.text()), same -> new Codes())
                .add(standing(read, former, subject, claim), read.isPersonal(), claim, table.claim(claim));
    }

    private CodeStanding standing(ReadCode read, boolean former, int subject, int claim) {
        if (read.kind() == null) {
            return CodeStanding.NOT_LINKING;
        }
        if (read.kind() == KeyKind.WRONG_CODE) {
            return CodeStanding.WRONG;
        }
        int key = table.key(read.kind(), read.key());
        int label = subjects.label(subject);
        if (label < 0 || !table.isOrganisations(claim)) {
            return CodeStanding.DISPUTED;
        }
        boolean own = switch (read.kind()) {
            case CREDIT_CODE -> linking.succession().set(key) == label;
            case ORGANIZATION_CODE -> linking.owner(key) == label;
            default -> !duplicates.get(key);
        };
        if (!own) {
            return CodeStanding.DISPUTED;
        }
        boolean replaced =
                read.kind() == KeyKind.CREDIT_CODE && linking.succession().isReplaced(key);
        return former || replaced ? CodeStanding.FORMER : CodeStanding.CURRENT;
    }

    private SubjectKind kind(int subject, List<SubjectClaim> claims) {
        SubjectKey key = subjects.key(subject);
        if (key.basis() == LinkBasis.CREDIT_CODE) {
            return key.text().startsWith("92") ? SubjectKind.INDIVIDUAL_BUSINESS : SubjectKind.ORGANIZATION;
        }
        if (key.basis() == LinkBasis.DOCUMENT) {
            return SubjectKind.NATURAL_PERSON;
        }
        for (SubjectKind kind :
                List.of(SubjectKind.NATURAL_PERSON, SubjectKind.INDIVIDUAL_BUSINESS, SubjectKind.ORGANIZATION)) {
            if (claims.stream().anyMatch(claim -> claim.kind() == kind)) {
                return kind;
            }
        }
        return SubjectKind.UNKNOWN;
    }
}
