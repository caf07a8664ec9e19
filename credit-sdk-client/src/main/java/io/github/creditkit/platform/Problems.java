package io.github.creditkit.platform;

import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.json.ContractJson;

/** Answers that refuse (问题应答). Nothing of the call stands in them but its path, and that without its query. */
final class Problems {
    private static final int LONGEST_PATH = 500;
    private static final String SAFE = "[A-Za-z0-9._~!$&'()*+,;=:@%/-]*";

    private Problems() {}

    static PlatformResponse answer(ContractJson json, PlatformRequest request, String traceId, ProblemException why) {
        Problem problem = Problem.builder()
                .type(why.type().uri())
                .title(why.type().titleZh() + " · " + why.type().titleEn())
                .status(why.type().status())
                .detail(why.getMessage())
                .instance(path(request.path()))
                .code(why.type().code())
                .traceId(traceId)
                .issues(why.issues())
                .build();
        PlatformResponse response =
                PlatformResponse.of(why.type().status(), PlatformResponse.PROBLEM, json.write(problem));
        return why.retryAfterSeconds() > 0
                ? response.with("Retry-After", Integer.toString(why.retryAfterSeconds()))
                : response;
    }

    private static String path(String path) {
        String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
        return shown.matches(SAFE) ? shown : "/";
    }
}
