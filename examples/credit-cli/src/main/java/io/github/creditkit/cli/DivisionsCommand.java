package io.github.creditkit.cli;

import io.github.creditkit.cli.output.Columns;
import io.github.creditkit.cli.output.Visible;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.codes.division.Division;
import io.github.creditkit.codes.division.DivisionStatus;
import io.github.creditkit.codes.division.DivisionTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit divisions}: looks up a division code (行政区划查询). */
@Command(name = "divisions")
final class DivisionsCommand implements Callable<Integer> {
    private static final int LABEL = 12;

    private final Session session;
    private final DivisionTable table = DivisionTable.bundled();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on")
    private @Nullable LocalDate date;

    @Parameters(paramLabel = "CODE", descriptionKey = "division")
    private String code = "";

    DivisionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Division> history = table.history(code);
        StringBuilder out = new StringBuilder();
        line("divisions.code", Visible.of(new Privacy(false).text(code)), out);
        DivisionStatus status = date == null ? table.status(code) : table.statusOn(code, date);
        Optional<Division> row = date == null ? table.find(code) : table.on(code, date);
        Optional<String> name = date == null ? table.fullName(code) : table.fullName(code, date);
        name.filter(full -> !full.isEmpty()).ifPresent(full -> line("divisions.name", full, out));
        row.ifPresent(division -> line(
                "divisions.level",
                session.language()
                        .pick(division.level().nameZh(), division.level().nameEn()),
                out));
        line("divisions.status", session.language().pick(status.nameZh(), status.nameEn()) + onDate(), out);
        if (!history.isEmpty()) {
            history(history, out);
            line("divisions.children", String.valueOf(table.children(code).size()), out);
        }
        line("divisions.edition", table.edition().toString(), out);
        session.out().print(out.toString());
        return history.isEmpty() ? ExitCode.REFUSED : ExitCode.GOOD;
    }

    private String onDate() {
        return date == null ? "" : session.text("divisions.on", date);
    }

    private void history(List<Division> history, StringBuilder out) {
        out.append(session.text("divisions.history")).append('\n');
        for (Division division : history) {
            out.append("  ")
                    .append(Columns.padded(years(division), 12))
                    .append(Columns.padded(division.name().isEmpty() ? "-" : division.name(), 20))
                    .append(session.language()
                            .pick(division.status().nameZh(), division.status().nameEn()))
                    .append(others("divisions.successors", division.successors()))
                    .append(others("divisions.same-as", division.sameAs()))
                    .append('\n');
        }
    }

    private static String years(Division division) {
        return year(division.firstYear()) + "–" + year(division.lastYear());
    }

    private static String year(OptionalInt year) {
        return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
    }

    /** Codes with their names, as a code alone says little. */
    private String others(String key, List<String> codes) {
        return codes.isEmpty()
                ? ""
                : session.text(
                        key,
                        codes.stream()
                                .map(other ->
                                        other + " " + table.fullName(other).orElse(""))
                                .collect(Collectors.joining(session.language().pick("、", ", "))));
    }

    private void line(String key, String value, StringBuilder out) {
        out.append(Columns.padded(session.text(key), LABEL)).append(value).append('\n');
    }

    @Override
    public String toString() {
        return "divisions " + common;
    }
}
