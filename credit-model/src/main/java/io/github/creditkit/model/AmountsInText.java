package io.github.creditkit.model;

import io.github.creditkit.model.item.Money;
import io.github.creditkit.model.item.Money.Unit;
import org.jspecify.annotations.Nullable;

/** Amounts that a text names in figures (文本中的金额), such as 罚款 2,000 元. Read without objects, as every penalty has a text. */
final class AmountsInText {
    private static final long FEN_OF_YUAN = 100;
    private static final long FEN_OF_WAN = 1_000_000;
    private static final long YUAN_OF_WAN = 10_000;
    private static final int MOST_DIGITS = 13;

    private AmountsInText() {}

    /**
     * If a text names amounts and none of them, nor all of them together, is this one, but one is what this one would be
     * in 元. A text that names other amounts only says nothing: it may speak of the turnover.
     */
    static boolean contradict(@Nullable String text, Money amount) {
        if (text == null || text.indexOf('元') < 0) {
            return false;
        }
        long fen = amount.toFen();
        long asYuan = amount.unit() == Unit.YUAN ? fen : fen / YUAN_OF_WAN;
        boolean meantYuan = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                at++;
                continue;
            }
            int end = endOfNumber(text, at);
            long unit = unit(text, end);
            if (unit > 0) {
                long named = fen(text, at, end, unit);
                if (named == fen) {
                    return false;
                }
                meantYuan |= unit == FEN_OF_YUAN && named == asYuan;
            }
            at = end;
        }
        return meantYuan;
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '，';
    }

    private static long unit(String text, int at) {
        int unit = at;
        while (unit < text.length() && Character.isWhitespace(text.charAt(unit))) {
            unit++;
        }
        if (text.startsWith("万元", unit)) {
            return FEN_OF_WAN;
        }
        return text.startsWith("元", unit) ? FEN_OF_YUAN : 0;
    }

    /** The number in fen; -1 when it has more digits than an amount. */
    private static long fen(String text, int from, int to, long unit) {
        long number = 0;
        long weight = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (weight > 0) {
                    return -1;
                }
                weight = unit;
            } else if (c >= '0' && c <= '9') {
                if (++digits > MOST_DIGITS) {
                    return -1;
                }
                if (weight == 0) {
                    number = number * 10 + (c - '0') * unit;
                } else {
                    weight /= 10;
                    number += (c - '0') * weight;
                }
            }
        }
        return number;
    }
}
