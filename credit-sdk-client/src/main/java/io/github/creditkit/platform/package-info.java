/**
 * The platform's side of the contract (平台端): what is the same on every platform, whatever its database and its web server.
 * Calls come in as {@link io.github.creditkit.platform.PlatformRequest}s and go out as {@link
 * io.github.creditkit.platform.PlatformResponse}s; what is kept is behind {@link
 * io.github.creditkit.platform.store.PlatformStore}.
 *
 * <pre>{@code
 * CreditPlatform platform = new CreditPlatform(settings, new MemoryStore(), authenticator);
 * PlatformResponse response = platform.handle(request);
 * }</pre>
 */
@NullMarked
@BuilderStyle
package io.github.creditkit.platform;

import org.jspecify.annotations.NullMarked;
