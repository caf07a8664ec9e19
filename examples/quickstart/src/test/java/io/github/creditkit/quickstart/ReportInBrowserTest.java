package io.github.creditkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@DisplayName("核验报告在浏览器中")
class ReportInBrowserTest {
    private static final String SKIPPED =
            "SKIPPED: no chromium or google-chrome on the PATH, so nobody looked at the report in a browser";

    private final Optional<Browser> browser = Browser.onThePath();

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
    void everything_is_there_and_can_be_read(int width, String language, boolean dark) throws Exception {
        Checked checked = Checked.of(SentFile.bundled());
        Map<String, String> seen = look(ReportPage.of(checked), width, language, dark);
        assertThat(seen)
                .containsEntry("scroll", seen.get("width"))
                .containsEntry("outside", "")
                .containsEntry("cut", "")
                .containsEntry("faint", "")
                .containsEntry("refused", String.valueOf(checked.count(Outcome.REFUSED)))
                .containsEntry("folded", String.valueOf(checked.count(Outcome.FOLDED)))
                .containsEntry("charts", "3")
                .containsEntry("emptyBars", "0")
                .containsEntry("scripts", "0")
                .containsEntry("requests", "0")
                .containsEntry("dark", String.valueOf(dark))
                .containsEntry(language.equals("zh") ? "en" : "zh", "0");
        assertThat(Integer.parseInt(seen.get("texts"))).isGreaterThan(1000);
    }

    @ParameterizedTest(name = "{0} px")
    @CsvSource({"1280", "400"})
    void hostile_and_endless_cells_neither_run_nor_break_the_page(int width) throws Exception {
        Checked hostile = CheckedTest.of(
                "<script>document.body.remove()</script>",
                "\"><img src=http://localhost/x onerror=document.body.remove()>",
                "</td></tr></table><style>*{display:none}</style>",
                "9".repeat(10_000),
                "\u202e914403001922038216",
                "W".repeat(64));
        Map<String, String> seen = look(ReportPage.of(hostile), width, "zh", false);
        assertThat(seen)
                .containsEntry("refused", String.valueOf(hostile.count(Outcome.REFUSED)))
                .containsEntry("scroll", seen.get("width"))
                .containsEntry("outside", "")
                .containsEntry("cut", "")
                .containsEntry("scripts", "0")
                .containsEntry("requests", "0");
    }

    private Map<String, String> look(String page, int width, String language, boolean dark) throws Exception {
        return browser.orElseThrow().look(page, width, language, dark);
    }
}
