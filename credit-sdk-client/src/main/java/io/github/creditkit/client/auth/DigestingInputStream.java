package io.github.creditkit.client.auth;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Passes a body on and makes its digest as it goes by (边读边算摘要). For one thread. */
public final class DigestingInputStream extends FilterInputStream {
    private static final int SKIP_BUFFER = 8_192;

    private final DigestAlgorithm algorithm;
    private final MessageDigest digest;
    private long count;

    /**
     * Around a stream.
     *
     * @param in        where the body comes from
     * @param algorithm which hash
     * @throws IllegalStateException if the algorithm is not available
     */
    public DigestingInputStream(InputStream in, DigestAlgorithm algorithm) {
        super(in);
        this.algorithm = algorithm;
        this.digest = algorithm.newDigest();
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next >= 0) {
            digest.update((byte) next);
            count++;
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            count += read;
        }
        return read;
    }

    /** Reads what it skips, as that is of the body too. */
    @Override
    public long skip(long number) throws IOException {
        byte[] buffer = new byte[SKIP_BUFFER];
        long left = number;
        while (left > 0) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return Math.max(number, 0) - Math.max(left, 0);
    }

    /** {@return false: what was read counts} */
    @Override
    public boolean markSupported() {
        return false;
    }

    /** Does nothing: there is no way back. */
    @Override
    public synchronized void mark(int limit) {}

    /**
     * There is no way back.
     *
     * @throws IOException always
     */
    @Override
    public synchronized void reset() throws IOException {
        throw new IOException("what was read counts: there is no way back");
    }

    /** {@return how many bytes were read} */
    public long count() {
        return count;
    }

    /** {@return the digest of what was read since the last call} */
    public ContentDigest finish() {
        return new ContentDigest(algorithm, digest.digest());
    }
}
