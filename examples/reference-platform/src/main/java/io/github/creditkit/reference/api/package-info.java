/** The contract over Spring's web server (接口): requests in, responses out, and nothing else. */
@NullMarked
package io.github.creditkit.reference.api;

import org.jspecify.annotations.NullMarked;
