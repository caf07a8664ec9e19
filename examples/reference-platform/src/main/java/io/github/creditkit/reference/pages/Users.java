package io.github.creditkit.reference.pages;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who signed in, and as which account of the platform he calls (页面用户). */
final class Users {
    static final String DEPARTMENT = "DEPARTMENT";
    static final String SUPERVISOR = "SUPERVISOR";
    static final String APP = "APP_";

    private Users() {}

    static String app(Authentication user) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(APP))
                .map(authority -> authority.substring(APP.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a user without an account"));
    }
}
