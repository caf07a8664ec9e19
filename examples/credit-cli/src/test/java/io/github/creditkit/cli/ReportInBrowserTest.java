package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.creditkit.cli.report.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@DisplayName("两种报告在浏览器中")
class ReportInBrowserTest {
    private static final String SKIPPED =
            "SKIPPED: no chromium or google-chrome on the PATH, so nobody looked at the reports in a browser";

    private final Optional<Browser> browser = Browser.onThePath();

    @TempDir
    private Path dir;

    /** Surefire prints that tests were skipped, but not why. */
    @BeforeAll
    static void say_why_if_it_is_skipped() {
        if (Browser.onThePath().isEmpty()) {
            System.err.println(SKIPPED);
        }
    }

    @BeforeEach
    void a_browser_is_here() {
        assumeTrue(browser.isPresent(), SKIPPED);
    }

    @ParameterizedTest(name = "{0} px, {1}, dark: {2}")
    @CsvSource({"1280, zh, false", "1280, en, true", "400, zh, true", "400, en, false"})
    @DisplayName("credit check：代码校验报告")
    void the_report_over_codes_is_there_and_can_be_read(int width, String language, boolean dark) throws Exception {
        String page = report("check", "--lenient", "--suggest", "--format", "none", CodeFile.SAMPLE.toString());
        Map<String, String> seen = browser.orElseThrow().look(page, width, language, dark);

        assertThat(seen)
                .containsAllEntriesOf(sound(seen, language, dark))
                .containsEntry("rows of refused", rows(List.of(Damage.Effect.REFUSED, Damage.Effect.REPAIRABLE)))
                .containsEntry("rows of folded", rows(List.of(Damage.Effect.FOLDED)))
                .containsEntry("charts", "3");
        assertThat(Integer.parseInt(seen.get("texts"))).isGreaterThan(1000);
    }

    @ParameterizedTest(name = "{0} px, {1}, dark: {2}")
    @CsvSource({"1280, zh, true", "1280, en, false", "400, zh, false", "400, en, true"})
    @DisplayName("credit validate：数据校验报告")
    void the_report_over_records_is_there_and_can_be_read(int width, String language, boolean dark) throws Exception {
        String page = report(
                "validate", "--profile", "permit", "--received-on", "2026-03-06", PermitFileTest.SAMPLE.toString());
        Map<String, String> seen = browser.orElseThrow().look(page, width, language, dark);

        assertThat(seen)
                .containsAllEntriesOf(sound(seen, language, dark))
                .containsEntry("rows of errors", "10")
                .containsEntry("rows of warnings", "5")
                .containsEntry("charts", "4");
    }

    @ParameterizedTest(name = "{0} px")
    @CsvSource({"1280", "400"})
    void hostile_and_endless_cells_neither_run_nor_break_the_page(int width) throws Exception {
        List<String> cells = List.of(
                "<script>document.body.remove()</script>",
                "\"\"><img src=http://localhost/x onerror=document.body.remove()>",
                "</td></tr></table><style>*{display:none}</style>",
                "9".repeat(10_000),
                "\u202e914403001922038216",
                "W".repeat(64));
        Path file = Files.writeString(
                dir.resolve("<b>" + "长".repeat(40) + "W".repeat(80) + ".csv"),
                "uscc\n\"" + String.join("\"\n\"", cells) + "\"\n");
        String page = report("check", "--suggest", "--format", "none", file.toString());
        Map<String, String> seen = browser.orElseThrow().look(page, width, "zh", false);

        assertThat(seen)
                .containsAllEntriesOf(sound(seen, "zh", false))
                .containsEntry("rows of refused", String.valueOf(cells.size()));
    }

    /** What holds of every page in every window. */
    private static Map<String, String> sound(Map<String, String> seen, String language, boolean dark) {
        return Map.ofEntries(
                Map.entry("scroll", seen.get("width")),
                Map.entry("outside", ""),
                Map.entry("cut", ""),
                Map.entry("faint", ""),
                Map.entry("struck", ""),
                Map.entry("emptyBars", "0"),
                Map.entry("scripts", "0"),
                Map.entry("requests", "0"),
                Map.entry("dark", String.valueOf(dark)),
                Map.entry(language.equals("zh") ? "en" : "zh", "0"));
    }

    private String report(String... arguments) throws IOException {
        Path report = dir.resolve("report.html");
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--report";
        all[arguments.length + 1] = report.toString();
        assertThat(Run.credit(all).code()).isEqualTo(ExitCode.REFUSED);
        return Files.readString(report);
    }

    private static String rows(List<Damage.Effect> effects) {
        return String.valueOf(CodeFile.lines().stream()
                .filter(line -> effects.contains(line.effect()))
                .count());
    }
}
