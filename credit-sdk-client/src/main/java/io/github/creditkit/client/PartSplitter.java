package io.github.creditkit.client;

import io.github.creditkit.client.EncodedPart.Encoder;
import io.github.creditkit.client.auth.DigestAlgorithm;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes parts of rows (分片): in order, as full as they may be, no row in two. The same rows make the same parts. For one thread.
 */
final class PartSplitter {
    private static final byte[] LINE_END = {'\n'};
    private static final int SOME = 256;

    private final int mostBytes;
    private final boolean packed;
    private final DigestAlgorithm algorithm;
    private @Nullable Encoder current;
    private int[] places = new int[SOME];
    private int rows;
    private int parts;

    /** Parts of so many bytes at most, unpacked. */
    PartSplitter(int mostBytes, boolean packed, DigestAlgorithm algorithm) {
        this.mostBytes = mostBytes;
        this.packed = packed;
        this.algorithm = algorithm;
    }

    /** If a row of so many bytes fits into a part at all. */
    boolean fits(int length) {
        return length + LINE_END.length <= mostBytes;
    }

    /** Takes a row in; gives the part before it if there is no more room in that. */
    Optional<EncodedPart> add(byte[] row, int length, int place) {
        Optional<EncodedPart> full = current != null && current.length() + length + LINE_END.length > mostBytes
                ? finish()
                : Optional.empty();
        if (current == null) {
            current = new Encoder(packed, algorithm, Math.min(mostBytes, 1 << 16));
        }
        current.write(row, length);
        current.write(LINE_END, LINE_END.length);
        if (rows == places.length) {
            places = Arrays.copyOf(places, rows * 2);
        }
        places[rows++] = place;
        return full;
    }

    /** The part that was begun; empty where none was. */
    Optional<EncodedPart> finish() {
        if (current == null) {
            return Optional.empty();
        }
        EncodedPart part = current.part(++parts, rows, Arrays.copyOf(places, rows));
        current = null;
        rows = 0;
        return Optional.of(part);
    }
}
