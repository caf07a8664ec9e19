package io.github.creditkit.model.subject;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Subjects with their keys and claims (主体表), in the order of their keys. */
final class SubjectTable {
    private static final int NONE = -1;

    private final Linking linking;
    private final ClaimTable table;
    private final SubjectKey[] keys;
    private final int[] labels;
    private final int[] subjectOfClaim;
    private final int[] subjectOfLabel;
    private final IntLists claims;

    SubjectTable(Linking linking) {
        this.linking = linking;
        this.table = linking.table();
        int[] group = new int[table.size()];
        Ints groupLabels = new Ints();
        int[] groupOfLabel = new int[table.keyCount() + table.nameCount()];
        Arrays.fill(groupOfLabel, NONE);
        for (int claim = 0; claim < group.length; claim++) {
            int label = linking.label(claim);
            if (label < 0) {
                group[claim] = groupLabels.size();
                groupLabels.add(NONE);
            } else {
                if (groupOfLabel[label] == NONE) {
                    groupOfLabel[label] = groupLabels.size();
                    groupLabels.add(label);
                }
                group[claim] = groupOfLabel[label];
            }
        }
        SubjectKey[] unordered = keys(group, groupLabels);
        int[] order = IntStream.range(0, unordered.length)
                .boxed()
                .sorted(Comparator.comparing(i -> unordered[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        keys = new SubjectKey[order.length];
        labels = new int[order.length];
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            keys[i] = unordered[order[i]];
            labels[i] = groupLabels.get(order[i]);
            place[order[i]] = i;
        }
        subjectOfClaim = new int[group.length];
        for (int claim = 0; claim < group.length; claim++) {
            subjectOfClaim[claim] = place[group[claim]];
        }
        subjectOfLabel = new int[groupOfLabel.length];
        for (int label = 0; label < groupOfLabel.length; label++) {
            subjectOfLabel[label] = groupOfLabel[label] == NONE ? NONE : place[groupOfLabel[label]];
        }
        claims = IntLists.ofOneEach(subjectOfClaim).turned(keys.length);
    }

    private SubjectKey[] keys(int[] group, Ints groupLabels) {
        int[] creditCode = currentCreditCodes();
        int[] oldCode = new int[groupLabels.size()];
        Arrays.fill(oldCode, NONE);
        SubjectKey[] found = new SubjectKey[groupLabels.size()];
        for (int claim = 0; claim < group.length; claim++) {
            int label = groupLabels.get(group[claim]);
            if (label != NONE && label < table.keyCount() && table.kind(label).isWeak()) {
                oldCode[group[claim]] = surest(oldCode[group[claim]], claim);
            }
        }
        nameLonely(group, groupLabels, found);
        for (int i = 0; i < found.length; i++) {
            if (groupLabels.get(i) != NONE) {
                found[i] = key(groupLabels.get(i), oldCode[i], creditCode);
            }
        }
        return found;
    }

    /** What stands alone is known by its place; several in one place are counted. */
    private void nameLonely(int[] group, Ints groupLabels, SubjectKey[] found) {
        Integer[] lonely = IntStream.range(0, group.length)
                .filter(claim -> groupLabels.get(group[claim]) == NONE)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(
                lonely,
                Comparator.comparing(
                        (Integer claim) -> table.claim(claim).address().text()));
        String before = "";
        int count = 0;
        for (int claim : lonely) {
            String address = table.claim(claim).address().text();
            count = address.equals(before) ? count + 1 : 1;
            before = address;
            // A place that has the sign itself gets it always, so that no two places are written alike.
            boolean plain = count == 1 && address.indexOf('#') < 0;
            found[group[claim]] = new SubjectKey(LinkBasis.NONE, plain ? address : address + "#" + count);
        }
    }

    /** Of each set of credit codes the one that none took the place of. */
    private int[] currentCreditCodes() {
        int[] current = new int[table.keyCount()];
        Arrays.fill(current, NONE);
        for (int key = 0; key < current.length; key++) {
            if (table.kind(key) == KeyKind.CREDIT_CODE && !linking.succession().isReplaced(key)) {
                int set = linking.succession().set(key);
                if (current[set] == NONE || table.keyText(key).compareTo(table.keyText(current[set])) < 0) {
                    current[set] = key;
                }
            }
        }
        return current;
    }

    private int surest(int before, int claim) {
        int best = before;
        IntLists keysOfClaims = table.keysOfClaims();
        for (int at = keysOfClaims.from(claim); at < keysOfClaims.to(claim); at++) {
            int key = keysOfClaims.value(at);
            if (table.kind(key).isWeak() && linking.owner(key) == Owners.NOBODY) {
                best = best == NONE || isBefore(key, best) ? key : best;
            }
        }
        return best;
    }

    private boolean isBefore(int key, int other) {
        int order = table.kind(key).compareTo(table.kind(other));
        return order != 0 ? order < 0 : table.keyText(key).compareTo(table.keyText(other)) < 0;
    }

    private SubjectKey key(int label, int oldCode, int[] creditCode) {
        if (label >= table.keyCount()) {
            return new SubjectKey(LinkBasis.NAME, table.nameKey(label - table.keyCount()));
        }
        return switch (table.kind(label)) {
            case CREDIT_CODE -> new SubjectKey(LinkBasis.CREDIT_CODE, table.keyText(creditCode[label]));
            case ORGANIZATION_CODE -> new SubjectKey(LinkBasis.ORGANIZATION_CODE, table.keyText(label));
            case DOCUMENT -> new SubjectKey(LinkBasis.DOCUMENT, oneLine(table.keyText(label)));
            default ->
                new SubjectKey(
                        LinkBasis.OLD_CODE,
                        KeyCodes.scheme(table.kind(oldCode)).code() + ":" + oneLine(table.keyText(oldCode)));
        };
    }

    private static String oneLine(String key) {
        return key.replace('\n', ' ');
    }

    Linking linking() {
        return linking;
    }

    int size() {
        return keys.length;
    }

    SubjectKey key(int subject) {
        return keys[subject];
    }

    /** The label that its claims have in {@link Linking}; below 0 when it stands alone. */
    int label(int subject) {
        return labels[subject];
    }

    /** The subject of a label; below 0 when no claim has it. */
    int ofLabel(int label) {
        return subjectOfLabel[label];
    }

    int subjectOf(int claim) {
        return subjectOfClaim[claim];
    }

    /** The claims of each subject, in order. */
    IntLists claims() {
        return claims;
    }
}
