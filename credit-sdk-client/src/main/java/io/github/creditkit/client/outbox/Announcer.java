package io.github.creditkit.client.outbox;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener, whose failures are his own. */
final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final OutboxEvents events;

    Announcer(OutboxEvents events) {
        this.events = events;
    }

    void tell(Consumer<OutboxEvents> event) {
        try {
            event.accept(events);
        } catch (RuntimeException e) {
            LOG.warn("a listener of the outbox failed", e);
        }
    }
}
