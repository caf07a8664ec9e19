package io.github.creditkit.cli.report;

import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.cli.report.Repeats.Sent;
import io.github.creditkit.cli.verdict.Judgement;
import io.github.creditkit.codes.IdentityCode;
import java.util.ArrayList;
import java.util.List;

/** What a report over codes is made of (代码报告的内容), gathered batch by batch in memory that does not grow with the files. */
public final class CodeFindings {
    private final CodeCounts counts = new CodeCounts();
    private final Repeats repeats = new Repeats();

    /** Nothing found yet. */
    public CodeFindings() {}

    /** The rows of one batch. Nothing is shared between batches, so they are judged in parallel. */
    public static final class Batch {
        private final CodeCounts counts = new CodeCounts();
        private final List<Sent> sent = new ArrayList<>();

        /** Nothing found yet. */
        public Batch() {}

        /**
         * Takes a row.
         *
         * @param judgement what was found out about it
         * @param row       what of it may be shown
         */
        public void add(Judgement judgement, ShownRow row) {
            counts.add(judgement, row);
            IdentityCode code = judgement.code();
            String shown = row.canonical();
            if (code != null && shown != null) {
                sent.add(new Sent(code, shown, new Place(row.file(), row.line())));
            }
        }
    }

    /**
     * Takes the next batch in the order of the files.
     *
     * @param batch its rows
     */
    public void add(Batch batch) {
        counts.add(batch.counts);
        batch.sent.forEach(repeats::add);
    }

    CodeCounts counts() {
        return counts;
    }

    Repeats repeats() {
        return repeats;
    }
}
