package io.github.creditkit.testkit;

import io.github.creditkit.codes.CodeType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@code String} or {@code IdentityCode} parameter with {@code @ForAll} a valid synthetic code (合成有效代码).
 *
 * <pre>{@code
 * void is_stored(@ForAll @SyntheticCode(CodeType.ORGANIZATION_CODE) String text)
 * }</pre>
 */
@Documented
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SyntheticCode {
    /**
     * The types.
     *
     * @return none for all
     */
    CodeType[] value() default {};
}
