/** A city's platform (参考平台): Spring Boot around the platform's side of the contract, PostgreSQL behind it. */
@NullMarked
package io.github.creditkit.reference;

import org.jspecify.annotations.NullMarked;
