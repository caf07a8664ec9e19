package io.github.creditkit.model.reconcile;

import java.util.List;

/** Where records name the organ that decided (决定机关所在数据项). */
final class Authorities {
    static final List<String> PATHS = List.of(
            "/authority",
            "/entryAuthority",
            "/recognizedBy",
            "/evaluator",
            "/acceptedBy",
            "/assignedBy",
            "/organization/registrationAuthority");

    private Authorities() {}
}
