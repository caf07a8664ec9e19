package io.github.creditkit.cli.report;

import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.verdict.Judge;
import io.github.creditkit.cli.verdict.Judgement;
import io.github.creditkit.cli.verdict.Repairs;
import io.github.creditkit.cli.verdict.Tally;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.repair.Suggestion;
import java.util.List;

/** Cells checked leniently as credit codes and with suggestions, as the command does it: line 2 is the first. */
final class Checked {
    private static final Privacy PRIVACY = new Privacy(false);

    private final Tally tally = new Tally();
    private final CodeFindings findings = new CodeFindings();
    private final String file;

    private Checked(String file) {
        this.file = file;
    }

    static Checked of(String... cells) {
        return in("cells.csv", 1000, cells);
    }

    /** In batches of so many rows. */
    static Checked in(String file, int batchSize, String... cells) {
        Checked checked = new Checked(file);
        for (int from = 0; from < cells.length; from += batchSize) {
            CodeFindings.Batch batch = new CodeFindings.Batch();
            for (int i = from; i < Math.min(cells.length, from + batchSize); i++) {
                checked.add(i + 2, cells[i], batch);
            }
            checked.findings.add(batch);
        }
        return checked;
    }

    private void add(long line, String cell, CodeFindings.Batch batch) {
        Judgement judgement = new Judge(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, true).judge(cell);
        List<Suggestion> suggestions = Repairs.of(cell, judgement);
        tally.add(judgement);
        tally.addSuggestions(suggestions.size());
        batch.add(judgement, PRIVACY.row(PRIVACY.text(file), line, cell, judgement, suggestions));
    }

    Tally tally() {
        return tally;
    }

    CodeCounts counts() {
        return findings.counts();
    }

    Repeats repeats() {
        return findings.repeats();
    }

    String page() {
        return CodeReport.of(
                new CodeReport.About(List.of(PRIVACY.text(file)), true, true, PRIVACY.isHiding()), tally, findings);
    }
}
