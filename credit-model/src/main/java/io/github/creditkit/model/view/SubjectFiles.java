package io.github.creditkit.model.view;

import io.github.creditkit.model.subject.RecordAddress;
import io.github.creditkit.model.subject.Resolution;
import io.github.creditkit.model.subject.SubjectClaim;
import io.github.creditkit.model.subject.SubjectIdentity;
import io.github.creditkit.model.subject.SubjectKey;
import io.github.creditkit.model.subject.SubjectResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of all subjects that records tell of (主体档案). Immutable; the same for the same records in any order. */
public final class SubjectFiles {
    private final Resolution resolution;
    private final List<SubjectFile> files;
    private final List<HeldRecord> withoutSubject;

    private SubjectFiles(Resolution resolution, List<SubjectFile> files, List<HeldRecord> withoutSubject) {
        this.resolution = resolution;
        this.files = List.copyOf(files);
        this.withoutSubject = List.copyOf(withoutSubject);
    }

    /**
     * Puts records to their subjects with the standard policy.
     *
     * @param records in any order
     * @return every record in the file of each of its subjects
     */
    public static SubjectFiles of(Collection<HeldRecord> records) {
        return of(records, SubjectResolver.standard());
    }

    /**
     * Puts records to their subjects.
     *
     * @param records  in any order
     * @param resolver tells which claims are of one subject
     * @return every record in the file of each of its subjects
     */
    public static SubjectFiles of(Collection<HeldRecord> records, SubjectResolver resolver) {
        List<HeldRecord> sorted = records.stream().sorted(HeldRecord.ORDER).toList();
        List<SubjectClaim> claims = new ArrayList<>();
        List<HeldRecord> withoutSubject = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            List<SubjectClaim> own = SubjectClaim.of(sorted.get(i).envelope().data(), address(i));
            claims.addAll(own);
            if (own.isEmpty()) {
                withoutSubject.add(sorted.get(i));
            }
        }
        Resolution resolution = resolver.resolve(claims);
        List<SubjectFile> files = resolution.subjects().stream()
                .map(subject -> file(subject, sorted))
                .toList();
        return new SubjectFiles(resolution, files, withoutSubject);
    }

    /** The place in the sorted list stands for the record. */
    private static RecordAddress address(int index) {
        return RecordAddress.of("", index + 1L);
    }

    private static SubjectFile file(SubjectIdentity subject, List<HeldRecord> sorted) {
        TreeMap<Integer, Set<RecordAddress>> places = new TreeMap<>();
        for (SubjectClaim claim : subject.claims()) {
            RecordAddress address = claim.address();
            places.computeIfAbsent((int) address.number() - 1, index -> new TreeSet<>())
                    .add(address);
        }
        List<SubjectFile.Filed> filed = new ArrayList<>();
        places.forEach((index, addresses) -> filed.add(new SubjectFile.Filed(sorted.get(index), addresses)));
        return new SubjectFile(subject, filed);
    }

    /** {@return one for each subject, in the order of their keys} */
    public List<SubjectFile> files() {
        return files;
    }

    /**
     * The file of a subject.
     *
     * @param key what the subject is known by
     * @return empty when no record tells of it
     */
    public Optional<SubjectFile> file(SubjectKey key) {
        return files.stream().filter(file -> file.identity().key().equals(key)).findFirst();
    }

    /** {@return records that tell of no subject, such as query traces} */
    public List<HeldRecord> withoutSubject() {
        return withoutSubject;
    }

    /** {@return how subjects were put together, and what stands in the way} */
    public Resolution resolution() {
        return resolution;
    }

    @Override
    public String toString() {
        return "SubjectFiles[" + files.size() + " files]";
    }
}
