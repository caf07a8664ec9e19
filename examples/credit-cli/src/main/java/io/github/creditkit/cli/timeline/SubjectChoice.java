package io.github.creditkit.cli.timeline;

import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.subject.HeldCode;
import io.github.creditkit.model.subject.RecordAddress;
import io.github.creditkit.model.subject.Resolution;
import io.github.creditkit.model.subject.SubjectClaim;
import io.github.creditkit.model.subject.SubjectIdentity;
import io.github.creditkit.model.subject.SubjectResolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of one subject among many (选定主体), found by any of its codes, old ones too. */
public final class SubjectChoice {
    private static final String FILE = "";

    private final Map<Long, TimelineEntry> entries = new LinkedHashMap<>();
    private final List<SubjectClaim> claims = new ArrayList<>();

    /** Nothing read yet. */
    public SubjectChoice() {}

    /**
     * Takes a record.
     *
     * @param entry    what is to be said of it
     * @param envelope the record
     */
    public void add(TimelineEntry entry, RecordEnvelope<?> envelope) {
        entries.put(entry.line(), entry);
        claims.addAll(SubjectClaim.of(envelope.data(), RecordAddress.of(FILE, entry.line())));
    }

    /** {@return the subjects of all records, put together} */
    public Resolution resolution() {
        return SubjectResolver.standard().resolve(claims);
    }

    /**
     * The subject with a code.
     *
     * @param resolution the subjects
     * @param code       any code that it has or had
     * @return empty when none has it
     */
    public static Optional<SubjectIdentity> withCode(Resolution resolution, String code) {
        return resolution.subjects().stream()
                .filter(subject -> subject.codes().stream()
                        .filter(held -> !held.personal())
                        .map(HeldCode::code)
                        .anyMatch(held -> held.text().equalsIgnoreCase(code.strip())))
                .findFirst();
    }

    /**
     * The records of a subject.
     *
     * @param subject one of the subjects
     * @return in the order of the file
     */
    public List<TimelineEntry> of(SubjectIdentity subject) {
        return subject.claims().stream()
                .map(claim -> claim.address().number())
                .distinct()
                .sorted()
                .flatMap(line -> Optional.ofNullable(entries.get(line)).stream())
                .toList();
    }
}
