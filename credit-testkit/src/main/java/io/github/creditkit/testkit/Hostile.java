package io.github.creditkit.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@code String} parameter with {@code @ForAll} a text that breaks careless code (恶意与异常文本), as
 * {@link Codes#hostileStrings()} has them; and a record one with anything in it, as {@link Records#hostile} has them.
 *
 * <pre>{@code
 * void never_throws(@ForAll @Hostile String text, @ForAll @Hostile AdministrativePermit record)
 * }</pre>
 */
@Documented
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Hostile {}
