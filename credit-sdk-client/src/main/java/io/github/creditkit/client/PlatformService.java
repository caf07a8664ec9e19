package io.github.creditkit.client;

import io.github.creditkit.client.contract.PlatformProfile;

/**
 * What a platform is and asks for (平台概况).
 *
 * <p>Made by {@link CreditClient} and safe for threads.
 */
public final class PlatformService {
    private final Calls calls;

    PlatformService(Calls calls) {
        this.calls = calls;
    }

    /**
     * The profile of the platform (平台概况): limits, deadlines, algorithms. It needs no signature, and is kept for a
     * while. From then on no more calls a second are made than it takes.
     *
     * @return what it says of itself; up to five minutes old, unless the client was built otherwise
     */
    public PlatformProfile profile() {
        return profile(RequestOptions.NONE);
    }

    /**
     * The profile of the platform (平台概况): limits, deadlines, algorithms, with options of its own.
     *
     * @param options what is other than usual for this call
     * @return what it says of itself; up to five minutes old, unless the client was built otherwise
     */
    public PlatformProfile profile(RequestOptions options) {
        return Calls.await(calls.engine().profile(options, calls.watcher()), "getProfile");
    }

    /**
     * The profile of the platform, asked for anew.
     *
     * @return what it says of itself now
     */
    public PlatformProfile refresh() {
        return refresh(RequestOptions.NONE);
    }

    /**
     * The profile of the platform, asked for anew, with options of its own.
     *
     * @param options what is other than usual for this call
     * @return what it says of itself now
     */
    public PlatformProfile refresh(RequestOptions options) {
        return Calls.await(calls.engine().freshProfile(options, calls.watcher()), "getProfile");
    }
}
