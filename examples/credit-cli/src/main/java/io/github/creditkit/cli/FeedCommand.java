package io.github.creditkit.cli;

import io.github.creditkit.cli.connect.Connection;
import io.github.creditkit.cli.validate.Profile;
import io.github.creditkit.client.CreditApiException;
import io.github.creditkit.client.auth.CreditAuthException;
import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.feed.ChangeFeed;
import io.github.creditkit.client.feed.ChangeSource;
import io.github.creditkit.client.feed.FeedStop;
import io.github.creditkit.client.feed.FeedStorageException;
import io.github.creditkit.client.feed.FileCursorStore;
import io.github.creditkit.client.feed.Poll;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.envelope.MessageTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code credit feed}: the changes of a platform as lines of JSON (变更订阅). The cursor moves behind what was written. */
@Command(name = "feed")
final class FeedCommand implements Callable<Integer> {
    private static final String ENDING = ".cursor";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int PAGE = 100;

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final PlatformOptions platform = new PlatformOptions();

    @Option(names = "--cursor", required = true, paramLabel = "FILE", descriptionKey = "cursor")
    @SuppressWarnings("NullAway.Init") // Required.
    private Path cursor;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            completionCandidates = ValidateCommand.Profiles.class,
            descriptionKey = "feed.type")
    private List<String> types = List.of();

    @Option(names = "--without-records", descriptionKey = "without-records")
    private boolean withoutRecords;

    @Option(names = "--follow", descriptionKey = "follow")
    private boolean follow;

    @Option(names = "--every", paramLabel = "SECONDS", descriptionKey = "every")
    private int every = 30;

    @Option(names = "--max", paramLabel = "N", descriptionKey = "max")
    private long max = Long.MAX_VALUE;

    @Option(names = "--format", paramLabel = "ndjson", descriptionKey = "feed.format")
    private Form format = Form.NDJSON;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    /** How changes are written (输出格式). */
    enum Form {
        /** One JSON object a line. */
        NDJSON
    }

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable RuntimeException failure;
    private long written;

    FeedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (max < 1 || every < 1) {
            throw wrong("error.feed-number");
        }
        Path name = cursor.getFileName();
        String feed = name == null ? "" : name.toString().replaceFirst("\\.cursor$", "");
        if (!NAME.matcher(feed).matches()) {
            throw wrong("error.cursor-name");
        }
        List<String> wanted = types();
        Path folder = cursor.toAbsolutePath().getParent();
        FileCursorStore store = FileCursorStore.in(folder == null ? Path.of("") : folder);
        Path file = cursor.resolveSibling(feed + ENDING);
        try (Connection connection = platform.open(platform.read(session, spec), CodeSets.bundled(), session, spec)) {
            Interrupts.Watch watch = session.shell().interrupts().watch(() -> {
                stopped.countDown();
                connection.client().close();
            });
            try {
                return read(connection, feed, store, wanted);
            } finally {
                session.out().flush();
                if (!quiet) {
                    session.tell(session.text("feed.summary", written, file) + "\n");
                }
                watch.close();
            }
        } catch (FeedStorageException e) {
            Throwable cause = e.getCause();
            session.complain(session.text(
                    "error.cursor-file",
                    file,
                    cause == null ? "" : cause.getClass().getSimpleName()));
            return ExitCode.UNREADABLE;
        }
    }

    private List<String> types() {
        List<String> names = new ArrayList<>();
        for (String word : types) {
            names.add(MessageTypes.nameOf(Profile.of(word)
                    .orElseThrow(() -> wrong("error.record-type", String.join(", ", Profile.words())))
                    .type()));
        }
        return names;
    }

    private int read(Connection connection, String feed, FileCursorStore store, List<String> wanted) {
        ContractJson json = ContractJson.standard();
        ChangeSource source = remembering(connection.client().changeSource(wanted, !withoutRecords));
        PlatformFailures failures = new PlatformFailures(session, connection);
        int page = 0;
        ChangeFeed changes = null;
        while (stopped.getCount() > 0 && written < max) {
            int next = (int) Math.min(PAGE, max - written);
            if (changes == null || next != page) {
                page = next;
                changes = ChangeFeed.builder(feed, source, store)
                        .handler(change -> write(change, json))
                        .pageSize(page)
                        .waits(Duration.ofSeconds(1), Duration.ofMinutes(1))
                        .build();
            }
            Poll poll = changes.poll();
            if (session.out().isReaderGone()) {
                return ExitCode.GOOD; // as with any command in front of head
            }
            if (stopped.getCount() == 0) {
                break;
            }
            Integer code = after(poll, failures, connection, feed);
            if (code != null) {
                return code;
            }
        }
        return stopped.getCount() == 0 ? ExitCode.INTERRUPTED : ExitCode.GOOD;
    }

    /** The exit code; null for going on. */
    private @Nullable Integer after(Poll poll, PlatformFailures failures, Connection connection, String feed) {
        if (poll instanceof Poll.Idle) {
            return follow ? nap(Duration.ofSeconds(every)) : Integer.valueOf(ExitCode.GOOD);
        }
        if (poll instanceof Poll.Outrun) {
            session.complain(session.text("error.feed-outrun", cursor.resolveSibling(feed + ENDING)));
            return ExitCode.UNREADABLE;
        }
        if (poll instanceof Poll.Stopped halted) {
            session.complain(
                    halted.why() == FeedStop.GAP
                            ? session.text("error.feed-gap", connection.baseUri(), cursor.resolveSibling(feed + ENDING))
                            : session.language()
                                    .pick(halted.why().messageZh(), halted.why().messageEn()));
            return ExitCode.UNREADABLE;
        }
        if (poll instanceof Poll.Failed failed) {
            RuntimeException why = failure;
            boolean isTemporary = why == null
                    || (why instanceof CreditApiException api && api.retryable())
                    || (why instanceof CreditAuthException auth && auth.retryable());
            if (why == null) {
                session.complain(session.text("error.failed", "-"));
                return ExitCode.UNREADABLE;
            }
            int code = failures.tell(why);
            return follow && isTemporary ? nap(failed.after()) : Integer.valueOf(code);
        }
        return null;
    }

    private @Nullable Integer nap(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS) ? Integer.valueOf(ExitCode.INTERRUPTED) : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    /** Why nothing came is told to the user, and not only that. */
    private ChangeSource remembering(ChangeSource source) {
        return (after, limit) -> {
            failure = null;
            try {
                return source.changes(after, limit);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        };
    }

    /** Out of this process before the cursor moves: what nobody read comes again. */
    private void write(Change change, ContractJson json) throws IOException {
        if (stopped.getCount() == 0) {
            throw new IOException("stopped");
        }
        String line = new String(json.write(change), StandardCharsets.UTF_8).strip();
        session.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        session.out().flush();
        if (session.out().isReaderGone()) {
            throw new IOException("nobody reads");
        }
        written++;
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), session.text(key, arguments));
    }

    @Override
    public String toString() {
        return "feed " + common + format;
    }
}
