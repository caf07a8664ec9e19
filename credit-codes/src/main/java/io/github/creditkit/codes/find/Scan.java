package io.github.creditkit.codes.find;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Detection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a text. For each letter or digit it shifts one bit into two words: if a run begins there, and if it is
 * a digit. When a run ends, these tell without another look if it, or it and those before it, can be a code; only then
 * characters are copied. So the work for a character is constant, whatever the text.
 */
final class Scan {
    private static final int CODE = 18;
    private static final int CODE_BITS = (1 << CODE) - 1;

    /** A label of letters right before a code is no longer than this. */
    private static final int LONGEST_LABEL = 10;

    /** Nobody prints a code in more groups than this. */
    private static final int MOST_GROUPS = 8;

    /** Indexes 3 to 5, which are digits in every code but an organization code, and 2 to 7 of 18 characters. */
    private static final int[] DIVISION_OF_RUN = {3, 4, 5};

    private static final int DIVISION_OF_CODE = window(2, 3, 4, 5, 6, 7);

    /** Where groups begin when a code is printed in the parts of its standard. */
    private static final int GROUPS_OF_ORGANISATION = window(0, 1, 2, 8, 16, 17);

    private static final int GROUPS_OF_PERSON = window(0, 6, 10, 12, 14, 17);

    /** A run of eight and a run of one. */
    private static final int HYPHENATED = 0b1_0000_0001;

    private static final String CERTIFICATE = "事证第";

    private final CharSequence text;
    private final Judge judge;
    private final Consumer<? super FoundCode> sink;
    private final Token token = new Token();

    /** Of the last letters and digits, which are digits; bit 0 is for the last one, bit 1 for the one before. */
    private long digits;

    /** Of the same, which begin a run; none from before the last character that was not a single joint of two runs. */
    private long begins;

    private int run;
    private int joint;
    private @Nullable FoundCode pending;
    private boolean pendingAsPrinted;

    Scan(CharSequence text, Judge judge, Consumer<? super FoundCode> sink) {
        this.text = text;
        this.judge = judge;
        this.sink = sink;
    }

    private static int window(int... indexes) {
        int bits = 0;
        for (int index : indexes) {
            bits |= 1 << (CODE - 1 - index);
        }
        return bits;
    }

    void run() {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int kind = CharacterKind.of(text.charAt(i));
            if (kind > CharacterKind.HYPHEN) {
                digits = (digits << 1) | (kind <= '9' ? 1 : 0);
                begins = (begins << 1) | (run == 0 ? 1 : 0);
                run++;
            } else {
                if (run > 0) {
                    ends(i);
                    run = 0;
                    joint = kind;
                } else {
                    joint = CharacterKind.OTHER;
                }
                if (!CharacterKind.isJoint(joint)) {
                    begins = 0;
                }
            }
        }
        if (run > 0) {
            ends(length);
        }
        flush();
    }

    /** A run ends before an index. */
    private void ends(int end) {
        if (judge.wantsLength(run)) {
            whole(end);
        }
        if (run > CODE && run <= CODE + LONGEST_LABEL) {
            labelled(end);
        }
        if (run == 1 && joint == CharacterKind.HYPHEN && (begins & 0x1FF) == HYPHENATED) {
            hyphenated(end);
        }
        if (run < CODE && (begins >>> (CODE - 1) & 1) != 0) {
            grouped(end);
        }
    }

    private void whole(int end) {
        int start = end - run;
        if (run == 9 || areDigits(DIVISION_OF_RUN)) {
            Detection detection = judge.ofRun(token.fill(text, start, end));
            if (detection != null
                    && (detection.type() != CodeType.PUBLIC_INSTITUTION_CERTIFICATE || isCertificate(start))) {
                offer(detection, start, end, false);
            }
        }
    }

    private boolean areDigits(int... indexes) {
        for (int index : indexes) {
            if ((digits >>> (run - 1 - index) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isCertificate(int start) {
        int from = start - CERTIFICATE.length();
        return from >= 0 && CERTIFICATE.contentEquals(text.subSequence(from, start));
    }

    /** Letters, then 18 characters that begin with a digit: a label without a colon. */
    private void labelled(int end) {
        long label = digits >>> CODE & ((1L << (run - CODE)) - 1);
        if (label == 0 && (digits >>> (CODE - 1) & 1) == 1) {
            parts(end - CODE, end);
        }
    }

    private void hyphenated(int end) {
        int start = end - 10;
        if (judge.wants(CodeType.ORGANIZATION_CODE)
                && !digitsBeside(start - 1, -1, CharacterKind.HYPHEN)
                && !digitsBeside(end, 1, CharacterKind.HYPHEN)) {
            Detection detection = judge.ofRun(token.fill(text, start, end));
            if (detection != null) {
                offer(detection, start, end, false);
            }
        }
    }

    private void grouped(int end) {
        int groups = Long.bitCount(begins & CODE_BITS);
        if (groups <= MOST_GROUPS) {
            parts(end - CODE - groups + 1, end);
        }
    }

    /** 18 characters that are no run of their own. */
    private void parts(int start, int end) {
        if ((digits & DIVISION_OF_CODE) != DIVISION_OF_CODE) {
            return;
        }
        Detection detection = judge.ofParts(token.fill(text, start, end));
        if (detection != null) {
            boolean asPrinted = isGroupedAsPrinted(detection.type());
            if (asPrinted || !digitsAround(start, end)) {
                offer(detection, start, end, asPrinted);
            }
        }
    }

    private boolean isGroupedAsPrinted(CodeType type) {
        long groups = begins & CODE_BITS;
        boolean person = type == CodeType.CITIZEN_ID || type == CodeType.FOREIGNER_ID;
        int printed = person ? GROUPS_OF_PERSON : GROUPS_OF_ORGANISATION;
        return (groups & ~printed) == 0;
    }

    /** If the groups go on with more digits: a row of figures, in which 18 of them can be a code by chance. */
    private boolean digitsAround(int start, int end) {
        return digitsBeside(start - 1, -1, CharacterKind.BLANK)
                || digitsBeside(start - 1, -1, CharacterKind.HYPHEN)
                || digitsBeside(end, 1, CharacterKind.BLANK)
                || digitsBeside(end, 1, CharacterKind.HYPHEN);
    }

    /** If at an index there is such a joint, and beyond it a run with a digit, or one too long to be looked through. */
    private boolean digitsBeside(int index, int step, int wantedJoint) {
        if (kindAt(index) != wantedJoint) {
            return false;
        }
        for (int i = 1; i <= CODE; i++) {
            int kind = kindAt(index + i * step);
            if (kind <= CharacterKind.HYPHEN) {
                return false;
            }
            if (kind <= '9') {
                return true;
            }
        }
        return true;
    }

    private int kindAt(int index) {
        return index < 0 || index >= text.length() ? CharacterKind.OTHER : CharacterKind.of(text.charAt(index));
    }

    /** Of two that overlap, one in the groups of its standard stays, else the longer, else the first. */
    private void offer(Detection detection, int start, int end, boolean asPrinted) {
        FoundCode before = pending;
        if (before != null && before.end() > start) {
            int more = Boolean.compare(asPrinted, pendingAsPrinted);
            int longer = Integer.compare(end - start, before.end() - before.start());
            if (more < 0 || (more == 0 && longer <= 0)) {
                return;
            }
        } else {
            flush();
        }
        pending = new FoundCode(detection.type(), start, end, token.toString(), detection.trust());
        pendingAsPrinted = asPrinted;
    }

    private void flush() {
        if (pending != null) {
            sink.accept(pending);
            pending = null;
        }
    }
}
