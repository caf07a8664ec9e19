package io.github.creditkit.model.subject;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * What came of resolving claims (归并结果): every claim in exactly one subject, and what cannot all be right. The same for the
 * same claims in any order. Immutable and safe for threads.
 *
 * <p>It keeps the claims and numbers; a subject is made each time it is asked for, so a million claims take little more
 * memory than they do themselves. Keep a subject that is used more than once.
 */
public final class Resolution {
    private final SubjectTable table;
    private final IdentityReader reader;
    private final List<SubjectConflict> conflicts;
    private final IntLists conflictsOfSubjects;

    Resolution(SubjectTable table) {
        this.table = table;
        ConflictFinder finder = new ConflictFinder(table);
        this.reader = new IdentityReader(table, finder.duplicates());
        this.conflicts = finder.found();
        this.conflictsOfSubjects = conflictsOfSubjects();
    }

    private IntLists conflictsOfSubjects() {
        int[] from = new int[conflicts.size() + 1];
        Ints subjects = new Ints();
        for (int i = 0; i < conflicts.size(); i++) {
            for (int subject : conflicts.get(i).subjectNumbers()) {
                subjects.add(subject);
            }
            from[i + 1] = subjects.size();
        }
        return new IntLists(from, subjects.toArray()).turned(table.size());
    }

    /** {@return the number of claims} */
    public int claimCount() {
        return table.linking().table().size();
    }

    /** {@return the subjects in the order of their keys, each made when it is asked for} */
    public List<SubjectIdentity> subjects() {
        return new Subjects();
    }

    /**
     * The subject with a key.
     *
     * @param key such as that of a conflict
     * @return empty for a key that no subject has
     */
    public Optional<SubjectIdentity> subject(SubjectKey key) {
        int low = 0;
        int high = table.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = table.key(middle).compareTo(key);
            if (order == 0) {
                return Optional.of(subjects().get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** {@return all conflicts, by kind, then by code or name} */
    public List<SubjectConflict> conflicts() {
        return conflicts;
    }

    private final class Subjects extends AbstractList<SubjectIdentity> implements RandomAccess {
        @Override
        public SubjectIdentity get(int index) {
            List<SubjectConflict> own = new AbstractList<>() {
                @Override
                public SubjectConflict get(int i) {
                    return conflicts.get(conflictsOfSubjects.value(conflictsOfSubjects.from(index) + i));
                }

                @Override
                public int size() {
                    return conflictsOfSubjects.size(index);
                }
            };
            return reader.read(index, own);
        }

        @Override
        public int size() {
            return table.size();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Resolution that
                && subjects().equals(that.subjects())
                && conflicts.equals(that.conflicts);
    }

    @Override
    public int hashCode() {
        return 31 * table.size() + conflicts.size();
    }

    @Override
    public String toString() {
        return "Resolution[" + claimCount() + " claims, " + table.size() + " subjects, " + conflicts.size()
                + " conflicts]";
    }
}
