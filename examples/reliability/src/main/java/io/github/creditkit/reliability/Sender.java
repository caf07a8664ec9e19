package io.github.creditkit.reliability;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A department's process as its conductor sees it (报送进程). */
final class Sender {
    private static final int NUMBERS = 4;

    private final RunOptions options;
    private final PlatformProcess platform;
    private final int department;
    private final int proxyPort;
    private final LocalDate decidedOn;
    private volatile @Nullable Child child;
    private volatile Progress progress = new Progress(0, 0, 0, 0);
    private volatile boolean ended;

    /** How far it is: rows decided, open, done and parked. */
    record Progress(long decided, long open, long done, long parked) {}

    Sender(RunOptions options, PlatformProcess platform, int department, int proxyPort, LocalDate decidedOn) {
        this.options = options;
        this.platform = platform;
        this.department = department;
        this.proxyPort = proxyPort;
        this.decidedOn = decidedOn;
    }

    int department() {
        return department;
    }

    static Path database(RunOptions options, int department) {
        return options.folder().resolve("department-" + department);
    }

    void start() {
        child = Child.java(
                List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")),
                List.of(
                        Department.class.getName(),
                        Integer.toString(department),
                        Integer.toString(options.rowsOfEach()),
                        Integer.toString(options.batchRows()),
                        decidedOn.toString(),
                        database(options, department).toString(),
                        "http://127.0.0.1:" + proxyPort + "/credit/v1/",
                        PlatformProcess.account(department),
                        platform.secret(PlatformProcess.account(department)).toString()),
                options.folder().resolve("department-" + department + ".log"),
                this::told);
    }

    private void told(String line) {
        if (line.equals(Department.END)) {
            ended = true;
        } else if (line.startsWith(Department.PROGRESS)) {
            String[] numbers = line.substring(Department.PROGRESS.length()).split(" ", -1);
            if (numbers.length == NUMBERS) {
                progress = new Progress(
                        Long.parseLong(numbers[0]),
                        Long.parseLong(numbers[1]),
                        Long.parseLong(numbers[2]),
                        Long.parseLong(numbers[3]));
            }
        }
    }

    Progress progress() {
        return progress;
    }

    boolean isAlive() {
        Child now = child;
        return now != null && now.isAlive();
    }

    /** If it said that all is done. */
    boolean hasEnded() {
        return ended && !isAlive();
    }

    String kill() {
        Child now = child;
        if (now == null) {
            return "was not there";
        }
        now.kill();
        return "department " + department + ", process " + now.pid();
    }

    String exit() {
        Child now = child;
        return now == null || now.isAlive() ? "" : "exit " + now.exitValue();
    }
}
