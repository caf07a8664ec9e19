package io.github.creditkit.client;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a batch is sent (批量报送选项). Immutable.
 *
 * <pre>{@code
 * client.batches().submit(open, rows, SubmitOptions.STANDARD.progress(bar::show).refused(journal::write));
 * }</pre>
 */
public final class SubmitOptions {
    /** Parts of 4 MiB, packed, as many at once as the platform takes; the receipt is waited for ten minutes. */
    public static final SubmitOptions STANDARD = new SubmitOptions(
            4 << 20, Integer.MAX_VALUE, true, true, Duration.ofMinutes(10), 1_000, null, null, RequestOptions.NONE);

    private static final int SMALLEST = 1 << 10;

    private final int partBytes;
    private final int parallel;
    private final boolean packed;
    private final boolean checked;
    private final Duration patience;
    private final int kept;
    private final @Nullable Consumer<SubmitProgress> progress;
    private final @Nullable Consumer<RefusedRow> refused;
    private final RequestOptions request;

    private SubmitOptions(
            int partBytes,
            int parallel,
            boolean packed,
            boolean checked,
            Duration patience,
            int kept,
            @Nullable Consumer<SubmitProgress> progress,
            @Nullable Consumer<RefusedRow> refused,
            RequestOptions request) {
        this.partBytes = partBytes;
        this.parallel = parallel;
        this.packed = packed;
        this.checked = checked;
        this.patience = patience;
        this.kept = kept;
        this.progress = progress;
        this.refused = refused;
        this.request = request;
    }

    /**
     * How large a part is, before it is packed. As many parts as are sent at once are held in memory.
     *
     * @param most how many bytes at most; never more than the platform takes
     * @return with it
     */
    public SubmitOptions partBytes(int most) {
        if (most < SMALLEST) {
            throw new IllegalArgumentException("a part has " + SMALLEST + " bytes or more");
        }
        return new SubmitOptions(most, parallel, packed, checked, patience, kept, progress, refused, request);
    }

    /**
     * How many parts are sent at once.
     *
     * @param most 1 or more; never more than the platform takes
     * @return with it
     */
    public SubmitOptions parallel(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("one part or more at once");
        }
        return new SubmitOptions(partBytes, most, packed, checked, patience, kept, progress, refused, request);
    }

    /** {@return sends parts as they are, for a platform that does not unpack} */
    public SubmitOptions unpacked() {
        return new SubmitOptions(partBytes, parallel, false, checked, patience, kept, progress, refused, request);
    }

    /** {@return sends rows without checking them first} */
    public SubmitOptions unchecked() {
        return new SubmitOptions(partBytes, parallel, packed, false, patience, kept, progress, refused, request);
    }

    /**
     * How long the receipt is waited for.
     *
     * @param longest nothing for not at all
     * @return with it
     */
    public SubmitOptions patience(Duration longest) {
        return new SubmitOptions(partBytes, parallel, packed, checked, longest, kept, progress, refused, request);
    }

    /**
     * How many refused rows the result holds; {@link #refused} is told of all.
     *
     * @param most such as 1000
     * @return with it
     */
    public SubmitOptions keeping(int most) {
        return new SubmitOptions(partBytes, parallel, packed, checked, patience, most, progress, refused, request);
    }

    /**
     * Who is told how far it got: after each part, and at each step after them.
     *
     * @param told is told, by one thread at a time
     * @return with it
     */
    public SubmitOptions progress(Consumer<SubmitProgress> told) {
        return new SubmitOptions(partBytes, parallel, packed, checked, patience, kept, told, refused, request);
    }

    /**
     * Who is told of each row that was refused, by the check before sending or by the platform.
     *
     * @param told is told, by one thread at a time
     * @return with it
     */
    public SubmitOptions refused(Consumer<RefusedRow> told) {
        return new SubmitOptions(partBytes, parallel, packed, checked, patience, kept, progress, told, request);
    }

    /**
     * The options of each call. With an idempotency key, the same rows with the same key go on where they were: the batch
     * is not given up when something fails.
     *
     * @param each timeout, retries, key
     * @return with it
     */
    public SubmitOptions request(RequestOptions each) {
        return new SubmitOptions(partBytes, parallel, packed, checked, patience, kept, progress, refused, each);
    }

    int partBytes() {
        return partBytes;
    }

    int parallel() {
        return parallel;
    }

    boolean isPacked() {
        return packed;
    }

    boolean isChecked() {
        return checked;
    }

    Duration patience() {
        return patience;
    }

    int kept() {
        return kept;
    }

    RequestOptions request() {
        return request;
    }

    void tell(SubmitProgress how) {
        if (progress != null) {
            progress.accept(how);
        }
    }

    void tell(RefusedRow row) {
        if (refused != null) {
            refused.accept(row);
        }
    }

    /** {@return the sizes} */
    @Override
    public String toString() {
        return "SubmitOptions[" + partBytes + " bytes a part, patience " + patience + "]";
    }
}
