package io.github.creditkit.client;

import io.github.creditkit.client.feed.ChangeSource;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The feed's way to a platform through a client (客户端变更来源). */
record ClientChanges(ChangeService service, Set<String> types, boolean withRecords) implements ChangeSource {
    static ClientChanges of(ChangeService service, Collection<String> types, boolean withRecords) {
        return new ClientChanges(service, Set.copyOf(types), withRecords);
    }

    @Override
    public Answer changes(@Nullable String after, int limit) {
        ChangesPoll poll = service.poll(after, limit, types, withRecords);
        return poll instanceof ChangesPoll.Found found ? new Changes(found.page()) : new Gone();
    }
}
