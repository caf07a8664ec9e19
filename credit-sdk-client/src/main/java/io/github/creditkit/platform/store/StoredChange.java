package io.github.creditkit.platform.store;

import io.github.creditkit.model.codeset.ChangeOperation;
import java.time.OffsetDateTime;

/**
 * A change in the order of changes (变更).
 *
 * @param cursor   where it stands; later ones are greater
 * @param op       what happened
 * @param type     the type of the record
 * @param recordId the record
 * @param version  its version after it
 * @param at       when
 */
public record StoredChange(
        long cursor, ChangeOperation op, String type, String recordId, int version, OffsetDateTime at) {}
