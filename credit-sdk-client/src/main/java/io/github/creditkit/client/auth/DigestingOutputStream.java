package io.github.creditkit.client.auth;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Passes a body on and makes its digest as it goes by (边写边算摘要). For one thread. */
public final class DigestingOutputStream extends FilterOutputStream {
    private final DigestAlgorithm algorithm;
    private final MessageDigest digest;
    private long count;

    /**
     * Around a stream.
     *
     * @param out       where the body goes; {@link OutputStream#nullOutputStream()} where only its digest is wanted
     * @param algorithm which hash
     * @throws IllegalStateException if the algorithm is not available
     */
    public DigestingOutputStream(OutputStream out, DigestAlgorithm algorithm) {
        super(out);
        this.algorithm = algorithm;
        this.digest = algorithm.newDigest();
    }

    @Override
    public void write(int next) throws IOException {
        out.write(next);
        digest.update((byte) next);
        count++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        count += length;
    }

    /** {@return how many bytes were written} */
    public long count() {
        return count;
    }

    /** {@return the digest of what was written since the last call} */
    public ContentDigest finish() {
        return new ContentDigest(algorithm, digest.digest());
    }
}
