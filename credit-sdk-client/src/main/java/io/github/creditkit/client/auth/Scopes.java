package io.github.creditkit.client.auth;

import io.github.creditkit.codes.Parsed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an application may do, or asks for (授权范围集合). Immutable.
 *
 * <pre>{@code
 * Scopes granted = Scopes.of(Scope.submitAll(), Scope.QUERY_PUBLIC);
 * granted.covers(Scope.submit("administrativePenalty"));      // true
 * }</pre>
 */
public final class Scopes {
    /** The most that are taken at once. */
    public static final int MOST = 64;

    static final String CLAUSE = "RFC 6749 3.3";
    private static final int LONGEST = 4_096;
    private static final Scopes NONE = new Scopes(new TreeSet<>());

    private final SortedSet<Scope> scopes;

    private Scopes(SortedSet<Scope> scopes) {
        this.scopes = Collections.unmodifiableSortedSet(scopes);
    }

    /** {@return nothing at all} */
    public static Scopes none() {
        return NONE;
    }

    /**
     * Some scopes.
     *
     * @param scopes in any order
     * @return all of them, each once
     */
    public static Scopes of(Scope... scopes) {
        return of(List.of(scopes));
    }

    /**
     * Some scopes.
     *
     * @param scopes in any order
     * @return all of them, each once
     * @throws IllegalArgumentException if there are more than {@link #MOST}
     */
    public static Scopes of(Collection<Scope> scopes) {
        SortedSet<Scope> sorted = new TreeSet<>(scopes);
        if (sorted.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " scopes, not " + sorted.size());
        }
        return new Scopes(sorted);
    }

    /**
     * Reads scopes with blanks between.
     *
     * @param text such as {@code feed query:public}; empty for none
     * @return the scopes; refused with {@link AuthReason#SCOPE} or {@link AuthReason#TOO_LONG}
     */
    public static Parsed<Scopes> tryParse(String text) {
        if (text.length() > LONGEST) {
            return new Parsed.Refused<>(
                    "",
                    List.of(AuthReason.TOO_LONG.of(Integer.toString(text.length()), Integer.toString(LONGEST), CLAUSE)),
                    List.of());
        }
        List<Scope> read = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            int end = text.indexOf(' ', at);
            end = end < 0 ? text.length() : end;
            Parsed<Scope> scope = Scope.tryParse(text.substring(at, end));
            if (!scope.isOk() || read.size() == MOST) {
                return new Parsed.Refused<>("", List.of(AuthReason.SCOPE.at(at + 1, CLAUSE)), List.of());
            }
            scope.toOptional().ifPresent(read::add);
            at = end;
        }
        return new Parsed.Ok<>(of(read), List.of());
    }

    /** {@return the scopes, sorted} */
    public SortedSet<Scope> all() {
        return scopes;
    }

    /** {@return if there are none} */
    public boolean isEmpty() {
        return scopes.isEmpty();
    }

    /**
     * If something is among them.
     *
     * @param scope what is asked for
     * @return true if it is there, or one that covers it
     */
    public boolean covers(Scope scope) {
        return scopes.stream().anyMatch(each -> each.covers(scope));
    }

    /**
     * What of these is asked for.
     *
     * @param wanted what is asked for
     * @return of what is asked for all that is covered; of {@code submit:*} that is not, the types that are
     */
    public Scopes narrowTo(Scopes wanted) {
        NavigableSet<Scope> narrowed = new TreeSet<>();
        for (Scope want : wanted.scopes) {
            if (covers(want)) {
                narrowed.add(want);
            } else {
                scopes.stream().filter(want::covers).forEach(narrowed::add);
            }
        }
        return new Scopes(narrowed);
    }

    /** {@return as they stand in a request for a token, sorted} */
    public String text() {
        return scopes.stream().map(Scope::text).collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scopes that && scopes.equals(that.scopes);
    }

    @Override
    public int hashCode() {
        return scopes.hashCode();
    }

    /** {@return as they stand in a request for a token} */
    @Override
    public String toString() {
        return text();
    }
}
