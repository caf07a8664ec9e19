package io.github.creditkit.cli.timeline;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.output.Colors;
import io.github.creditkit.cli.output.Visible;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.model.publication.PublicationDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Records for people, two lines each (时间线文本): what it is and if it is public, then why.
 *
 * @param language the language
 * @param colors   the colours
 * @param privacy  looks through what the records say
 */
public record TimelineText(Language language, Colors colors, Privacy privacy) {
    /**
     * The lines of a record.
     *
     * @param entry the record
     * @return with a line's end
     */
    public String lines(TimelineEntry entry) {
        PublicationDecision decision = entry.decision();
        List<String> parts = new ArrayList<>();
        parts.add(language.text("timeline.line", entry.line()));
        parts.add(language.pick(entry.name().zh(), entry.name().en()));
        parts.add(Visible.of(entry.id()));
        parts.add(
                decision.isPublished()
                        ? colors.good(language.text("timeline.public")) + " " + period(decision)
                        : colors.look(language.text("timeline.not-public")));
        LocalDate repair = decision.earliestRepair();
        if (decision.isPublished() && repair != null) {
            parts.add(language.text("timeline.repair", repair));
        }
        TimelineEntry.Late late = entry.late();
        if (late != null) {
            parts.add(colors.bad(language.text("timeline.late", late.due(), late.workingDays())));
        }
        parts.removeIf(String::isEmpty);
        return String.join("  ", parts) + "\n    "
                + Visible.of(privacy.text(language.pick(decision.reasonZh(), decision.reasonEn()))) + "\n";
    }

    private String period(PublicationDecision decision) {
        LocalDate from = decision.from();
        LocalDate until = decision.until();
        if (from == null) {
            return "";
        }
        return until == null ? language.text("timeline.from", from) : language.text("timeline.from-until", from, until);
    }
}
