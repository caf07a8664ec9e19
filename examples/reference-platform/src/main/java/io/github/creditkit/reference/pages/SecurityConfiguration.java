package io.github.creditkit.reference.pages;

import io.github.creditkit.platform.CallBudget;
import io.github.creditkit.platform.CreditPlatform;
import io.github.creditkit.reference.Keys;
import io.github.creditkit.reference.PlatformProperties;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may see which page, and what a browser may do with it (页面安全). The interface has an authentication of its own; pages
 * have sessions, tokens against forged requests, and strict headers.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http, PlatformProperties properties) throws Exception {
        String api = CreditPlatform.BASE + "/**";
        int perSecond = properties.pagesPerSecond();
        PageLimit limit = new PageLimit(new CallBudget(perSecond > 0 ? perSecond : null, Clock.systemUTC()));
        http.authorizeHttpRequests(calls -> calls.requestMatchers(api)
                        .permitAll()
                        .requestMatchers("/desk/**")
                        .hasAnyRole(Users.DEPARTMENT, Users.SUPERVISOR)
                        .requestMatchers("/dashboard/**")
                        .hasRole(Users.SUPERVISOR)
                        .anyRequest()
                        .permitAll())
                // Calls carry no cookie, and a question that somebody is made to ask changes nothing.
                .csrf(csrf -> csrf.ignoringRequestMatchers(api, "/search"))
                .formLogin(login -> login.loginPage("/login")
                        .defaultSuccessUrl("/desk")
                        .failureHandler((request, response, why) -> {
                            limit.wrongPassword(request);
                            response.sendRedirect("/login?error");
                        })
                        .permitAll())
                .addFilterAfter(limit, HeaderWriterFilter.class)
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** A user for each account that has people: the password stands in a file that only the platform's owner may read. */
    @Bean
    UserDetailsService users(PlatformProperties properties, Keys keys, PasswordEncoder encoder) {
        List<UserDetails> users = new ArrayList<>();
        for (PlatformProperties.User user : properties.users()) {
            String key = "user-" + user.name();
            String password = keys.text(key);
            users.add(User.withUsername(user.name())
                    .password(encoder.encode(password))
                    .authorities(
                            "ROLE_" + (user.supervisor() ? Users.SUPERVISOR : Users.DEPARTMENT), Users.APP + user.app())
                    .build());
            LOG.info("the password of the user {} is in {}", user.name(), keys.file(key));
        }
        return new InMemoryUserDetailsManager(users);
    }
}
