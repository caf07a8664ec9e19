package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Periods beneath each other on one axis of years, as inline SVG (时间条图), with a line for the day that is asked for. Places
 * are percentages and there is no view box, so letters keep their size on a telephone.
 *
 * @param id    unique in the page
 * @param title read out, and shown when the pointer rests on it
 * @param on    the day asked for
 */
record SpanChart(String id, Bilingual title, LocalDate on) {
    private static final int ROW = 44;
    private static final int TOP = 26;
    private static final int MOST_TICKS = 8;

    /**
     * A period.
     *
     * @param label what
     * @param kind  decides the colour: {@code now}, {@code soon} or {@code over}
     * @param from  the first day
     * @param until the last day; null for no end
     * @param mark  a day of its own, such as the first on which repair can be asked for; null for none
     */
    record Span(
            Bilingual label,
            String kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate mark) {}

    /** The first and the last day of the axis. */
    private record Axis(LocalDate from, LocalDate to) {
        static Axis of(List<Span> spans, LocalDate on) {
            LocalDate first = on;
            LocalDate last = on;
            for (Span span : spans) {
                LocalDate end = span.until() == null ? span.from() : span.until();
                first = span.from().isBefore(first) ? span.from() : first;
                last = end.isAfter(last) ? end : last;
            }
            return new Axis(first.withDayOfYear(1), LocalDate.of(last.getYear() + 1, 1, 1));
        }

        double percent(LocalDate day) {
            double days = ChronoUnit.DAYS.between(from, to);
            return Math.min(100, Math.max(0, 100 * ChronoUnit.DAYS.between(from, day) / days));
        }

        int step() {
            int years = to.getYear() - from.getYear();
            return Math.max(1, (years + MOST_TICKS - 1) / MOST_TICKS);
        }
    }

    /** The chart in its frame; nothing when there are no periods. */
    Html of(List<Span> spans, Html... below) {
        if (spans.isEmpty()) {
            return Html.NONE;
        }
        return Html.tag(
                "figure class=\"card\"",
                Html.tag("figcaption", Html.both(title)),
                drawn(spans, Axis.of(spans, on)),
                Html.all(below));
    }

    private Html drawn(List<Span> spans, Axis axis) {
        int height = TOP + spans.size() * ROW;
        List<Html> pieces = new ArrayList<>();
        pieces.add(Html.tag("title id=\"" + id + "-title\"", Html.text(title.zh() + " / " + title.en())));
        pieces.add(Html.tag("desc id=\"" + id + "-desc\"", Html.text(inWords(spans))));
        for (int year = axis.from().getYear(); year < axis.to().getYear(); year += axis.step()) {
            String x = percent(axis.percent(LocalDate.of(year, 1, 1)));
            pieces.add(line("tick", x, 18, height));
            pieces.add(Html.tag(
                    "text class=\"year\" x=\"%s\" dx=\"3\" y=\"14\"".formatted(x), Html.text(Integer.toString(year))));
        }
        pieces.add(line("today", percent(axis.percent(on)), 18, height));
        int y = TOP;
        for (Span span : spans) {
            pieces.add(drawn(span, axis, y));
            y += ROW;
        }
        return Html.tag(
                "svg class=\"spans\" id=\"%s\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" width=\"100%%\" height=\"%d\""
                        .formatted(id, id, id, height),
                Html.all(pieces));
    }

    private static Html drawn(Span span, Axis axis, int y) {
        double from = axis.percent(span.from());
        double to = span.until() == null ? 100 : axis.percent(span.until().plusDays(1));
        Html mark = span.mark() == null
                ? Html.NONE
                : Html.tag("circle class=\"mark\" cx=\"%s\" cy=\"%d\" r=\"5\""
                        .formatted(percent(axis.percent(span.mark())), y + 28));
        return Html.all(
                Html.tag(
                        "text class=\"zh\" x=\"0\" y=\"%d\"".formatted(y + 16),
                        Html.text(span.label().zh())),
                Html.tag(
                        "text class=\"en\" lang=\"en\" x=\"0\" y=\"%d\"".formatted(y + 16),
                        Html.text(span.label().en())),
                Html.tag("rect class=\"span %s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"10\" rx=\"3\""
                        .formatted(span.kind(), percent(from), y + 23, percent(Math.max(0.4, to - from)))),
                mark);
    }

    private static Html line(String kind, String x, int from, int to) {
        return Html.tag("line class=\"%s\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"".formatted(kind, x, x, from, to));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String inWords(List<Span> spans) {
        return spans.stream()
                .map(span ->
                        span.label().zh() + " " + span.from() + " 至 " + (span.until() == null ? "长期" : span.until()))
                .collect(Collectors.joining("；"));
    }
}
