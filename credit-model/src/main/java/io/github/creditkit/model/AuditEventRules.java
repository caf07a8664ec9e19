package io.github.creditkit.model;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import org.jspecify.annotations.Nullable;

/** AUD-01: what is logged tells of no person (审计记录规则). */
final class AuditEventRules implements RecordRules<AuditEvent> {
    /** No keyed hash is shorter; in a longer text of hexadecimal digits a number is chance. */
    private static final int SHORTEST_HASH = 32;

    @Override
    public void check(AuditEvent event, CheckContext context, Findings found) {
        check(event.actor(), "/actor", found);
        check(event.role(), "/role", found);
        check(event.objectType(), "/objectType", found);
        check(event.objectId(), "/objectId", found);
        check(event.basis(), "/basis", found);
        checkHash(event.subjectHash(), found);
    }

    static void check(@Nullable String text, String path, Findings found) {
        if (text != null && PersonalNumbers.areIn(text)) {
            found.add(Rule.AUD_01, path);
        }
    }

    static void checkHash(@Nullable String hash, Findings found) {
        if (hash != null && hash.length() < SHORTEST_HASH) {
            check(hash, "/subjectHash", found);
        }
    }
}
