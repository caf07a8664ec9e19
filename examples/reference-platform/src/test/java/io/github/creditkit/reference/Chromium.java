package io.github.creditkit.reference;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless browser with one page, driven over its own protocol; it finds no other machine and is never left running. */
final class Chromium implements AutoCloseable {
    private static final int SECONDS = 60;
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Chromium(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listening())
                .join();
        call("Page.enable", Map.of());
        call("Runtime.enable", Map.of());
        call("Log.enable", Map.of());
    }

    static Optional<Path> onThePath() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile.toAbsolutePath(),
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Chromium(process, page(profile.resolve("DevToolsActivePort")));
        } catch (Exception | AssertionError e) {
            end(process);
            throw e;
        }
    }

    private static URI page(Path place) throws Exception {
        for (int i = 0; i < SECONDS * 10; i++) {
            if (Files.exists(place) && Files.readAllLines(place).size() >= 2) {
                URI list = URI.create(
                        "http://127.0.0.1:" + Files.readAllLines(place).get(0) + "/json/list");
                try (var in = list.toURL().openStream()) {
                    for (JsonNode target : JsonMapper.builder().build().readTree(in)) {
                        if (target.get("type").asString().equals("page")) {
                            return URI.create(target.get("webSocketDebuggerUrl").asString());
                        }
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the browser did not start within " + SECONDS + " seconds");
    }

    private final class Listening implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                heard(json.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void heard(JsonNode message) {
        if (message.has("id")) {
            waiting.remove(message.get("id").asInt()).complete(message);
            return;
        }
        switch (message.get("method").asString()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Log.entryAdded" ->
                complaints.add(message.at("/params/entry/text").asString());
            case "Runtime.exceptionThrown" -> complaints.add(message.toString());
            default -> {}
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonNode message = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (message.has("error")) {
            throw new AssertionError(method + ": " + message.get("error"));
        }
        return message.get("result");
    }

    /** A window of this width; that of a telephone is 360. */
    void width(int pixels) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 780, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    void visit(String address) {
        complaints.clear();
        loading(() -> call("Page.navigate", Map.of("url", address)));
    }

    /** Does what makes another page come, and waits for it. */
    void loading(Runnable what) {
        loaded = new CompletableFuture<>();
        what.run();
        loaded.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** What an expression gives on the page, whatever the page allows its own scripts. */
    JsonNode evaluate(String script) {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(result.get("exceptionDetails").toString());
        }
        return result.at("/result/value");
    }

    void tab() {
        key("Tab", 9, "");
    }

    void enter() {
        key("Enter", 13, "\r");
    }

    private void key(String key, int code, String text) {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        }
    }

    void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** What the browser found wrong with the page: what was refused, missing or broken. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A picture of the whole page, for people to look at. */
    void picture(Path file) throws IOException {
        String data = call("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data")
                .asString();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    private static void end(Process process) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        socket.abort();
        end(process);
        process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }
}
