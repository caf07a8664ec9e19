package io.github.creditkit.cli.validate;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.envelope.BusinessKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds the same decision again in one file (重复行). It keeps 64 to 128 bytes a row and no text: a digest of 127 bits for the key,
 * and the hash code of the content, which tells the two kinds of repetition apart.
 */
final class Duplicates {
    private static final HashFunction DIGEST = Hashing.murmur3_128(0x43524544);
    private static final int WORDS = 4;

    private long[] table = new long[WORDS << 10];
    private int entries;

    /** DUP-01 for the same again, DUP-02 for the same decision with other content; empty for a first one. */
    Optional<Issue> check(long row, Record record) {
        Optional<BusinessKey> key = BusinessKey.of(record);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer digest = ByteBuffer.wrap(digest(key.get().parts()));
        long first = digest.getLong() | 1; // 0 is a free place
        long second = digest.getLong();
        int content = record.hashCode();
        int at = place(first, second);
        if (table[at] == 0) {
            put(at, first, second, row, content);
            return Optional.empty();
        }
        Rule rule = table[at + 3] == content ? Rule.DUP_01 : Rule.DUP_02;
        return Optional.of(new Issue(
                rule, rule.level(), "", ItemName.WHOLE, Long.toString(table[at + 2]), Bilingual.NONE, List.of()));
    }

    private static byte[] digest(List<String> parts) {
        Hasher hasher = DIGEST.newHasher();
        for (String part : parts) {
            hasher.putInt(part.length()).putString(part, StandardCharsets.UTF_16LE);
        }
        return hasher.hash().asBytes();
    }

    private int place(long first, long second) {
        int mask = table.length / WORDS - 1;
        int at = (int) (first >>> 1) & mask;
        while (table[at * WORDS] != 0 && (table[at * WORDS] != first || table[at * WORDS + 1] != second)) {
            at = (at + 1) & mask;
        }
        return at * WORDS;
    }

    private void put(int at, long first, long second, long row, long content) {
        table[at] = first;
        table[at + 1] = second;
        table[at + 2] = row;
        table[at + 3] = content;
        if (++entries * 2 > table.length / WORDS) {
            grow();
        }
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (int i = 0; i < old.length; i += WORDS) {
            if (old[i] != 0) {
                System.arraycopy(old, i, table, place(old[i], old[i + 1]), WORDS);
            }
        }
    }
}
