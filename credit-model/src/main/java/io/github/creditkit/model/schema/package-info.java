/**
 * JSON Schema 2020-12 of records (记录的 JSON Schema), made from the annotations that the checker reads. Those of this
 * library's records lie beside this class as {@code administrativePermit.schema.json} and so on, and that of the envelope
 * around them as {@code recordEnvelope.schema.json}.
 *
 * <pre>{@code
 * String text = RecordSchema.of(AdministrativePermit.class).json();
 * String rows = EnvelopeSchema.bundled().json();                    // all records in one document
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.schema;

import org.jspecify.annotations.NullMarked;
