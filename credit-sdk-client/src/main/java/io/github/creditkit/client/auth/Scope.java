package io.github.creditkit.client.auth;

import io.github.creditkit.codes.Parsed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an application may do (授权范围), such as {@code submit:administrativePenalty}, {@code query:public} or
 * {@code feed}. Words that this release does not know are scopes too.
 *
 * <p>{@code submit:*} covers every {@code submit:…}, and nothing else covers anything but itself: who may query for the
 * government may not query for the public unless he was given both.
 *
 * @param area   what is done, such as {@code submit}: a letter, then up to 31 lower-case letters, digits and {@code -}
 * @param detail with what: up to 64 letters, digits and {@code -}, or {@code *} for everything; null for no detail
 */
public record Scope(String area, @Nullable String detail) implements Comparable<Scope> {
    /** Queries with what is public (公开查询). */
    public static final Scope QUERY_PUBLIC = new Scope("query", "public");
    /** Queries for the government's own work (政务查询). */
    public static final Scope QUERY_GOVERNMENT = new Scope("query", "government");
    /** Queries with the subject's consent (授权查询). */
    public static final Scope QUERY_AUTHORIZED = new Scope("query", "authorized");
    /** Objections and repairs (异议与信用修复). */
    public static final Scope RIGHTS = new Scope("rights", null);
    /** Joint actions (联合奖惩). */
    public static final Scope JOINT = new Scope("joint", null);
    /** The feed of changes (变更推送). */
    public static final Scope FEED = new Scope("feed", null);
    /** Statistics (统计). */
    public static final Scope STATISTICS = new Scope("stats", null);
    /** Who saw what (访问日志). */
    public static final Scope AUDIT = new Scope("audit", null);
    /** Approving batches (批次审核). */
    public static final Scope APPROVE = new Scope("approve", null);

    private static final String ALL = "*";
    private static final int LONGEST_AREA = 32;
    private static final int LONGEST_DETAIL = 64;

    /**
     * Checks both words.
     *
     * @param area   what is done
     * @param detail with what
     * @throws IllegalArgumentException if one is no word
     */
    public Scope {
        if (!isArea(area) || (detail != null && !isDetail(detail))) {
            throw new IllegalArgumentException("a scope is a word such as feed, or two such as query:public");
        }
    }

    /**
     * Submitting records of one type.
     *
     * @param recordType such as {@code administrativePenalty}
     * @return the scope
     * @throws IllegalArgumentException if it is no word
     */
    public static Scope submit(String recordType) {
        return new Scope("submit", recordType);
    }

    /** {@return submitting records of every type} */
    public static Scope submitAll() {
        return new Scope("submit", ALL);
    }

    /**
     * Reads a scope.
     *
     * @param text such as {@code query:public}
     * @return the scope; refused with {@link AuthReason#SCOPE}
     */
    public static Parsed<Scope> tryParse(String text) {
        int colon = text.indexOf(':');
        String area = colon < 0 ? text : text.substring(0, colon);
        String detail = colon < 0 ? null : text.substring(colon + 1);
        if (!isArea(area) || (detail != null && !isDetail(detail))) {
            return new Parsed.Refused<>("", List.of(AuthReason.SCOPE.at(1, Scopes.CLAUSE)), List.of());
        }
        return new Parsed.Ok<>(new Scope(area, detail), List.of());
    }

    /**
     * If who has this has the other too.
     *
     * @param other what is asked for
     * @return true for the same, and for any of the area if this has {@code *}
     */
    public boolean covers(Scope other) {
        return equals(other) || (ALL.equals(detail) && area.equals(other.area) && other.detail != null);
    }

    /** {@return as it stands in a request for a token} */
    public String text() {
        return detail == null ? area : area + ":" + detail;
    }

    @Override
    public int compareTo(Scope other) {
        return text().compareTo(other.text());
    }

    /** {@return as it stands in a request for a token} */
    @Override
    public String toString() {
        return text();
    }

    private static boolean isArea(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_AREA
                && text.charAt(0) >= 'a'
                && text.charAt(0) <= 'z'
                && text.chars()
                        .allMatch(next -> (next >= 'a' && next <= 'z') || (next >= '0' && next <= '9') || next == '-');
    }

    private static boolean isDetail(String text) {
        return text.equals(ALL)
                || (!text.isEmpty()
                        && text.length() <= LONGEST_DETAIL
                        && text.indexOf('_') < 0
                        && HmacHeaders.isWord(text));
    }
}
