package io.github.creditkit.reference.pages;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.creditkit.platform.CallBudget;
import io.github.creditkit.platform.CreditPlatform;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often an address may ask for pages, and how often it may guess a password (页面访问限制): nobody copies the whole platform by
 * its pages. Calls of the interface have limits of their own, by account.
 */
final class PageLimit extends OncePerRequestFilter {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int GUESSES = 5;
    private static final int MOST_ADDRESSES = 10_000;

    private final CallBudget pages;

    /** Wrong passwords by address, until a while after the last. */
    private final Cache<String, Integer> guesses = CacheBuilder.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(PAUSE)
            .build();

    PageLimit(CallBudget pages) {
        this.pages = pages;
    }

    /** A wrong password was sent. */
    void wrongPassword(HttpServletRequest request) {
        guesses.asMap().merge(request.getRemoteAddr(), 1, Integer::sum);
    }

    /** By the path as it was decoded: {@code /%6cogin} is the same page. That of the interface ends where its operations begin. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(CreditPlatform.BASE) || path.equals("/style.css");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        boolean isGuess =
                request.getMethod().equals("POST") && request.getServletPath().equals("/login");
        Integer before = guesses.getIfPresent(address);
        if (isGuess && before != null && before >= GUESSES) {
            refuse(response, PAUSE);
        } else if (!pages.take(address)) {
            refuse(response, Duration.ofSeconds(1));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, Duration pause) throws IOException {
        response.setHeader("Retry-After", Long.toString(pause.toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
