package io.github.creditkit.benchmarks.exchange;

import com.sun.management.OperatingSystemMXBean;
import io.github.creditkit.client.BatchResult;
import io.github.creditkit.client.CreditClient;
import io.github.creditkit.client.SubmitOptions;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.SubjectQuery;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.time.ChinaTime;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints how fast the client is beside a hand-written loop, and how fast the reference platform takes rows in (报送与入库的速度).
 * The sides take turns against the same platform, so both meet the same minutes.
 */
public final class ExchangeSpeed {
    private static final String APP = "bureau";
    private static final int WARM = 600;

    /** A round of single calls is short, so one slow second of the machine spoils it: there are so many for one of the others. */
    private static final int SHORT_ROUNDS = 3;

    /** Without waiting for the receipt. */
    private static final SubmitOptions SENT = SubmitOptions.STANDARD.patience(Duration.ZERO);

    private final int rounds;
    private final int calls;
    private final int rows;
    private final Path jar;
    private final Path data;
    private final LocalDate today = ChinaTime.today();

    private ExchangeSpeed(Path jar, Path data, Map<String, Integer> sizes) {
        this.jar = jar;
        this.data = data;
        this.rounds = sizes.getOrDefault("rounds", 5);
        this.calls = sizes.getOrDefault("calls", 600);
        this.rows = sizes.getOrDefault("rows", 1_000_000);
    }

    /**
     * Measures and prints the table.
     *
     * @param arguments the platform's jar, then for shorter runs {@code rounds=2 calls=200 rows=100000}, and {@code intake} to
     *                  measure the intake alone
     * @throws Exception if the platform does not start or a call fails
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println(
                    "用法 usage: ExchangeSpeed reference-platform.jar [rounds=5] [calls=600] [rows=1000000] [intake]");
            System.exit(2);
        }
        Map<String, Integer> sizes = new HashMap<>();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            int equals = argument.indexOf('=');
            if (equals > 0) {
                sizes.put(argument.substring(0, equals), Integer.parseInt(argument.substring(equals + 1)));
            }
        }
        Path data = Files.createTempDirectory("credit-speed");
        ExchangeSpeed speed = new ExchangeSpeed(Path.of(arguments[0]), data, sizes);
        if (!List.of(arguments).contains("intake")) {
            speed.compare();
        }
        speed.intake();
    }

    private CreditClient client(RunningPlatform platform) throws IOException {
        return CreditClient.builder()
                .baseUri(platform.base())
                .auth(CreditAuth.hmac(APP, Secret.fromFile(platform.secret(APP))))
                .build();
    }

    private BatchOpen open() {
        return BatchOpen.builder()
                .catalogItemId("SL-XZXK")
                .recordType("administrativePermit")
                .mode(Coded.of(BatchMode.INCREMENTAL))
                .sourceUnit(Permits.BUREAU)
                .divisionCode("350100")
                .businessDate(today)
                .build();
    }

    /** What takes a side some time. */
    @FunctionalInterface
    private interface Work {
        void run(int from) throws Exception;
    }

    private void compare() throws Exception {
        // Sealed batches wait for a second account here, so that no intake disturbs who sends.
        try (RunningPlatform platform = RunningPlatform.start(
                        jar, data.resolve("compare"), "--creditkit.platform.two-person-approval=true");
                CreditClient client = client(platform)) {
            byte[] secret = Files.readString(platform.secret(APP)).strip().getBytes(StandardCharsets.UTF_8);
            HandWritten loop = new HandWritten(platform.base(), APP, secret);
            System.out.println("| 项目 Item | 客户端 client | 手写 by hand | 倍数 ratio (range) | 处理器 processor ratio |");
            System.out.println("|---|---:|---:|---:|---:|");
            Permits ours = new Permits("甲", today);
            Permits theirs = new Permits("乙", today);
            print(
                    "单条报送 one record, ms",
                    calls,
                    from -> each(from, calls, i -> client.permits().submit(ours.row(i))),
                    from -> each(from, calls, i -> loop.submit(theirs.row(i))));
            print(
                    "查询 one query, ms",
                    calls,
                    from -> each(from, calls, i -> client.queries().query(query(ours, i))),
                    from -> each(from, calls, i -> loop.query(query(ours, i))));
            Permits many = new Permits("丙", today);
            print(
                    "批量上传 " + rows + " 行 rows, s",
                    0,
                    from -> sealed(client.batches().submit(open(), many.rows(rows), SENT)),
                    from -> loop.batch(open(), many.rows(rows)));
            print(
                    "同上，不校验 the same unchecked, s",
                    0,
                    from -> sealed(client.batches().submit(open(), many.rows(rows), SENT.unchecked())),
                    from -> loop.batch(open(), many.rows(rows)));
        }
    }

    private static void sealed(BatchResult result) {
        if (result.outcome() != BatchResult.Outcome.SEALED || !result.refused().isEmpty()) {
            throw new IllegalStateException("not all rows were sent: " + result);
        }
    }

    private static SubjectQuery query(Permits permits, int number) {
        return new SubjectQuery(
                new QuerySubject(
                        IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE.code(),
                        permits.subject(number).text(),
                        null,
                        null,
                        null),
                null,
                null,
                List.of(),
                Coded.of(QueryPurpose.ADMINISTRATIVE_APPROVAL),
                "《行政许可法》",
                null,
                null,
                null);
    }

    /** A call. */
    @FunctionalInterface
    private interface One {
        void call(int number) throws Exception;
    }

    private static void each(int from, int count, One one) throws Exception {
        for (int i = from; i < from + count; i++) {
            one.call(i);
        }
    }

    private void print(String what, int perRound, Work ours, Work theirs) throws Exception {
        int from = 0;
        if (perRound > 0) {
            for (; from < WARM; from += perRound) {
                ours.run(from);
                theirs.run(from);
            }
        }
        int times = perRound > 0 ? SHORT_ROUNDS * rounds : rounds;
        double[] mine = new double[times];
        double[] other = new double[times];
        double[] ratios = new double[times];
        double[] processor = new double[times];
        for (int round = 0; round < times; round++, from += perRound) {
            // Who begins changes, so that neither always meets the warmer or fuller platform.
            boolean isFirst = round % 2 == 0;
            double[] first = timed(isFirst ? ours : theirs, from);
            double[] second = timed(isFirst ? theirs : ours, from);
            double[] us = isFirst ? first : second;
            double[] them = isFirst ? second : first;
            mine[round] = us[0];
            other[round] = them[0];
            ratios[round] = us[0] / them[0];
            processor[round] = us[1] / them[1];
        }
        double unit = perRound > 0 ? 1_000.0 / perRound : 1;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f (%.2f–%.2f) | %.2f |%n",
                what,
                median(mine) * unit,
                median(other) * unit,
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow(),
                median(processor));
    }

    /** Seconds by the clock, and of the processor. */
    private static double[] timed(Work work, int from) throws Exception {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        long processor = machine.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run(from);
        return new double[] {(System.nanoTime() - begun) / 1e9, (machine.getProcessCpuTime() - processor) / 1e9};
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void intake() throws Exception {
        System.out.println();
        System.out.println(
                "| 入库行数 rows taken in | 秒 s | 行/秒 rows/s | 处理器 µs/行 processor µs/row | 库中已有 already there |");
        System.out.println("|---:|---:|---:|---:|---:|");
        int there = 0;
        try (RunningPlatform platform = RunningPlatform.start(jar, data.resolve("intake"));
                CreditClient client = client(platform)) {
            for (int round = 0; round <= rounds; round++) {
                int count = round == 0 ? Math.min(rows, 50_000) : rows / rounds;
                Permits permits = new Permits(Character.toString('子' + round), today);
                BatchResult sent = client.batches().submit(open(), permits.rows(count), SENT);
                Duration processor = platform.processorTime();
                Receipt receipt = client.batches()
                        .awaitReceipt(sent.batchId().orElseThrow(), Duration.ofHours(1))
                        .orElseThrow();
                Duration used = platform.processorTime().minus(processor);
                if (receipt.totals().accepted() != count) {
                    throw new IllegalStateException("not all rows were accepted: " + receipt.totals());
                }
                double seconds = Duration.between(receipt.receivedAt(), receipt.completedAt())
                                .toNanos()
                        / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "| %d%s | %.2f | %.0f | %.1f | %d |%n",
                        count,
                        round == 0 ? "（预热 warm-up）" : "",
                        seconds,
                        count / seconds,
                        used.toNanos() / 1e3 / count,
                        there);
                there += count;
            }
        }
        delete();
    }

    private void delete() throws IOException {
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
