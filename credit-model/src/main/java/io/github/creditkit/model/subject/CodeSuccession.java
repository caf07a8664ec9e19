package io.github.creditkit.model.subject;

import java.util.Arrays;

/**
 * Credit codes that took the place of others (新旧统一代码): the one way in which two of them come into one subject. A claim
 * must say so, by an old code beside a new one. An old code that is said to have become several, and codes that took each
 * other's place in a circle, join nothing.
 */
final class CodeSuccession {
    private static final int NONE = -1;

    private final ClaimTable table;
    private final UnionFind sets;
    private final boolean[] replaced;
    private final boolean[] disputed;

    CodeSuccession(ClaimTable table) {
        this.table = table;
        sets = new UnionFind(table.keyCount());
        replaced = new boolean[table.keyCount()];
        disputed = new boolean[table.keyCount()];
        join(steps());
    }

    /** Old and new code of each claim that tells both, as one number each, in order and once. */
    private long[] steps() {
        IntLists keys = table.keysOfClaims();
        long[] steps = new long[16];
        int size = 0;
        for (int claim = 0; claim < table.size(); claim++) {
            int fresh = table.isOrganisations(claim) && hasFormer(claim) ? newCode(claim) : NONE;
            for (int at = keys.from(claim); fresh != NONE && at < keys.to(claim); at++) {
                int old = keys.value(at);
                if (table.said(at) == Said.FORMER && table.kind(old) == KeyKind.CREDIT_CODE && old != fresh) {
                    steps = size == steps.length ? Arrays.copyOf(steps, size * 2) : steps;
                    steps[size++] = ((long) old << 32) | fresh;
                }
            }
        }
        return Arrays.stream(steps, 0, size).sorted().distinct().toArray();
    }

    private boolean hasFormer(int claim) {
        return !table.claim(claim).formerCodes().isEmpty();
    }

    /** The one credit code that a claim has now: that of its own item, else of another; none if there are two. */
    private int newCode(int claim) {
        IntLists keys = table.keysOfClaims();
        for (Said item : new Said[] {Said.CREDIT_CODE_ITEM, Said.OTHER_ITEM}) {
            int found = NONE;
            for (int at = keys.from(claim); at < keys.to(claim); at++) {
                int key = keys.value(at);
                if (table.said(at) == item && table.kind(key) == KeyKind.CREDIT_CODE) {
                    if (found != NONE && found != key) {
                        return NONE;
                    }
                    found = key;
                }
            }
            if (found != NONE) {
                return found;
            }
        }
        return NONE;
    }

    private void join(long[] steps) {
        int[] next = new int[table.keyCount()];
        Arrays.fill(next, NONE);
        Ints several = new Ints();
        for (int i = 0; i < steps.length; i++) {
            int old = (int) (steps[i] >>> 32);
            boolean again = (i > 0 && (int) (steps[i - 1] >>> 32) == old)
                    || (i + 1 < steps.length && (int) (steps[i + 1] >>> 32) == old);
            if (again) {
                several.addOnceAtEnd(old);
            } else {
                next[old] = (int) steps[i];
            }
        }
        breakCircles(next);
        for (int old = 0; old < next.length; old++) {
            if (next[old] != NONE && !disputed[old]) {
                sets.join(old, next[old]);
                replaced[old] = true;
            }
        }
        joinSeveral(steps, several);
    }

    /** Each code has one successor here, so walking on comes to an end or back to a code of the same walk. */
    private void breakCircles(int[] next) {
        int[] walk = new int[next.length];
        for (int start = 0; start < next.length; start++) {
            int code = start;
            while (code != NONE && next[code] != NONE && walk[code] == 0) {
                walk[code] = start + 1;
                code = next[code];
            }
            if (code != NONE && next[code] != NONE && walk[code] == start + 1) {
                for (int again = code; !disputed[again]; again = next[again]) {
                    disputed[again] = true;
                }
            }
        }
    }

    /** An old code with several successors is no contradiction when these are one by the other records: 甲→乙→丙 and 甲→丙. */
    private void joinSeveral(long[] steps, Ints several) {
        boolean[] branching = new boolean[table.keyCount()];
        for (int i = 0; i < several.size(); i++) {
            branching[sets.find(several.get(i))] = true;
        }
        int[] target = new int[several.size()];
        for (int i = 0; i < target.length; i++) {
            int old = several.get(i);
            int at = Arrays.binarySearch(steps, (long) old << 32);
            int common = NONE;
            boolean one = true;
            for (int step = at < 0 ? -at - 1 : at; step < steps.length && (int) (steps[step] >>> 32) == old; step++) {
                int set = sets.find((int) steps[step]);
                one &= common == NONE || common == set;
                common = set;
            }
            // Successors that branch again could lead back here.
            target[i] = one && !branching[common] ? common : NONE;
            disputed[old] = target[i] == NONE;
        }
        for (int i = 0; i < target.length; i++) {
            if (target[i] != NONE) {
                sets.join(several.get(i), target[i]);
                replaced[several.get(i)] = true;
            }
        }
    }

    /** The number of the codes that are one with this code. */
    int set(int creditCode) {
        return sets.find(creditCode);
    }

    /** If another code took its place. */
    boolean isReplaced(int creditCode) {
        return replaced[creditCode];
    }

    /** If what claims say of its successor cannot be right. */
    boolean isDisputed(int creditCode) {
        return disputed[creditCode];
    }
}
