package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.report.SpanChart.Span;
import io.github.creditkit.cli.timeline.TimelineCounts;
import io.github.creditkit.cli.timeline.TimelineEntry;
import io.github.creditkit.cli.timeline.TimelineEntry.Late;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How long the records of one subject are public, and why (主体公示时间线). It holds no person's number. */
public final class TimelineReport {
    private static final int MOST_SPANS = 60;
    private static final int MOST_ROWS = 500;

    private static final Bilingual OVER = new Bilingual("信用信息公示时间线", "Publication of credit records");
    private static final Bilingual FOOT = new Bilingual(
            "按规则推算，不代替主管部门的决定。自然人证件号码不在本页出现。本页不含脚本，不访问网络。依据见 docs/publication.md。",
            "Worked out from the rules; it takes the place of no decision. No natural person's number is on this page. It has no"
                    + " scripts and uses no network. The rules: docs/publication.md.");
    private static final List<Bilingual> HEADINGS = List.of(
            new Bilingual("行", "Line"),
            new Bilingual("记录", "Record"),
            new Bilingual("公示", "Public"),
            new Bilingual("理由与依据", "Why, and by what"));

    private final About about;
    private final List<TimelineEntry> entries;
    private final Privacy privacy;

    /**
     * Whose timeline it is.
     *
     * @param name what the subject is called
     * @param code what tells it apart
     * @param on   the day
     */
    public record About(String name, String code, LocalDate on) {}

    private TimelineReport(About about, List<TimelineEntry> entries, Privacy privacy) {
        this.about = about;
        this.entries = entries;
        this.privacy = privacy;
    }

    /**
     * The page.
     *
     * @param about   whose timeline it is
     * @param entries its records
     * @param privacy looks through what they say
     * @return HTML
     */
    public static String of(About about, List<TimelineEntry> entries, Privacy privacy) {
        return new TimelineReport(about, entries, privacy).page();
    }

    private String page() {
        TimelineCounts counts = new TimelineCounts();
        entries.forEach(counts::add);
        Bilingual over = new Bilingual(OVER.zh() + " · " + about.code(), OVER.en() + " · " + about.code());
        return new Frame(over, new Bilingual(about.name(), about.name()), lead(counts), FOOT)
                .around(List.of(tiles(counts), chart(), table()));
    }

    private Bilingual lead(TimelineCounts counts) {
        return Bilingual.of(
                "截至 %1$s，共 %2$,d 条记录，其中 %3$,d 条公示中。",
                "On %1$s: %2$,d records, of which %3$,d are public.", about.on(), counts.records(), counts.published());
    }

    private Html tiles(TimelineCounts counts) {
        long all = counts.records();
        return Tile.all(List.of(
                new Tile("sent", new Bilingual("公示中", "Public"), counts.published(), all),
                new Tile(
                        "fold",
                        Bilingual.of("%d 日内到期", "Of these, over in %d days", TimelineCounts.SOON),
                        counts.leaving(),
                        all),
                new Tile("personal", new Bilingual("不公示", "Not public"), all - counts.published(), all),
                new Tile("bad", new Bilingual("迟报", "Late"), counts.late(), all)));
    }

    private Html chart() {
        List<Span> spans = entries.stream()
                .filter(entry -> entry.decision().from() != null)
                .sorted(Comparator.comparing(TimelineReport::from))
                .limit(MOST_SPANS)
                .map(this::span)
                .toList();
        return Html.tag(
                "section",
                new SpanChart(
                                "timeline",
                                new Bilingual("公示期（竖线为所选日期）", "Public from and until (the line is the day)"),
                                about.on())
                        .of(
                                spans,
                                Html.tag(
                                        "p class=\"legend\"",
                                        key("now", new Bilingual("公示中", "public")),
                                        key("soon", Bilingual.of("%d 日内到期", "over in %d days", TimelineCounts.SOON)),
                                        key("over", new Bilingual("不在公示", "not public")),
                                        key("mark", new Bilingual("最早可申请修复", "repair can be asked for")))));
    }

    private static Html key(String kind, Bilingual text) {
        return Html.tag("span class=\"key " + kind + "\"", Html.both(text));
    }

    private static LocalDate from(TimelineEntry entry) {
        return Objects.requireNonNull(entry.decision().from());
    }

    private Span span(TimelineEntry entry) {
        PublicationDecision decision = entry.decision();
        String kind = !decision.isPublished() ? "over" : entry.leavesWithin(TimelineCounts.SOON) ? "soon" : "now";
        return new Span(label(entry), kind, from(entry), decision.until(), decision.earliestRepair());
    }

    private Bilingual label(TimelineEntry entry) {
        String id = entry.id().isEmpty() ? "" : " " + entry.id();
        return new Bilingual(entry.name().zh() + id, entry.name().en() + id);
    }

    private Html table() {
        List<Html> below = new ArrayList<>();
        int more = entries.size() - MOST_ROWS;
        if (more > 0) {
            below.add(Html.tag("p class=\"note\"", Html.both("另有 " + more + " 条", more + " more records")));
        }
        Stream<List<Html>> rows = entries.stream().limit(MOST_ROWS).map(this::row);
        return Html.all(Frame.section(
                new Bilingual("逐条说明", "Record by record"),
                new Bilingual(
                        "每条记录为何公示或不公示、到何时、依据哪一条。",
                        "Why each record is public or not, until when, and by which clause."),
                Html.all(new RowTable("records", "timeline", HEADINGS).of(rows), Html.all(below))));
    }

    private List<Html> row(TimelineEntry entry) {
        PublicationDecision decision = entry.decision();
        PublicationRule rule = decision.rule();
        return List.of(
                Html.text(entry.line()),
                Html.both(label(entry)),
                Html.all(state(decision), late(entry)),
                Html.all(
                        Html.both(privacy.text(decision.reasonZh()), privacy.text(decision.reasonEn())),
                        rule == null
                                ? Html.NONE
                                : Html.tag(
                                        "small",
                                        Html.tag("span class=\"code\"", Html.text(rule.id())),
                                        Html.text(" " + (rule.document() + " " + rule.clause()).strip()))));
    }

    private static Html state(PublicationDecision decision) {
        if (!decision.isPublished()) {
            return Html.both("不公示", "not public");
        }
        LocalDate until = decision.until();
        Html period = until == null
                ? Html.both(decision.from() + " 起", "from " + decision.from())
                : Html.both(decision.from() + " 至 " + until, decision.from() + " to " + until);
        LocalDate repair = decision.earliestRepair();
        return repair == null
                ? period
                : Html.all(period, Html.tag("small", Html.both(repair + " 起可申请修复", "repair from " + repair)));
    }

    private static Html late(TimelineEntry entry) {
        Late late = entry.late();
        return late == null
                ? Html.NONE
                : Html.tag(
                        "small class=\"late\"",
                        Html.both(
                                "应于 " + late.due() + " 前报送，迟 " + late.workingDays() + " 个工作日",
                                "due " + late.due() + ", " + late.workingDays() + " working days late"));
    }
}
