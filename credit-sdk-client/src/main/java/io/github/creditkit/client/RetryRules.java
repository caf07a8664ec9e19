package io.github.creditkit.client;

import io.github.creditkit.client.auth.CreditAuthException;
import io.github.creditkit.client.contract.ProblemType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is tried again (重试规则). */
final class RetryRules {
    private static final Set<Integer> TEMPORARY = Set.of(408, 429, 502, 503, 504);

    /** The platform says that it did not even begin. */
    private static final Set<Integer> NOT_TAKEN = Set.of(408, 429, 503);

    private static final int LONGEST_NUMBER = 9;

    private RetryRules() {}

    /** If a call may be sent twice (可否重发). */
    enum Repeat {
        /** Sent twice it does no more than once. */
        HARMLESS,
        /** Only if the platform says that it did nothing. */
        IF_NOT_TAKEN
    }

    static boolean isTemporary(int status) {
        return TEMPORARY.contains(status);
    }

    /** If a failed attempt is followed by another. */
    static boolean mayRetry(Throwable why, Repeat repeat, RetryPolicy policy) {
        if (why instanceof CreditApiException.Status status) {
            boolean isInTime = status.retryAfter()
                    .map(wait -> wait.compareTo(policy.longest()) <= 0)
                    .orElse(true);
            boolean mayPass = repeat == Repeat.HARMLESS
                    ? isTemporary(status.status()) || isBeingAnswered(status)
                    : NOT_TAKEN.contains(status.status());
            return isInTime && mayPass;
        }
        if (why instanceof CreditAuthException auth) { // the call itself was not sent
            return auth.retryable();
        }
        if (why instanceof CreditApiException.Transport silent && !silent.mayHaveArrived()) {
            return true;
        }
        return repeat == Repeat.HARMLESS && isSilence(why);
    }

    /** The platform still works on the attempt before, which gave up waiting. */
    static boolean isBeingAnswered(CreditApiException.Status status) {
        return status.type().filter(ProblemType.IDEMPOTENCY_IN_PROGRESS::equals).isPresent();
    }

    /** No answer. */
    static boolean isSilence(Throwable why) {
        return why instanceof CreditApiException.Transport || why instanceof dev.failsafe.TimeoutExceededException;
    }

    /** What a platform does that is down. */
    static boolean isPlatformFailure(Throwable why) {
        return isSilence(why) || (why instanceof CreditApiException.Status status && status.status() >= 500);
    }

    /** When to call again: seconds, or a time, which is told by the platform's own clock where it sends one. */
    static Optional<Duration> retryAfter(@Nullable String header, @Nullable String date, Clock clock) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        String text = header.strip();
        if (text.chars().allMatch(next -> next >= '0' && next <= '9')) {
            return Optional.of(
                    text.length() > LONGEST_NUMBER ? Duration.ofDays(365) : Duration.ofSeconds(Long.parseLong(text)));
        }
        return time(text).map(until -> {
            Duration wait =
                    Duration.between(time(date == null ? "" : date).orElseGet(() -> ZonedDateTime.now(clock)), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        });
    }

    private static Optional<ZonedDateTime> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
