package io.github.creditkit.model.subject;

import java.util.Arrays;

/**
 * Which claims belong together (归并过程), surest codes first. Each step looks at all claims at once and asks only who owns a code,
 * never who came first.
 *
 * <ol>
 *   <li>A credit code, and codes that took its place, make a subject.
 *   <li>An organization code belongs to the credit code that it is a part of, or that a record of old codes gives; to several
 *       such, it links nothing; to none, it makes a subject.
 *   <li>Other codes link what has no surer code to the one subject that has them, or to each other.
 *   <li>The name links what has no code at all, if that is wished.
 *   <li>The rest stands alone.
 * </ol>
 */
final class Linking {
    /** No label yet. */
    static final int OPEN = -1;
    /** Stands alone: its codes contradict each other or belong to several. */
    static final int ALONE = -2;

    private final ClaimTable table;
    private final LinkPolicy policy;
    private final CodeSuccession succession;
    private final Owners owners;
    private final Owners nameOwners;
    private final int[] labels;
    private final boolean[] contradictory;
    private final boolean[] ambiguousName;
    private final boolean[] ownsName;

    Linking(ClaimTable table, LinkPolicy policy) {
        this.table = table;
        this.policy = policy;
        succession = new CodeSuccession(table);
        owners = new Owners(table.keyCount());
        nameOwners = new Owners(table.nameCount());
        labels = new int[table.size()];
        contradictory = new boolean[table.size()];
        ambiguousName = new boolean[table.size()];
        ownsName = new boolean[table.size()];
        Arrays.fill(labels, OPEN);
        byDocument();
        byCreditCode();
        ownOrganizationCodes();
        byOrganizationCode();
        byWeakCode();
        byName();
    }

    ClaimTable table() {
        return table;
    }

    CodeSuccession succession() {
        return succession;
    }

    /**
     * The label of a claim: a key below {@link ClaimTable#keyCount()}, or a name beyond that; {@link #OPEN} and
     * {@link #ALONE} both mean that it stands alone.
     */
    int label(int claim) {
        return labels[claim];
    }

    /** Who has a key: a label, {@link Owners#NOBODY} or {@link Owners#SEVERAL}. */
    int owner(int key) {
        return owners.of(key);
    }

    /** If the codes of a claim lead to several subjects. */
    boolean isContradictory(int claim) {
        return contradictory[claim];
    }

    /** If several subjects have the name of a claim without a code. */
    boolean isAmbiguousName(int claim) {
        return ambiguousName[claim];
    }

    private void byDocument() {
        IntLists keys = table.keysOfClaims();
        for (int claim = 0; claim < labels.length; claim++) {
            for (int at = keys.from(claim); table.isPersons(claim) && at < keys.to(claim); at++) {
                if (table.kind(keys.value(at)) == KeyKind.DOCUMENT) {
                    labels[claim] = keys.value(at);
                }
            }
        }
    }

    private void byCreditCode() {
        for (int claim = 0; claim < labels.length; claim++) {
            if (table.isOrganisations(claim)) {
                labels[claim] = leading(claim);
            }
        }
    }

    /** By the item of the credit code if there is one in it, else by the other items, else by the codes of before. */
    private int leading(int claim) {
        IntLists keys = table.keysOfClaims();
        for (Said item : Said.values()) {
            int found = OPEN;
            for (int at = keys.from(claim); at < keys.to(claim); at++) {
                if (table.said(at) == item && table.kind(keys.value(at)) == KeyKind.CREDIT_CODE) {
                    int set = succession.set(keys.value(at));
                    if (found != OPEN && found != set) {
                        contradictory[claim] = true;
                        return ALONE;
                    }
                    found = set;
                }
            }
            if (found != OPEN) {
                return found;
            }
        }
        return OPEN;
    }

    private void ownOrganizationCodes() {
        for (int key = 0; key < table.keyCount(); key++) {
            if (table.organizationCode(key) != Owners.NOBODY) {
                owners.add(table.organizationCode(key), succession.set(key));
            }
        }
        IntLists keys = table.keysOfClaims();
        for (int claim = 0; claim < labels.length; claim++) {
            if (labels[claim] < 0 || !table.isOrganisations(claim)) {
                continue;
            }
            for (int at = keys.from(claim); at < keys.to(claim); at++) {
                if (isOldOrganizationCode(claim, at)) {
                    owners.add(keys.value(at), labels[claim]);
                }
            }
        }
    }

    /** If a claim tells what a subject with a code is called, and so whose a name is. */
    boolean ownsName(int claim) {
        return ownsName[claim];
    }

    /** An organization code of before that has nothing in common with the credit code, because that was newly assigned. */
    boolean isOldOrganizationCode(int claim, int at) {
        return table.said(at) == Said.FORMER
                && table.kind(table.keysOfClaims().value(at)) == KeyKind.ORGANIZATION_CODE
                && hasNewlyAssigned(claim);
    }

    private boolean hasNewlyAssigned(int claim) {
        IntLists keys = table.keysOfClaims();
        for (int at = keys.from(claim); at < keys.to(claim); at++) {
            int key = keys.value(at);
            if (table.kind(key) == KeyKind.CREDIT_CODE
                    && table.said(at) != Said.FORMER
                    && succession.set(key) == labels[claim]
                    && table.isNewlyAssigned(key)) {
                return true;
            }
        }
        return false;
    }

    private void byOrganizationCode() {
        IntLists keys = table.keysOfClaims();
        for (int claim = 0; claim < labels.length; claim++) {
            if (labels[claim] != OPEN || !table.isOrganisations(claim)) {
                continue;
            }
            int found = OPEN;
            for (int at = keys.from(claim); at < keys.to(claim); at++) {
                int key = keys.value(at);
                if (table.kind(key) != KeyKind.ORGANIZATION_CODE) {
                    continue;
                }
                int owner = owners.of(key);
                int target = owner == Owners.NOBODY ? key : owner;
                // Whose a disputed code is, nobody knows; two codes of two subjects are no code.
                contradictory[claim] |= found != OPEN && found != ALONE && target >= 0 && target != found;
                found = target < 0 || (found != OPEN && target != found) ? ALONE : target;
                if (found == ALONE) {
                    break;
                }
            }
            labels[claim] = found;
        }
        // Only now, as what one claim finds must not depend on another.
        for (int claim = 0; claim < labels.length; claim++) {
            int label = labels[claim];
            if (label >= 0 && table.kind(label) == KeyKind.ORGANIZATION_CODE) {
                owners.add(label, label);
            }
        }
    }

    private void byWeakCode() {
        IntLists keys = table.keysOfClaims();
        for (int claim = 0; claim < labels.length; claim++) {
            for (int at = keys.from(claim); isAnchored(claim) && at < keys.to(claim); at++) {
                if (table.kind(keys.value(at)).isWeak()) {
                    owners.add(keys.value(at), labels[claim]);
                }
            }
        }
        UnionFind chains = new UnionFind(table.keyCount());
        for (int claim = 0; claim < labels.length; claim++) {
            joinChains(claim, chains);
        }
        Owners ends = new Owners(table.keyCount());
        for (int key = 0; key < table.keyCount(); key++) {
            if (table.kind(key).isWeak() && owners.of(key) >= 0) {
                ends.add(chains.find(key), owners.of(key));
            }
        }
        int[] found = labels.clone();
        for (int claim = 0; claim < labels.length; claim++) {
            if (isOpen(claim)) {
                found[claim] = weakLabel(claim, chains, ends);
            }
        }
        System.arraycopy(found, 0, labels, 0, found.length);
    }

    private boolean isAnchored(int claim) {
        return labels[claim] >= 0 && table.isOrganisations(claim);
    }

    private boolean isOpen(int claim) {
        return labels[claim] == OPEN && table.isOrganisations(claim);
    }

    /** What a claim without a surer code has is one subject's, as far as nobody else disputes it. */
    private void joinChains(int claim, UnionFind chains) {
        IntLists keys = table.keysOfClaims();
        int first = OPEN;
        for (int at = keys.from(claim); isOpen(claim) && at < keys.to(claim); at++) {
            int key = keys.value(at);
            if (links(key)) {
                first = first == OPEN ? key : first;
                chains.join(first, key);
            }
        }
    }

    private boolean links(int key) {
        return table.kind(key).isWeak() && owners.of(key) != Owners.SEVERAL;
    }

    private int weakLabel(int claim, UnionFind chains, Owners ends) {
        IntLists keys = table.keysOfClaims();
        int chain = OPEN;
        int direct = Owners.NOBODY;
        boolean disputed = false;
        for (int at = keys.from(claim); at < keys.to(claim); at++) {
            int key = keys.value(at);
            disputed |= table.kind(key).isWeak() && !links(key);
            if (links(key)) {
                chain = chains.find(key);
                int owner = owners.of(key);
                if (owner >= 0) {
                    direct = direct == Owners.NOBODY || direct == owner ? owner : Owners.SEVERAL;
                }
            }
        }
        if (chain == OPEN) {
            return disputed ? ALONE : OPEN;
        }
        if (ends.of(chain) != Owners.SEVERAL) {
            return ends.of(chain) == Owners.NOBODY ? chain : ends.of(chain);
        }
        // A chain that leads to two subjects holds only where a claim has a code of one of them itself.
        contradictory[claim] = direct == Owners.SEVERAL;
        return direct >= 0 ? direct : ALONE;
    }

    private void byName() {
        for (int claim = 0; claim < labels.length; claim++) {
            if (isNamed(claim)) {
                ownsName[claim] = true;
                ownNames(claim);
            }
        }
        for (int claim = 0; policy.names() && claim < labels.length; claim++) {
            if (isLinkedByName(claim)) {
                int name = table.name(claim);
                int owner = nameOwners.of(name);
                boolean nobodys = owner == Owners.NOBODY;
                ambiguousName[claim] = !nobodys && (owner < 0 || owner >= lonely(0));
                labels[claim] = nobodys ? table.keyCount() + name : ambiguousName[claim] ? ALONE : owner;
            }
        }
    }

    /**
     * If a claim tells what a subject with a code is called. What a sole trader is called tells nothing, as many have one
     * name; what a claim with disputed codes says keeps others from its name.
     */
    private boolean isNamed(int claim) {
        if (!table.isOrganisations(claim) || table.isIndividual(claim)) {
            return false;
        }
        IntLists keys = table.keysOfClaims();
        boolean coded = false;
        for (int at = keys.from(claim); at < keys.to(claim); at++) {
            int key = keys.value(at);
            if (table.kind(key) == KeyKind.CREDIT_CODE && table.isIndividualBusiness(key)) {
                return false;
            }
            coded |= table.kind(key) != KeyKind.WRONG_CODE;
        }
        return coded;
    }

    /** What stands alone owns its name as itself. */
    private int lonely(int claim) {
        return table.keyCount() + table.nameCount() + claim;
    }

    private void ownNames(int claim) {
        int label = labels[claim] < 0 ? lonely(claim) : labels[claim];
        if (table.name(claim) != ClaimTable.NO_NAME) {
            nameOwners.add(table.name(claim), label);
        }
        IntLists former = table.formerNames();
        for (int at = former.from(claim); at < former.to(claim); at++) {
            if (former.value(at) != ClaimTable.NO_NAME) {
                nameOwners.add(former.value(at), label);
            }
        }
    }

    /** 暂无 and 某公司 are nobody's names. */
    private boolean isLinkedByName(int claim) {
        return labels[claim] == OPEN
                && table.isCodeless(claim)
                && table.claim(claim).kind() == SubjectKind.ORGANIZATION
                && table.name(claim) != ClaimTable.NO_NAME
                && table.nameKey(table.name(claim)).length() >= 4;
    }
}
