package io.github.creditkit.model.view;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.PublicationFacts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Records of one enterprise, and files of them, for tests. */
final class Held {
    /** No regime of its own is in force for it. */
    static final OrgRef BUREAU = OrgRef.of("某市生态环境局", CodeGenerator.seeded(3).unifiedSocialCreditCode());

    private Held() {}

    static AdministrativePenalty fine(String decidedOn, String content) {
        return Samples.penalty().toBuilder()
                .authority(BUREAU)
                .source(BUREAU)
                .decisionNo("环罚" + decidedOn)
                .content(content)
                .decidedOn(LocalDate.parse(decidedOn))
                .build();
    }

    static HeldRecord held(Record record) {
        return HeldRecord.of(RecordEnvelope.of(record));
    }

    static HeldRecord held(Record record, PublicationFacts facts) {
        return HeldRecord.of(RecordEnvelope.of(record), facts);
    }

    /** The file of the one subject that the records are about. */
    static SubjectFile file(HeldRecord... records) {
        List<SubjectFile> files = SubjectFiles.of(Arrays.asList(records)).files();
        if (files.size() != 1) {
            throw new AssertionError(files);
        }
        return files.get(0);
    }
}
