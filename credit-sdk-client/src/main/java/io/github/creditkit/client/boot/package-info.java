/**
 * A {@code CreditClient} as a bean of Spring Boot 3 or 4 (Spring Boot 自动配置), for whoever has it on the class path.
 *
 * <pre>{@code
 * creditkit.client.base-uri=https://credit.example/credit/v1/
 * creditkit.client.app=city-market-regulation
 * creditkit.client.secret-file=/run/secrets/credit
 * }</pre>
 *
 * <p>Secrets come from files, or from a {@code CreditAuth} bean of one's own; there is no property for a secret itself.
 */
@NullMarked
package io.github.creditkit.client.boot;

import org.jspecify.annotations.NullMarked;
