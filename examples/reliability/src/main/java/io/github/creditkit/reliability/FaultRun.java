package io.github.creditkit.reliability;

import io.github.creditkit.model.time.ChinaTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The conductor of a run (故障试验): starts the platform, the proxy and the departments, lets things go wrong, starts again what
 * was killed, and counts when all rows are through.
 *
 * <pre>{@code
 * FaultRun run = new FaultRun(RunOptions.of("--rows=2000", "--faults=10"), System.out::println);
 * RunReport report = run.run();
 * }</pre>
 */
final class FaultRun {
    private static final long LOOK_MILLIS = 100;
    private static final long TELL_MILLIS = 5_000;
    private static final int LONGEST_PAUSE_MILLIS = 1_500;

    private final RunOptions options;
    private final Consumer<String> out;
    private final Random pauses;
    private final List<DoneFault> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<String> accidents = Collections.synchronizedList(new ArrayList<>());
    private final List<Sender> senders = new ArrayList<>();
    private long begun;

    FaultRun(RunOptions options, Consumer<String> out) {
        this.options = options;
        this.out = out;
        this.pauses = new Random(options.seed() + 1);
    }

    /** Runs, writes its report, and ends with 1 where anything is wrong. */
    public static void main(String[] arguments) throws Exception {
        RunOptions options = RunOptions.of(arguments);
        RunReport report = new FaultRun(options, System.out::println).run();
        System.out.println(report.table());
        System.exit(report.verdict().wrong().isEmpty() ? 0 : 1);
    }

    RunReport run() throws IOException, InterruptedException, SQLException {
        if (!Files.isRegularFile(options.jar())) {
            throw new IllegalArgumentException(
                    "no platform at " + options.jar() + "; build examples/reference-platform");
        }
        clear(options.folder());
        Expected expected = new Expected(options);
        Verdict verdict = new Verdict();
        begun = System.currentTimeMillis();
        PlatformProcess platform = new PlatformProcess(options, freePort());
        Thread hook = new Thread(() -> end(platform));
        Runtime.getRuntime().addShutdownHook(hook);
        long sent = 0;
        try (FaultProxy proxy = new FaultProxy(platform.port(), this::done)) {
            platform.start();
            awaitAnswer(platform);
            LocalDate decidedOn = ChinaTime.today().minusDays(3);
            for (int i = 1; i <= options.departments(); i++) {
                senders.add(new Sender(options, platform, i, proxy.port(), decidedOn));
            }
            senders.forEach(Sender::start);
            sent = System.currentTimeMillis();
            conduct(platform, proxy);
            sent = System.currentTimeMillis() - sent;
            awaitAnswer(platform);
            out.accept("all rows are through; counting");
            new OutboxCount(options, expected, verdict).count();
            new DatabaseCount(expected, verdict).count(platform.databaseUrl());
            new ApiCount(options, platform, expected, verdict).count();
        } catch (GivenUpException e) {
            sent = System.currentTimeMillis() - sent;
            verdict.wrong(e.getMessage());
            senders.forEach(Sender::kill);
            new OutboxCount(options, expected, verdict).open();
        } finally {
            end(platform);
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        accidents.forEach(verdict::wrong);
        verdict.equal("faults", options.faults(), faults.size());
        RunReport report = new RunReport(options, expected, faults, sent, verdict);
        report.write(options.folder());
        return report;
    }

    private void end(PlatformProcess platform) {
        senders.forEach(Sender::kill);
        platform.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!one.equals(folder)) {
                    Files.delete(one);
                }
            }
        }
    }

    private void done(PlannedFault fault, String where) {
        long at = System.currentTimeMillis() - begun;
        String place = fault.call() == null || where.isEmpty() ? where : where.toLowerCase(Locale.ROOT);
        faults.add(new DoneFault(fault.number(), fault.kind(), place, at, through()));
        out.accept("%6.1f s  fault %d: %s (%s), %,d rows through"
                .formatted(at / 1_000.0, fault.number(), fault.kind().textEn(), place, through()));
    }

    private long through() {
        return senders.stream()
                .map(Sender::progress)
                .mapToLong(now -> now.done() + now.parked())
                .sum();
    }

    private void awaitAnswer(PlatformProcess platform) throws InterruptedException {
        while (!platform.answers()) {
            demandTime(platform);
            if (!platform.isAlive()) {
                throw new GivenUpException("the platform ended by itself; see platform.log");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void demandTime(PlatformProcess platform) {
        if (System.currentTimeMillis() - begun > options.limit().toMillis()) {
            throw new GivenUpException("given up after " + options.limit() + ": " + account(platform));
        }
    }

    /** What is still open, and where. */
    private String account(PlatformProcess platform) {
        StringBuilder text = new StringBuilder("platform ")
                .append(platform.isAlive() ? "runs" : "is down")
                .append(platform.answers() ? " and answers" : " and does not answer");
        for (Sender sender : senders) {
            text.append("; department ").append(sender.department()).append(' ').append(sender.progress());
            text.append(sender.isAlive() ? " runs" : sender.hasEnded() ? " is through" : " is down");
        }
        return text.append("; ").append(faults.size()).append(" faults so far").toString();
    }

    private void conduct(PlatformProcess platform, FaultProxy proxy) throws IOException, InterruptedException {
        Deque<PlannedFault> plan = new ArrayDeque<>(PlannedFault.plan(options.faults(), options.seed()));
        long rows = (long) options.rowsOfEach() * options.departments();
        long told = 0;
        while (!isThrough(platform)) {
            demandTime(platform);
            double share = (double) through() / rows;
            while (!plan.isEmpty() && plan.peek().at() <= share) {
                if (!befall(plan.peek(), platform, proxy)) {
                    break; // there is nothing that it could befall now
                }
                plan.remove();
            }
            if (System.currentTimeMillis() - told > TELL_MILLIS) {
                told = System.currentTimeMillis();
                out.accept("%6.1f s  %,d of %,d rows through, %d faults"
                        .formatted((told - begun) / 1_000.0, through(), rows, faults.size()));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Starts again what is not there, and looks if all is done. */
    private boolean isThrough(PlatformProcess platform) throws InterruptedException {
        if (!platform.isAlive()) {
            accidents.add("the platform ended by itself");
            platform.start();
        }
        boolean isThrough = true;
        for (Sender sender : senders) {
            if (sender.hasEnded()) {
                continue;
            }
            isThrough = false;
            if (!sender.isAlive()) {
                accidents.add("department " + sender.department() + " ended by itself, " + sender.exit());
                sender.start();
                Thread.sleep(1_000);
            }
        }
        return isThrough;
    }

    private boolean befall(PlannedFault fault, PlatformProcess platform, FaultProxy proxy)
            throws IOException, InterruptedException {
        if (fault.kind().isOfConnection()) {
            proxy.arm(fault);
            return true;
        }
        Optional<String> where = switch (fault.kind()) {
            case SENDER_KILLED -> killSender(fault);
            case PLATFORM_KILLED -> Optional.of(platform.kill());
            case PLATFORM_AND_DATABASE_KILLED -> Optional.of(platform.killAll());
            case DATABASE_KILLED -> platform.killDatabase();
            case BACKEND_KILLED -> platform.killBackend(fault.chance());
            case SENDER_AND_PLATFORM_KILLED -> {
                Optional<String> sender = killSender(fault);
                yield Optional.of(sender.orElse("no department") + ", and " + platform.kill());
            }
            case PLATFORM_RESTARTED -> Optional.of(platform.stop());
            case PLATFORM_FROZEN -> Optional.of(platform.freeze());
            default -> throw new IllegalStateException(fault.kind().name());
        };
        where.ifPresent(place -> done(fault, place));
        Thread.sleep(pauses.nextInt(LONGEST_PAUSE_MILLIS));
        if (!platform.isAlive()) {
            platform.start();
        }
        for (Sender sender : senders) {
            if (!sender.isAlive() && !sender.hasEnded()) {
                sender.start();
            }
        }
        return where.isPresent();
    }

    private Optional<String> killSender(PlannedFault fault) {
        List<Sender> working = senders.stream().filter(Sender::isAlive).toList();
        if (working.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(working.get((int) Math.floorMod(fault.chance(), (long) working.size()))
                .kill());
    }

    /** The run takes too long, or cannot go on. */
    private static final class GivenUpException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUpException(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
