package io.github.creditkit.client.outbox;

import java.util.Arrays;

/** What rows must have in common to be sent together, as one text of a fixed length. */
final class HeaderKey {
    private HeaderKey() {}

    static String of(String type, OutboxHeader header) {
        String version = header.catalogVersion();
        return ContentDigests.key(Arrays.asList(
                type,
                header.catalogItemId(),
                version == null ? "newest" : "=" + version,
                header.sourceUnit().name(),
                header.sourceUnit().creditCode().text(),
                header.divisionCode()));
    }
}
