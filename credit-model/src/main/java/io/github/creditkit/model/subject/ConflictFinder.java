package io.github.creditkit.model.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what claims cannot all be right about (冲突查找), once it is known which belong together. */
final class ConflictFinder {
    private final SubjectTable subjects;
    private final Linking linking;
    private final ClaimTable table;
    private final IntLists creditCodesOf;
    private final List<SubjectConflict> found = new ArrayList<>();
    private final BitSet duplicates;

    ConflictFinder(SubjectTable subjects) {
        this.subjects = subjects;
        this.linking = subjects.linking();
        this.table = linking.table();
        int[] inside = new int[table.keyCount()];
        for (int key = 0; key < inside.length; key++) {
            inside[key] = table.organizationCode(key);
        }
        creditCodesOf = IntLists.ofOneEach(inside).turned(table.keyCount());
        duplicates = new BitSet(table.keyCount());
        for (int key = 0; key < table.keyCount(); key++) {
            ofKey(key);
        }
        for (int claim = 0; claim < table.size(); claim++) {
            ofClaim(claim);
        }
        for (int subject = 0; subject < subjects.size(); subject++) {
            ofNames(subject);
        }
        ofSharedNames();
        found.sort(Comparator.comparing(SubjectConflict::kind)
                .thenComparing(
                        conflict -> conflict.code().map(SubjectCode::text).orElse(""))
                .thenComparing(conflict -> conflict.name().orElse(""))
                .thenComparingInt(SubjectConflict::firstClaim));
    }

    List<SubjectConflict> found() {
        return List.copyOf(found);
    }

    /** The keys of old codes that several subjects have. */
    BitSet duplicates() {
        return duplicates;
    }

    private void ofKey(int key) {
        int[] claims = once(table.claimsOfKeys().row(key));
        switch (table.kind(key)) {
            case WRONG_CODE, WRONG_DOCUMENT -> add(ConflictKind.WRONG_CODE, key, claims);
            case REGISTRATION_NO, INSTITUTION_CERTIFICATE, SOCIAL_CERTIFICATE -> {
                if (subjectsOf(claims).length > 1) {
                    duplicates.set(key);
                    add(ConflictKind.DUPLICATE_CODE, key, claims);
                }
            }
            case CREDIT_CODE -> {
                if (linking.succession().isDisputed(key)) {
                    add(ConflictKind.CONTRADICTORY_MAPPING, key, claims);
                }
            }
            case ORGANIZATION_CODE -> {
                if (linking.owner(key) == Owners.SEVERAL) {
                    add(ConflictKind.SEVERAL_CODES, key, withCreditCodes(key));
                }
            }
            case DOCUMENT -> {
                // One person, however many records: only names can disagree.
            }
        }
    }

    private int[] withCreditCodes(int organizationCode) {
        Ints all = new Ints();
        for (int claim : table.claimsOfKeys().row(organizationCode)) {
            all.add(claim);
        }
        for (int at = creditCodesOf.from(organizationCode); at < creditCodesOf.to(organizationCode); at++) {
            for (int claim : table.claimsOfKeys().row(creditCodesOf.value(at))) {
                all.add(claim);
            }
        }
        return all.toSet();
    }

    private void ofClaim(int claim) {
        if (table.isMixed(claim)) {
            addWhole(ConflictKind.PERSON_WITH_ORGANIZATION_CODE, claim);
        }
        if (linking.isContradictory(claim) || hasCreditCodeOfAnother(claim)) {
            addWhole(ConflictKind.CODES_OF_SEVERAL_SUBJECTS, claim);
        }
        if (!table.isOrganisations(claim) || !isOfCreditCode(claim)) {
            return;
        }
        IntLists keys = table.keysOfClaims();
        for (int at = keys.from(claim); at < keys.to(claim); at++) {
            int key = keys.value(at);
            if (table.kind(key) == KeyKind.ORGANIZATION_CODE
                    && linking.owner(key) != linking.label(claim)
                    && !isInside(key, linking.label(claim))
                    && !linking.isOldOrganizationCode(claim, at)) {
                add(ConflictKind.ORGANIZATION_CODE_DIFFERS, key, new int[] {claim});
            }
        }
    }

    private boolean isOfCreditCode(int claim) {
        int label = linking.label(claim);
        return label >= 0 && label < table.keyCount() && table.kind(label) == KeyKind.CREDIT_CODE;
    }

    private boolean hasCreditCodeOfAnother(int claim) {
        IntLists keys = table.keysOfClaims();
        boolean has = false;
        for (int at = keys.from(claim); isOfCreditCode(claim) && at < keys.to(claim); at++) {
            int key = keys.value(at);
            has |= table.kind(key) == KeyKind.CREDIT_CODE
                    && linking.succession().set(key) != linking.label(claim)
                    // That the mapping contradicts is told for the old code.
                    && !(table.said(at) == Said.FORMER && linking.succession().isDisputed(key));
        }
        return has;
    }

    /** If one of the credit codes of a subject has the organization code inside. */
    private boolean isInside(int organizationCode, int label) {
        for (int at = creditCodesOf.from(organizationCode); at < creditCodesOf.to(organizationCode); at++) {
            if (linking.succession().set(creditCodesOf.value(at)) == label) {
                return true;
            }
        }
        return false;
    }

    /** Names of a subject are at one when all but one of them are told to be of before. */
    private void ofNames(int subject) {
        int label = subjects.label(subject);
        if (label < 0 || label >= table.keyCount() || subjects.claims().size(subject) < 2) {
            return;
        }
        Ints names = new Ints();
        Ints former = new Ints();
        IntLists claims = subjects.claims();
        for (int at = claims.from(subject); at < claims.to(subject); at++) {
            int claim = claims.value(at);
            if (table.name(claim) != ClaimTable.NO_NAME && !names.isLast(table.name(claim))) {
                names.add(table.name(claim));
            }
            // What came by its name only cannot explain a name.
            for (int name :
                    table.isCodeless(claim) ? new int[0] : table.formerNames().row(claim)) {
                former.add(name);
            }
        }
        int[] toldFormer = former.toSet();
        int[] unexplained = Arrays.stream(names.toSet())
                .filter(name -> Arrays.binarySearch(toldFormer, name) < 0)
                .toArray();
        if (unexplained.length > 1) {
            int[] saying = Arrays.stream(claims.row(subject))
                    .filter(claim -> Arrays.binarySearch(unexplained, table.name(claim)) >= 0)
                    .toArray();
            found.add(new SubjectConflict(
                    subjects,
                    isOneAfterTheOther(unexplained, saying) ? ConflictKind.CODE_REUSED : ConflictKind.SEVERAL_NAMES,
                    code(subject),
                    null,
                    new int[] {subject},
                    saying));
        }
    }

    /** The code that a subject is known by; null for a natural person. */
    private @Nullable SubjectCode code(int subject) {
        SubjectKey key = subjects.key(subject);
        return switch (key.basis()) {
            case CREDIT_CODE -> KeyCodes.code(KeyKind.CREDIT_CODE, key.text());
            case ORGANIZATION_CODE -> KeyCodes.code(KeyKind.ORGANIZATION_CODE, key.text());
            default -> KeyCodes.code(table.kind(subjects.label(subject)), table.keyText(subjects.label(subject)));
        };
    }

    /** If each name has days, and all of one are before all of the next. */
    private boolean isOneAfterTheOther(int[] names, int[] saying) {
        long[] first = new long[names.length];
        long[] last = new long[names.length];
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
        for (int claim : saying) {
            Optional<LocalDate> on = table.claim(claim).on();
            if (on.isPresent()) {
                int name = Arrays.binarySearch(names, table.name(claim));
                long day = on.get().toEpochDay();
                first[name] = Math.min(first[name], day);
                last[name] = Math.max(last[name], day);
            } else {
                return false;
            }
        }
        Integer[] order = new Integer[names.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> first[i]));
        for (int i = 1; i < order.length; i++) {
            if (first[order[i]] <= last[order[i - 1]]) {
                return false;
            }
        }
        return true;
    }

    private void ofSharedNames() {
        int[] names = new int[table.size()];
        for (int claim = 0; claim < names.length; claim++) {
            names[claim] = table.isOrganisations(claim) ? table.name(claim) : ClaimTable.NO_NAME;
        }
        IntLists having = IntLists.ofOneEach(names).turned(table.nameCount());
        IntLists havingFormer = table.formerNames().turned(table.nameCount());
        for (int name = 0; name < table.nameCount(); name++) {
            if (having.size(name) > 1) {
                int[] claims = having.row(name);
                int[] coded = Arrays.stream(claims).filter(linking::ownsName).toArray();
                if (subjectsOf(coded).length > 1) {
                    addName(ConflictKind.SAME_NAME, coded);
                }
            }
            int[] ambiguous = Arrays.stream(having.row(name))
                    .filter(linking::isAmbiguousName)
                    .toArray();
            if (ambiguous.length > 0) {
                Ints all = new Ints();
                Arrays.stream(ambiguous).forEach(all::add);
                Arrays.stream(having.row(name)).filter(linking::ownsName).forEach(all::add);
                Arrays.stream(havingFormer.row(name)).filter(linking::ownsName).forEach(all::add);
                addName(ConflictKind.AMBIGUOUS_NAME, all.toSet());
            }
        }
    }

    private void add(ConflictKind kind, int key, int[] claims) {
        found.add(new SubjectConflict(
                subjects, kind, KeyCodes.code(table.kind(key), table.keyText(key)), null, subjectsOf(claims), claims));
    }

    private void addWhole(ConflictKind kind, int claim) {
        int[] claims = {claim};
        found.add(new SubjectConflict(subjects, kind, null, null, concerned(claim), claims));
    }

    private void addName(ConflictKind kind, int[] claims) {
        String name = table.claim(claims[0]).name().orElseGet(() -> table.nameKey(0));
        found.add(new SubjectConflict(subjects, kind, null, name, subjectsOf(claims), claims));
    }

    /** The subject of the claim, and those that its codes belong to. */
    private int[] concerned(int claim) {
        Ints all = new Ints();
        all.add(subjects.subjectOf(claim));
        IntLists keys = table.keysOfClaims();
        for (int at = keys.from(claim); at < keys.to(claim); at++) {
            int key = keys.value(at);
            int owner = table.kind(key) == KeyKind.CREDIT_CODE
                    ? linking.succession().set(key)
                    : linking.owner(key);
            int subject = owner < 0 ? -1 : subjects.ofLabel(owner);
            if (subject >= 0) {
                all.add(subject);
            }
        }
        return all.toSet();
    }

    private int[] subjectsOf(int[] claims) {
        if (claims.length == 1) {
            return new int[] {subjects.subjectOf(claims[0])};
        }
        Ints all = new Ints();
        for (int claim : claims) {
            int subject = subjects.subjectOf(claim);
            if (!all.isLast(subject)) {
                all.add(subject);
            }
        }
        return all.toSet();
    }

    /** A claim that says the same twice says it once. */
    private static int[] once(int[] rising) {
        boolean twice = false;
        for (int i = 1; i < rising.length; i++) {
            twice |= rising[i] == rising[i - 1];
        }
        return twice ? Arrays.stream(rising).distinct().toArray() : rising;
    }
}
