package io.github.creditkit.quickstart;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Starts the reference platform, sends it a file of permits with the command line, and asks for one of them (快速体验). Every
 * command is printed before it runs. Run from the root of the project.
 */
public final class Quickstart {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path CREDIT = Path.of("examples", "credit-cli", "target", "credit.jar");
    private static final Path PLATFORM = Path.of("examples", "reference-platform", "target", "reference-platform.jar");
    private static final Path SAMPLE = Path.of("examples", "credit-cli", "src", "samples", "permits.csv");
    private static final Path FOLDERS = Path.of("examples", "quickstart", "target");
    private static final Pattern CODE = Pattern.compile("\"subject\":\\{[^{}]*\"creditCode\":\"([0-9A-Z]{18})\"");
    private static final int GOOD = 0;
    /** Some rows were refused. The sample is dirty: anything else is a failure. */
    private static final int REFUSED = 1;

    private final Screen screen;
    private final Path folder;
    private final PlatformProcess platform;

    private Quickstart(Screen screen, Path folder, PlatformProcess platform) {
        this.screen = screen;
        this.folder = folder;
        this.platform = platform;
    }

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Screen screen =
                new Screen(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.exit(run(screen));
    }

    private static int run(Screen screen) {
        try (Folder folder = Folder.take(FOLDERS)) {
            return run(screen, folder.path());
        } catch (QuickstartException e) {
            screen.line(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            screen.line("无法读写文件 · a file could not be read or written: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            screen.line("已中断 · stopped");
        }
        return 1;
    }

    private static int run(Screen screen, Path folder) throws IOException, InterruptedException, QuickstartException {
        screen.line("CreditKit 快速体验 · quickstart");
        screen.step(
                1, "在后台启动参考平台（含 PostgreSQL）", "the reference platform starts in the background, with its PostgreSQL");
        PlatformProcess platform = PlatformProcess.start(JAVA, PLATFORM, folder);
        // Ctrl+C ends this process by its hooks; the database must not outlive it.
        Thread hook = new Thread(platform::close, "stopping");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            Quickstart quickstart = new Quickstart(screen, folder, platform);
            quickstart.check();
            screen.line("");
            platform.await(screen);
            quickstart.visit();
            quickstart.stay();
        } finally {
            screen.line("正在停止平台 · stopping the platform");
            platform.close();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                screen.line("已中断 · stopped");
            }
        }
        if (!platform.isStopped()) {
            throw new QuickstartException("平台进程未能停止 · a process of the platform does not stop");
        }
        screen.line("已停止，没有残留进程 · stopped, and no process is left");
        return 0;
    }

    /** Needs no platform. */
    private void check() throws IOException, InterruptedException, QuickstartException {
        screen.step(2, "校验 1,000 行许可（约百分之八有问题）", "1,000 permits are checked, about eight in a hundred of them dirty");
        credit(
                REFUSED,
                "validate",
                "--profile",
                "permit",
                "--received-on",
                "2026-03-06",
                "--clean",
                clean().toString(),
                "--rejects",
                folder.resolve("rejects.csv").toString(),
                "--report",
                report().toString(),
                SAMPLE.toString());
    }

    private Path clean() {
        return folder.resolve("clean.ndjson");
    }

    private Path report() {
        return folder.resolve("report.html");
    }

    private void visit() throws IOException, InterruptedException, QuickstartException {
        screen.step(3, "把通过的行报送给平台，取回回执", "the good rows are sent, and their receipt comes back");
        screen.line("示例许可作出于 2026 年 3 月，今天报送即为迟报，因此都带提醒");
        screen.line("The permits of the sample are of March 2026: sent today they are late, and each has a warning.");
        Path profile = profile();
        credit(
                REFUSED,
                "submit",
                "--profile",
                profile.toString(),
                "--type",
                "permit",
                "--rejects",
                folder.resolve("submit-rejects.csv").toString(),
                SAMPLE.toString());

        screen.step(4, "按批次号查看回执", "the receipt by the batch's name");
        credit(GOOD, "receipt", "--profile", profile.toString(), batch());

        String code = code(clean());
        screen.step(5, "查询其中一个主体的公开信息", "what is public of one of them");
        credit(GOOD, "query", "--profile", profile.toString(), code);

        screen.step(6, "在浏览器中查看", "to be seen in a browser");
        Path keys = folder.resolve("platform").resolve("keys");
        place(
                "公示查询 public query",
                platform.address().resolve("subjects/" + code).toString());
        place(
                "部门工作台 a department's desk",
                platform.address().resolve("desk") + "  （用户 user bureau，口令在 password in "
                        + keys.resolve("user-bureau.key") + "）");
        place(
                "平台总览 dashboard",
                platform.address().resolve("dashboard") + "  （用户 user center，口令在 password in "
                        + keys.resolve("user-center.key") + "）");
        place(
                "接口文档 contract",
                platform.address().resolve("credit/v1/contract.html").toString());
        place("校验报告 validation report", report().toAbsolutePath().toUri().toString());
    }

    private void place(String what, String where) {
        screen.line("  " + what + "\n      " + where);
    }

    /** The secret stays where the platform made it. */
    private Path profile() throws IOException {
        Path profile = folder.resolve("bureau.properties");
        Files.writeString(
                profile,
                "base-uri = " + platform.address().resolve("credit/v1/") + "\n"
                        + "app = bureau\n"
                        + "secret-file = platform/keys/bureau.key\n"
                        + "source-unit = 某市市场监督管理局=11350100PDY00001XE\n",
                StandardCharsets.UTF_8);
        screen.line("连接配置 profile " + profile + "：");
        Files.readAllLines(profile).forEach(line -> screen.line("    " + line));
        return profile;
    }

    /** As the command wrote it down. */
    private String batch() throws IOException, QuickstartException {
        List<String> batches =
                Files.readAllLines(folder.resolve("bureau.outbox").resolve("batches.tsv"));
        if (batches.isEmpty()) {
            throw new QuickstartException("没有批次 · there is no batch");
        }
        return batches.get(batches.size() - 1).split("\t", -1)[1];
    }

    private static String code(Path clean) throws IOException, QuickstartException {
        Matcher code = CODE.matcher(Files.readString(clean));
        if (!code.find()) {
            throw new QuickstartException("通过的行中没有代码 · no code in " + clean);
        }
        return code.group(1);
    }

    private void credit(int expected, String... arguments)
            throws IOException, InterruptedException, QuickstartException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", CREDIT.toString()));
        command.addAll(Arrays.asList(arguments));
        screen.line("$ java -jar " + CREDIT + " "
                + Arrays.stream(arguments).map(Quickstart::quoted).collect(Collectors.joining(" ")));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != expected) {
            throw new QuickstartException(
                    "退出码 " + code + "，应为 " + expected + " · exit code " + code + ", not " + expected);
        }
    }

    private static String quoted(String argument) {
        return argument.matches("[\\p{Alnum}./_:=\\\\-]+") ? argument : "'" + argument + "'";
    }

    /** In a terminal, until Enter: whoever looks at the pages needs the platform. Elsewhere nobody would press it. */
    private void stay() throws IOException {
        Console console = terminal();
        if (console != null) {
            screen.line("\n平台继续运行，按回车键停止 · the platform goes on; press Enter to stop it");
            console.readLine();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // From Java 22 on isTerminal tells.
    private static @Nullable Console terminal() {
        Console console = System.console();
        if (console == null || System.getenv("CI") != null) {
            return null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console) ? console : null;
        } catch (ReflectiveOperationException e) {
            // Before Java 22 there is a console only on a terminal.
            return console;
        }
    }
}
