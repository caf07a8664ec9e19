package io.github.creditkit.cli.repeat;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A key of which nothing can be read any more (键的摘要): 127 bits.
 *
 * @param first  never 0
 * @param second the other half
 */
public record KeyDigest(long first, long second) {
    private static final HashFunction DIGEST = Hashing.murmur3_128(0x43524544);

    /**
     * The digest of a key.
     *
     * @param parts its parts; where one ends and the next begins matters
     * @return the same for the same key
     */
    public static KeyDigest of(List<String> parts) {
        int size = 0;
        for (String part : parts) {
            size += Integer.BYTES + part.length() * Character.BYTES;
        }
        // As one run of bytes it is digested several times as fast as character by character.
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (String part : parts) {
            bytes.putInt(part.length());
            for (int i = 0; i < part.length(); i++) {
                bytes.putChar(part.charAt(i));
            }
        }
        ByteBuffer digest = ByteBuffer.wrap(DIGEST.hashBytes(bytes.array()).asBytes());
        return new KeyDigest(digest.getLong() | 1, digest.getLong());
    }
}
