package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an XML parser and keeps from it what would fill memory (XML 预检): the parser holds a tag, a comment, an
 * instruction or a section of plain text as a whole, however long.
 *
 * <p>Comments and instructions are left out; a plain section becomes escaped text, which the parser hands on in pieces;
 * tags and references have a bound; a document type is refused before any parser sees it.
 */
final class MarkupGuard extends Reader {
    private static final int LONGEST_TAG = 1 << 16;
    private static final int LONGEST_REFERENCE = 64;
    private static final int BUFFER = 1 << 13;
    private static final String COMMENT_BEGIN = "--";
    private static final String SECTION_BEGIN = "[CDATA[";

    private enum Place {
        TEXT,
        REFERENCE,
        ANGLE,
        TAG,
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        EXCLAMATION,
        INSTRUCTION,
        COMMENT,
        SECTION
    }

    private final Reader source;
    private final char[] in = new char[BUFFER];
    private final StringBuilder out = new StringBuilder(BUFFER);
    private final StringBuilder exclamation = new StringBuilder();
    private int given;
    private Place place = Place.TEXT;
    private int length;
    private int matched;
    private boolean ended;

    MarkupGuard(Reader source) {
        this.source = source;
    }

    /** If the parser has been given all there is. */
    boolean isAtEnd() {
        return ended && given == out.length();
    }

    @Override
    public int read(char @Nullable [] target, int offset, int count) throws IOException {
        if (target == null || count == 0) {
            return 0;
        }
        while (given == out.length()) {
            if (ended || !fill()) {
                return -1;
            }
        }
        int some = Math.min(count, out.length() - given);
        out.getChars(given, given + some, target, offset);
        given += some;
        return some;
    }

    private boolean fill() throws IOException {
        out.setLength(0);
        given = 0;
        int read = source.read(in, 0, in.length);
        if (read < 0) {
            ended = true;
            return false;
        }
        for (int i = 0; i < read; i++) {
            if (place == Place.TEXT) {
                i = textRun(i, read);
            }
            if (i < read) {
                accept(in[i]);
            }
        }
        return true;
    }

    /** Takes plain text as a whole, which most of a file is; where it ends. */
    private int textRun(int from, int to) {
        int end = from;
        while (end < to && in[end] != '<' && in[end] != '&') {
            end++;
        }
        out.append(in, from, end - from);
        return end;
    }

    private void accept(char c) {
        switch (place) {
            case TEXT -> text(c);
            case REFERENCE -> reference(c);
            case ANGLE -> angle(c);
            case TAG -> tag(c);
            case DOUBLE_QUOTED -> quoted(c, '"');
            case SINGLE_QUOTED -> quoted(c, '\'');
            case EXCLAMATION -> exclamation(c);
            case INSTRUCTION -> leftOut(c, '?', 1);
            case COMMENT -> leftOut(c, '-', 2);
            case SECTION -> section(c);
        }
    }

    private void text(char c) {
        if (c == '<') {
            go(Place.ANGLE);
            return;
        }
        if (c == '&') {
            go(Place.REFERENCE);
        }
        out.append(c);
    }

    private void reference(char c) {
        if (c == '<') {
            go(Place.ANGLE);
            return;
        }
        bound(LONGEST_REFERENCE);
        if (c == ';') {
            go(Place.TEXT);
        }
        out.append(c);
    }

    private void angle(char c) {
        if (c == '!') {
            exclamation.setLength(0);
            go(Place.EXCLAMATION);
        } else if (c == '?') {
            go(Place.INSTRUCTION);
        } else {
            go(Place.TAG);
            out.append('<');
            tag(c);
        }
    }

    private void tag(char c) {
        bound(LONGEST_TAG);
        if (c == '>') {
            go(Place.TEXT);
        } else if (c == '"') {
            place = Place.DOUBLE_QUOTED;
        } else if (c == '\'') {
            place = Place.SINGLE_QUOTED;
        }
        out.append(c);
    }

    private void quoted(char c, char quote) {
        bound(LONGEST_TAG);
        if (c == quote) {
            place = Place.TAG;
        }
        out.append(c);
    }

    private void exclamation(char c) {
        exclamation.append(c);
        String seen = exclamation.toString();
        if (seen.equals(COMMENT_BEGIN)) {
            go(Place.COMMENT);
        } else if (seen.equals(SECTION_BEGIN)) {
            go(Place.SECTION);
        } else if (!COMMENT_BEGIN.startsWith(seen) && !SECTION_BEGIN.startsWith(seen)) {
            throw UnreadableTableException.of(TableReason.DOCUMENT_TYPE);
        }
    }

    /** Passes over what ends with an angle bracket after a mark that stands there a number of times. */
    private void leftOut(char c, char mark, int times) {
        if (c == '>' && matched >= times) {
            go(Place.TEXT);
        } else {
            matched = c == mark ? matched + 1 : 0;
        }
    }

    private void section(char c) {
        if (c == ']') {
            matched++;
            // Two may be the end of the section; the one before them is text.
            if (matched > 2) {
                matched = 2;
                out.append(']');
            }
            return;
        }
        if (c == '>' && matched == 2) {
            go(Place.TEXT);
            return;
        }
        out.append("]".repeat(matched));
        matched = 0;
        escape(c);
    }

    private void escape(char c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            default -> out.append(c);
        }
    }

    private void go(Place next) {
        place = next;
        length = 0;
        matched = 0;
    }

    private void bound(int most) {
        if (++length > most) {
            throw UnreadableTableException.of(TableReason.BAD_XML);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
