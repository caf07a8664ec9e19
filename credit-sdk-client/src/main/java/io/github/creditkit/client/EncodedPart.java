package io.github.creditkit.client;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.auth.DigestingOutputStream;
import io.github.creditkit.client.contract.PartAck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A part of a batch as it is sent (已编码分片). What it is known by is the digest of its rows, however they are packed.
 *
 * @param number   which part, from 1
 * @param rows     how many rows
 * @param length   how many bytes its rows have, unpacked
 * @param identity the digest of its rows
 * @param body     what is sent
 * @param places   of each row, which of the caller's rows it is, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // as many as there are rows; nobody changes or compares it
record EncodedPart(int number, int rows, int length, ContentDigest identity, CallBody body, int[] places) {
    /** Rows that are there already. */
    static EncodedPart of(int number, byte[] rows, boolean packed, DigestAlgorithm algorithm) {
        Encoder encoder = new Encoder(packed, algorithm, rows.length);
        encoder.write(rows, rows.length);
        return encoder.part(number, count(rows), new int[0]);
    }

    /** As the platform counts: lines that hold anything. */
    private static int count(byte[] rows) {
        int count = 0;
        boolean holds = false;
        for (byte next : rows) {
            if (next == '\n') {
                count += holds ? 1 : 0;
                holds = false;
            } else {
                holds |= next != ' ' && next != '\t' && next != '\r';
            }
        }
        return count + (holds ? 1 : 0);
    }

    /** What the platform says of it, if that is what was sent. */
    PartAck confirmed(PartAck ack) {
        boolean isSame =
                ack.n() == number && ack.rows() == rows && identity.text().equals(ack.digest());
        if (!isSame) {
            throw new UnexpectedAnswerException(
                    "平台收到的分片与所发不同（序号、行数或摘要）",
                    "the platform received another part than was sent: number, rows or digest differ");
        }
        return ack;
    }

    /** Which, and how large. */
    @Override
    public String toString() {
        return "part " + number + ", " + rows + " rows, " + body;
    }

    /** Takes rows in and makes a part of them. For one thread. */
    static final class Encoder {
        private final Bytes out;
        private final boolean packed;
        private final DigestAlgorithm algorithm;
        private final DigestingOutputStream rows;
        private int length;

        Encoder(boolean packed, DigestAlgorithm algorithm, int expected) {
            this.packed = packed;
            this.algorithm = algorithm;
            this.out = new Bytes(packed ? expected / 8 + 64 : expected + 64);
            this.rows = new DigestingOutputStream(packed ? gzip(out) : out, algorithm);
        }

        private static OutputStream gzip(OutputStream out) {
            try {
                return new GZIPOutputStream(out, 1 << 14);
            } catch (IOException e) { // memory does not fail
                throw new UncheckedIOException(e);
            }
        }

        void write(byte[] bytes, int count) {
            try {
                rows.write(bytes, 0, count);
                length += count;
            } catch (IOException e) { // memory does not fail
                throw new UncheckedIOException(e);
            }
        }

        /** How many bytes came, unpacked. */
        int length() {
            return length;
        }

        EncodedPart part(int number, int count, int[] places) {
            try {
                rows.close();
            } catch (IOException e) { // memory does not fail
                throw new UncheckedIOException(e);
            }
            ContentDigest identity = rows.finish();
            ContentDigest sent = packed ? out.digest(algorithm) : identity;
            CallBody body = new CallBody(out.bytes(), out.size(), CallBody.NDJSON, packed ? "gzip" : "", sent);
            return new EncodedPart(number, count, length, identity, body, places);
        }
    }

    /** Hands out its bytes without a copy. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes(int expected) {
            super(expected);
        }

        byte[] bytes() {
            return buf;
        }

        ContentDigest digest(DigestAlgorithm algorithm) {
            DigestingOutputStream digesting = new DigestingOutputStream(OutputStream.nullOutputStream(), algorithm);
            try {
                digesting.write(buf, 0, count);
            } catch (IOException e) { // nowhere does not fail
                throw new UncheckedIOException(e);
            }
            return digesting.finish();
        }
    }
}
