package io.github.creditkit.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How builders are made (构建器样式). Beside the package io.github.creditkit.platform;
 * be asked for by the compiler of everyone who uses this library.
 */
@Value.Style(allowedClasspathAnnotations = Override.class, jdkOnly = true)
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@interface BuilderStyle {}
