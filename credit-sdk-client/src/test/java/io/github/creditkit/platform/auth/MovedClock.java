package io.github.creditkit.platform.auth;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Shows what the clock shows that lies in a box now. */
final class MovedClock extends Clock {
    private final Clock[] box;

    MovedClock(Clock[] box) {
        this.box = box;
    }

    @Override
    public ZoneId getZone() {
        return box[0].getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return box[0].instant();
    }
}
