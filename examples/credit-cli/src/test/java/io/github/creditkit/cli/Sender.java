package io.github.creditkit.cli;

import io.github.creditkit.testkit.platform.InMemoryPlatform;
import io.github.creditkit.testkit.platform.TestAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A department with its files: a profile for a platform in memory, and permits of these days. */
final class Sender {
    static final String SUBJECT = "91350100PDY0000361";
    static final String UNIT = "某市市场监督管理局=11350100PDY00001XE";
    private static final String HEADER =
            "XK_XDR_MC,XK_XDR_LB,XK_XDR_SHXYM,XK_FRDB,XK_XDR_ZJLX,XK_XDR_ZJHM,XK_XKWS,XK_WSH,XK_XKLB,XK_NR,XK_JDRQ,XK_YXQZ,"
                    + "XK_YXQZI,XK_XKJG,XK_XKJGDM,XK_ZT,XK_LYDW,XK_LYDWDM\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private final Path dir;
    private final Path profile;

    private Sender(Path dir, Path profile) {
        this.dir = dir;
        this.profile = profile;
    }

    /** The clock of a platform in memory stands still, and a signature is good for five minutes. */
    static InMemoryPlatform.Builder platform() {
        return InMemoryPlatform.builder().beginning(Instant.now());
    }

    static Sender at(InMemoryPlatform platform, TestAccount account, Path dir) {
        return at(platform.baseUri(), account.app(), "a test secret that is no secret: " + account.app(), dir);
    }

    static Sender at(URI baseUri, String app, String secret, Path dir) {
        try {
            Files.writeString(dir.resolve("key"), secret);
            dir.resolve("key").toFile().setReadable(false, false);
            dir.resolve("key").toFile().setReadable(true, true);
            Path profile = Files.writeString(
                    dir.resolve("city.properties"),
                    "base-uri = " + baseUri + "\napp = " + app + "\nsecret-file = key\nretries = 0\nsource-unit = "
                            + UNIT + "\n");
            return new Sender(dir, profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path profile() {
        return profile;
    }

    Path outbox() {
        return dir.resolve("city.outbox");
    }

    static LocalDate yesterday() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    }

    static String permit(int number) {
        return permit(number, "准予经营");
    }

    static String permit(int number, String content) {
        String day = DAY.format(yesterday());
        return "某科技有限公司,法人及非法人组织," + SUBJECT + ",某甲,,,准予许可决定书,许准〔2026〕" + number + "号,普通," + content + "," + day + ","
                + day + "," + DAY.format(yesterday().plusYears(5)) + ",某市市场监督管理局,11350100PDY00001XE,1,"
                + "某市市场监督管理局,11350100PDY00001XE\n";
    }

    /** Permits as canonical JSON, a line each. */
    List<String> canonical(String rows) throws IOException {
        Path clean = dir.resolve("clean.ndjson");
        Run.credit(
                "validate",
                "--profile",
                "permit",
                "--clean",
                clean.toString(),
                file(rows).toString());
        return Files.readAllLines(clean);
    }

    /** The same, and it says that another unit sends it. */
    static String fromTax(String line) {
        return line.replace(
                "\"data\":",
                "\"provenance\":{\"source\":{\"name\":\"某市税务局\",\"creditCode\":\"11350100PDY000052Y\"}},\"data\":");
    }

    Path file(String rows) throws IOException {
        return Files.writeString(dir.resolve("permits.csv"), HEADER + rows, StandardCharsets.UTF_8);
    }

    Path lines(String rows) throws IOException {
        return Files.writeString(dir.resolve("permits.ndjson"), rows, StandardCharsets.UTF_8);
    }

    Run submit(Path file, String... more) {
        return submit(Run.with(), file, more);
    }

    Run submit(Run.Setting setting, Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("submit", "--profile", profile.toString(), "--type", "permit"));
        arguments.addAll(List.of(more));
        arguments.add(file.toString());
        return setting.run(arguments.toArray(String[]::new));
    }

    Run credit(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--profile", profile.toString()));
        arguments.addAll(List.of(more));
        return Run.credit(arguments.toArray(String[]::new));
    }
}
