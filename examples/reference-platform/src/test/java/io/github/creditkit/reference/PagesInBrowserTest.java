package io.github.creditkit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("参考平台网页：在浏览器中")
class PagesInBrowserTest {
    private static final String SKIPPED = "没有浏览器，跳过 · no chromium on the PATH: skipped";
    private static final String NUMBER = "350102190102030111";
    private static final Path PICTURES = Path.of("target", "pages");
    private static final List<String> PUBLIC = List.of(
            "/",
            "/search?q=%E6%9F%90%E7%A7%91%E6%8A%80%E6%9C%89",
            "/search?q=nobody",
            "/subjects/" + RunningPlatform.SUBJECT,
            "/objection?code=" + RunningPlatform.SUBJECT,
            "/login",
            "/nothing");

    /** What everybody who cannot see the page, or has a small one, or no mouse, needs of it. */
    private static final String LOOK = """
            (() => {
              const shown = e => e.offsetParent !== null && getComputedStyle(e).visibility !== 'hidden';
              const name = e => (e.labels && [...e.labels].map(l => l.textContent).join(' ') || e.getAttribute('aria-label')
                  || e.getAttribute('title') || e.textContent || e.value || '').trim();
              const fields = [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a[href]')];
              const heads = [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1]);
              return {
                language: document.documentElement.lang,
                title: document.title,
                sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
                h1: heads.filter(h => h === 1).length,
                skips: heads.filter((h, i) => i > 0 && h > heads[i - 1] + 1).length,
                nameless: fields.filter(e => shown(e) && !name(e)).map(e => e.outerHTML),
                unlabelled: [...document.querySelectorAll('input:not([type=hidden]):not([type=submit]), select, textarea')]
                    .filter(e => !e.labels || !e.labels.length).map(e => e.outerHTML),
                pictures: [...document.querySelectorAll('img, svg')]
                    .filter(e => !e.getAttribute('alt') && !e.getAttribute('aria-label') && !e.getAttribute('aria-labelledby')
                        && !e.querySelector('title') && e.getAttribute('aria-hidden') !== 'true').length,
                landmarks: ['header', 'nav', 'main', 'footer'].filter(l => !document.querySelector(l)),
                twice: [...document.querySelectorAll('[id]')].map(e => e.id)
                    .filter((id, i, all) => all.indexOf(id) !== i),
                styled: getComputedStyle(document.body).fontFamily !== '',
                text: document.documentElement.outerHTML
              };
            })()""";

    @TempDir
    static Path data;

    private static RunningPlatform platform;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Chromium.onThePath();
        if (program.isEmpty()) {
            System.err.println(SKIPPED);
        }
        assumeTrue(program.isPresent(), SKIPPED);
        platform = new RunningPlatform(data.resolve("platform"));
        LocalDate decided = LocalDate.now().minusDays(20);
        for (int i = 1; i <= 3; i++) {
            platform.call(
                    "bureau",
                    "PUT",
                    "/records/administrativePenalty/F" + i,
                    RunningPlatform.penalty(i, decided.plusDays(i).toString()));
        }
        browser = Chromium.start(program.get(), data.resolve("browser"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + platform.port() + path;
    }

    private static void look(String path, int width) throws Exception {
        browser.width(width);
        browser.visit(address(path));
        browser.picture(PICTURES.resolve(path.replaceAll("[^a-zA-Z0-9]+", "-") + "-" + width + ".png"));
        JsonNode seen = browser.evaluate(LOOK);
        assertThat(seen.get("language").asString()).as(path).isEqualTo("zh-CN");
        assertThat(seen.get("title").asString()).as(path).isNotBlank();
        assertThat(seen.get("sideways").asInt()).as("%s at %d", path, width).isZero();
        assertThat(seen.get("h1").asInt()).as(path).isEqualTo(1);
        assertThat(seen.get("skips").asInt())
                .as("levels of headings left out, %s", path)
                .isZero();
        for (String none : List.of("nameless", "unlabelled", "landmarks", "twice")) {
            assertThat(seen.get(none)).as("%s: %s", path, none).isEmpty();
        }
        assertThat(seen.get("pictures").asInt())
                .as("pictures without a name, %s", path)
                .isZero();
        assertThat(seen.get("text").asString()).as(path).doesNotContain(NUMBER);
        assertThat(browser.complaints().stream().filter(said -> !said.contains("404")))
                .as(path)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1200})
    void every_public_page_is_whole_named_and_without_a_persons_number(int width) throws Exception {
        for (String path : PUBLIC) {
            look(path, width);
            assertThat(browser.evaluate("document.body.innerText").asString()).doesNotContain("某甲");
        }
    }

    @Test
    void a_subject_is_found_with_the_keyboard_alone() {
        browser.width(1200);
        browser.visit(address("/"));
        browser.tab();
        assertThat(browser.evaluate("document.activeElement.className").asString())
                .isEqualTo("skip");
        assertThat(browser.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
                        .asBoolean())
                .as("the way past the menu is seen when it is reached")
                .isTrue();
        for (int i = 0;
                i < 20
                        && !browser.evaluate("document.activeElement.id")
                                .asString()
                                .equals("q");
                i++) {
            browser.tab();
        }
        assertThat(browser.evaluate("document.activeElement.id").asString()).isEqualTo("q");
        assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                        .asString())
                .as("where the keyboard is can be seen")
                .isNotEqualTo("none");
        browser.type("91-350100-pdy000036-1");
        browser.loading(browser::enter);
        assertThat(browser.evaluate("location.pathname").asString()).isEqualTo("/subjects/" + RunningPlatform.SUBJECT);
        assertThat(browser.evaluate("document.querySelectorAll('.timeline li').length")
                        .asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1200})
    void a_department_signs_in_and_its_pages_are_whole_too(int width) throws Exception {
        browser.width(width);
        signIn("center");
        look("/desk", width);
        look("/dashboard", width);
        signIn("bureau");
        look("/desk", width);
    }

    private static void signIn(String user) throws Exception {
        String password = Files.readString(
                        data.resolve("platform").resolve("keys").resolve("user-" + user + ".key"))
                .strip();
        browser.visit(address("/login"));
        browser.evaluate("document.querySelector('[name=username]').focus()");
        browser.type(user);
        browser.tab();
        browser.type(password);
        browser.loading(browser::enter);
        assertThat(browser.evaluate("location.pathname").asString()).isEqualTo("/desk");
    }
}
