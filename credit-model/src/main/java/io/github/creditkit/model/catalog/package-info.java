/**
 * The catalog of public-credit information (公共信用信息目录): what is collected of whom, by which unit, on what basis and for
 * whose eyes; and the three inventories (信用三清单). Catalogs come from files and are checked as they are read.
 *
 * <pre>{@code
 * Catalog catalog = Catalog.sample();
 * for (Issue issue : catalog.check(permit, "SL-XZXK")) {
 *     System.out.println(issue.messageZh());
 * }
 * }</pre>
 *
 * <p>No official catalog is bundled: the sample is one of this library's own (示例目录), and says so.
 */
@NullMarked
@Value.Style(allowedClasspathAnnotations = Override.class, jdkOnly = true)
package io.github.creditkit.model.catalog;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
