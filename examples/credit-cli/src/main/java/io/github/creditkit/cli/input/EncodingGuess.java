package io.github.creditkit.cli.input;

import java.util.Optional;

/**
 * Tells UTF-8 from GB 18030 by the first records that are not ASCII (编码判断), and then stays with it.
 *
 * <p>Chinese text in GB 18030 is hardly ever valid UTF-8, while nearly anything is valid GB 18030: so UTF-8 wins when
 * half of the records read as it, and GB 18030 wins only with records that read as the common characters of GB 2312.
 * Else it is UTF-8 with damage.
 */
public final class EncodingGuess {
    private static final int GB_2312 = 0xA1;

    private Optional<TextEncoding> known;

    /**
     * A guess that is open or not.
     *
     * @param known the encoding, when a byte order mark or the user has told
     */
    public EncodingGuess(Optional<TextEncoding> known) {
        this.known = known;
    }

    /**
     * The encoding for this batch and, once it had a record that is not ASCII, for all after it.
     *
     * @param batch the next batch of the stream
     * @return the encoding
     */
    public TextEncoding of(Batch batch) {
        if (known.isEmpty() && !batch.isPlain()) {
            known = Optional.of(judge(batch));
        }
        return known.orElse(TextEncoding.UTF_8);
    }

    /**
     * Learns from a header, which has no damage more often than any other line.
     *
     * @param line its bytes
     */
    public void learn(byte[] line) {
        boolean plain = true;
        for (byte b : line) {
            plain &= b >= 0;
        }
        if (known.isEmpty() && !plain) {
            if (TextEncoding.UTF_8.reads(line, 0, line.length)) {
                known = Optional.of(TextEncoding.UTF_8);
            } else if (isCommonGb(line, 0, line.length)) {
                known = Optional.of(TextEncoding.GB_18030);
            }
        }
    }

    private static TextEncoding judge(Batch batch) {
        int telling = 0;
        int utf8 = 0;
        int gb = 0;
        for (int i = 0; i < batch.count(); i++) {
            if (!batch.isPlain(i)) {
                telling++;
                utf8 += TextEncoding.UTF_8.reads(batch.bytes(), batch.from(i), batch.to(i)) ? 1 : 0;
                gb += isCommonGb(batch.bytes(), batch.from(i), batch.to(i)) ? 1 : 0;
            }
        }
        return 2 * utf8 >= telling || gb <= utf8 ? TextEncoding.UTF_8 : TextEncoding.GB_18030;
    }

    /** If most of what is not ASCII are the two-byte characters of GB 2312. */
    private static boolean isCommonGb(byte[] bytes, int from, int to) {
        int common = 0;
        int other = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                if ((bytes[i] & 0xff) >= GB_2312 && i + 1 < to && (bytes[i + 1] & 0xff) >= GB_2312) {
                    common++;
                    i++;
                } else {
                    other++;
                }
            }
        }
        return common > other;
    }
}
