package io.github.creditkit.platform;

import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.view.HeldRecord;
import io.github.creditkit.model.view.SubjectFile;
import io.github.creditkit.model.view.SubjectFiles;
import io.github.creditkit.platform.store.StoredCase;
import io.github.creditkit.platform.store.StoredCorroboration;
import io.github.creditkit.platform.store.StoredVersion;
import io.github.creditkit.platform.store.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the records of a subject and puts them into its file (主体归集). */
final class SubjectRecords {
    /** So many of the newest records of a subject are shown at once. */
    static final int MOST = 2_000;

    private static final String MAPPING = MessageTypes.nameOf(CodeMappingRecord.class);

    private final SubjectKeys keys;
    private final StoredEnvelopes envelopes;
    private final HeldCases cases;

    SubjectRecords(SubjectKeys keys, StoredEnvelopes envelopes, HeldCases cases) {
        this.keys = keys;
        this.envelopes = envelopes;
        this.cases = cases;
    }

    /** The keys of a subject; those of the unified code that took an old one's place too. */
    Set<String> keys(Tables tables, QuerySubject subject) {
        Set<String> all = new LinkedHashSet<>(keys.of(subject));
        String value = subject.value();
        String scheme = subject.scheme();
        String unified = IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE.code();
        if (value != null && scheme != null && !scheme.equals(unified)) {
            for (CodeMappingRecord mapping : mappings(tables, scheme, value)) {
                Coded<UnifiedSocialCreditCode> code = mapping.creditCode();
                if (code != null) {
                    all.add(keys.code(unified, code.text()));
                }
            }
        }
        return all;
    }

    /** The mappings of an old code that are in force. */
    List<CodeMappingRecord> mappings(Tables tables, String scheme, String value) {
        return tables.records().byKey(List.of(keys.mapping(scheme, value)), MOST).stream()
                .filter(version -> version.head().status() == RecordStatus.ACTIVE)
                .filter(version -> version.head().identity().type().equals(MAPPING))
                .map(version -> (CodeMappingRecord) envelopes.envelope(version).data())
                .toList();
    }

    /**
     * The files of subjects.
     *
     * @param files the files
     * @param isCut if a subject has more records than these, which are the newest
     */
    record Files(List<SubjectFile> files, boolean isCut) {}

    /** The files of the subjects that any of these keys tells of. */
    Files files(Tables tables, Collection<String> wanted, Collection<String> types, LocalDate on, int most) {
        List<StoredVersion> found = tables.records().byKey(wanted, most + 1);
        boolean isCut = found.size() > most;
        List<StoredVersion> versions = found.stream()
                .limit(most)
                .filter(version -> types.isEmpty()
                        || types.contains(version.head().identity().type()))
                .toList();
        List<SubjectFile> files = SubjectFiles.of(held(tables, versions, on)).files().stream()
                .filter(file -> keys(file).stream().anyMatch(wanted::contains))
                .toList();
        return new Files(files, isCut);
    }

    /** Every key of a subject that its file tells of. */
    Set<String> keys(SubjectFile file) {
        Set<String> all = new LinkedHashSet<>();
        file.identity().claims().forEach(claim -> all.addAll(keys.of(claim)));
        return all;
    }

    /** Records as the platform holds them, with what has become of them. */
    List<HeldRecord> held(Tables tables, Collection<StoredVersion> versions, LocalDate on) {
        List<StoredCase> about = tables.cases()
                .about(versions.stream()
                        .map(version -> version.head().recordId())
                        .toList());
        Map<String, List<StoredCorroboration>> others =
                tables
                        .records()
                        .corroborations(versions.stream()
                                .map(version -> version.head().recordId())
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(StoredCorroboration::recordId));
        List<HeldRecord> held = new ArrayList<>();
        for (StoredVersion version : versions) {
            RecordEnvelope<?> envelope = envelopes.envelope(
                    version, others.getOrDefault(version.head().recordId(), List.of()));
            PublicationFacts facts = cases.facts(tables, version, envelope, about, on);
            held.add(HeldRecord.of(envelope, facts).withId(version.head().recordId()));
        }
        return held;
    }
}
