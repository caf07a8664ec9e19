package io.github.creditkit.cli.timeline;

import io.github.creditkit.cli.output.Json;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One record a line as JSON (NDJSON). Keys are always there, in the same order; what there is not is null. */
public final class TimelineJson {
    private final Privacy privacy;

    /**
     * A format.
     *
     * @param privacy looks through what the records say
     */
    public TimelineJson(Privacy privacy) {
        this.privacy = privacy;
    }

    /**
     * The line of a record.
     *
     * @param entry the record
     * @return with a line's end
     */
    public String line(TimelineEntry entry) {
        StringBuilder line = new StringBuilder();
        PublicationDecision decision = entry.decision();
        PublicationRule rule = decision.rule();
        Json json = new Json(line).object();
        json.key("line").value(entry.line());
        json.key("type").value(entry.type());
        text(json.key("id"), entry.id().isEmpty() ? null : entry.id());
        json.key("published").value(decision.isPublished());
        day(json.key("from"), decision.from());
        day(json.key("until"), decision.until());
        day(json.key("earliestRepair"), decision.earliestRepair());
        text(json.key("rule"), rule == null ? null : rule.id());
        text(json.key("document"), rule == null ? null : (rule.document() + " " + rule.clause()).strip());
        json.key("reasonZh").value(privacy.text(decision.reasonZh()));
        json.key("reasonEn").value(privacy.text(decision.reasonEn()));
        json.key("late");
        TimelineEntry.Late late = entry.late();
        if (late == null) {
            json.nothing();
        } else {
            json.object().key("due").value(late.due().toString());
            json.key("workingDays").value(late.workingDays()).endObject();
        }
        json.endObject();
        return line.append('\n').toString();
    }

    private static void day(Json json, @Nullable LocalDate day) {
        text(json, day == null ? null : day.toString());
    }

    private static void text(Json json, @Nullable String text) {
        if (text == null) {
            json.nothing();
        } else {
            json.value(text);
        }
    }
}
