package io.github.creditkit.cli.report;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless browser that looks at a page and tells what it saw; cut off from every network and never left running. */
public record Browser(Path program) {
    private static final int SECONDS = 90;
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    public static Optional<Browser> onThePath() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new);
    }

    /** What {@code look.js} wrote down about the page in a window of this width. */
    public Map<String, String> look(String page, int width, String language, boolean dark) throws Exception {
        Path directory = Files.createDirectories(Path.of("target/browser"));
        Path wrapped = directory.resolve("look-" + width + "-" + language + "-" + dark + ".html");
        Files.writeString(wrapped, wrapped(page, width, language));
        Path profile = Files.createTempDirectory(directory, "profile");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + profile.toAbsolutePath(),
                "--window-size=1400,1000",
                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                "--dump-dom",
                wrapped.toUri().toString()));
        return seen(run(command, directory.resolve("dom.html")));
    }

    private static String run(List<String> command, Path out) throws IOException, InterruptedException {
        // Into a file: a full pipe would keep the browser from ever ending.
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the browser did not end within " + SECONDS + " seconds");
            }
            return Files.readString(out);
        } finally {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** The page in a frame: a headless window cannot be as narrow as a telephone, a frame can. */
    private static String wrapped(String page, int width, String language) throws IOException {
        try (InputStream look = Browser.class.getResourceAsStream("look.js")) {
            String script = new String(Objects.requireNonNull(look).readAllBytes(), StandardCharsets.UTF_8);
            return """
                    <!DOCTYPE html><meta charset="utf-8"><pre id="seen">nothing</pre>
                    <iframe id="page" data-language="%s" style="width:%dpx;height:900px;border:0" srcdoc="%s"></iframe>
                    <script>%s</script>
                    """.formatted(language, width, Html.text(page).markup(), script);
        }
    }

    private static Map<String, String> seen(String dom) {
        int from = dom.indexOf("<pre id=\"seen\">") + "<pre id=\"seen\">".length();
        Map<String, String> seen = new TreeMap<>();
        dom.substring(from, dom.indexOf("</pre>", from)).lines().forEach(line -> {
            int equals = line.indexOf('=');
            seen.put(equals < 0 ? line : line.substring(0, equals), line.substring(equals + 1));
        });
        return seen;
    }
}
