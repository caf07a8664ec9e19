package io.github.creditkit.testkit.platform;

import io.github.creditkit.platform.PlatformRequest;
import io.github.creditkit.platform.PlatformResponse;
import java.util.function.Function;

/**
 * What a platform does its own way (平台怪癖): stands between the server and the platform, and may change both request and answer.
 * It is for imitating a platform that is not as it should be.
 */
@FunctionalInterface
public interface PlatformQuirk {
    /**
     * Answers a call.
     *
     * @param request  as it came
     * @param platform answers as it should
     * @return what goes out
     */
    PlatformResponse answer(PlatformRequest request, Function<PlatformRequest, PlatformResponse> platform);

    /** {@return none} */
    static PlatformQuirk none() {
        return (request, platform) -> platform.apply(request);
    }
}
