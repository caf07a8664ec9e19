/**
 * Canonical JSON for Jackson 3 (规范 JSON). Optional: it needs {@code jackson-databind} beside this library.
 *
 * <pre>{@code
 * JsonMapper json = JsonMapper.builder().addModule(new CreditModelModule()).build();
 * AdministrativePermit permit = json.readValue(text, AdministrativePermit.class);
 * }</pre>
 *
 * <p>Rows with an envelope, whose record may be of any class, are {@link io.github.creditkit.model.json3.CanonicalJson}'s.
 */
@NullMarked
package io.github.creditkit.model.json3;

import org.jspecify.annotations.NullMarked;
