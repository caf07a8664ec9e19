package io.github.creditkit.platform;

import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.DigestingOutputStream;
import io.github.creditkit.client.contract.PlatformLimits;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.platform.store.PartHead;
import io.github.creditkit.platform.store.StoredPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Reads a part as it came (分片读取): its rows are counted and measured without being kept, so that neither a long row nor a
 * small file that unpacks to a huge one takes memory. The digest is that of the rows, packed or not.
 */
final class PartReader {
    private static final int BUFFER = 1 << 14;

    private PartReader() {}

    static StoredPart read(
            String batchId, int n, byte[] body, String encoding, DigestAlgorithm algorithm, PlatformLimits limits) {
        boolean packed = encoding.equalsIgnoreCase("gzip");
        if (!packed && !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "只支持 gzip 压缩", "gzip is the only compression");
        }
        RowCounter rows = new RowCounter(limits.maxRowBytes());
        byte[] buffer = new byte[BUFFER];
        PartHead head;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (InputStream in = packed
                        ? new GZIPInputStream(new ByteArrayInputStream(body), BUFFER)
                        : new ByteArrayInputStream(body);
                DigestingOutputStream out = new DigestingOutputStream(
                        packed ? OutputStream.nullOutputStream() : new GZIPOutputStream(kept, BUFFER), algorithm)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                if (out.count() > limits.maxPartBytes()) {
                    throw new ProblemException(
                            ProblemType.TOO_LARGE,
                            "分片解压后超过 " + limits.maxPartBytes() + " 字节",
                            "the part has more than " + limits.maxPartBytes() + " bytes unpacked");
                }
                rows.count(buffer, count);
            }
            head = new PartHead(n, rows.rows(), out.finish().text());
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "压缩内容损坏", "the compressed content is broken");
        }
        return new StoredPart(batchId, head, packed ? body : kept.toByteArray());
    }

    /** Counts rows that hold anything, and refuses one that is too long. */
    private static final class RowCounter {
        private final int longest;
        private int rows;
        private int length;
        private boolean holds;

        RowCounter(int longest) {
            this.longest = longest;
        }

        void count(byte[] buffer, int count) {
            for (int i = 0; i < count; i++) {
                byte one = buffer[i];
                if (one == '\n') {
                    end();
                } else {
                    length++;
                    holds |= PartRows.holds(one);
                    if (length > longest) {
                        throw new ProblemException(
                                ProblemType.TOO_LARGE,
                                "第 " + (rows + 1) + " 行超过 " + longest + " 字节",
                                "row " + (rows + 1) + " has more than " + longest + " bytes");
                    }
                }
            }
        }

        private void end() {
            rows += holds ? 1 : 0;
            length = 0;
            holds = false;
        }

        int rows() {
            end();
            return rows;
        }
    }
}
