package io.github.creditkit.platform.store;

import java.time.OffsetDateTime;

/**
 * What a unit that is not the primary source says of a record (多源校核).
 *
 * @param recordId    the record
 * @param unitCode    who says it
 * @param unitName    the unit's name
 * @param contentHash the digest of what it says
 * @param agrees      if it says the same
 * @param at          when
 */
public record StoredCorroboration(
        String recordId, String unitCode, String unitName, String contentHash, boolean agrees, OffsetDateTime at) {}
