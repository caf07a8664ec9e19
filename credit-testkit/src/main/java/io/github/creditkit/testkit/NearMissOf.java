package io.github.creditkit.testkit;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.generate.Slip;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@code NearMiss} or {@code String} parameter with {@code @ForAll} a text that is nearly a code (差一点的代码).
 * As a {@code NearMiss} it carries the reason that the checker must give.
 *
 * <pre>{@code
 * void is_refused(@ForAll @NearMissOf(value = CodeType.CITIZEN_ID, slips = Slip.IMPOSSIBLE_DATE) NearMiss miss)
 * }</pre>
 */
@Documented
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NearMissOf {
    /**
     * The types as which the text is to be refused.
     *
     * @return none for all
     */
    CodeType[] value() default {};

    /**
     * The slips; each must be one that can happen to one of the types.
     *
     * @return none for all that can happen
     */
    Slip[] slips() default {};
}
