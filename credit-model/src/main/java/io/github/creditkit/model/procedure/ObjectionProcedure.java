package io.github.creditkit.model.procedure;

import static io.github.creditkit.model.codeset.ObjectionState.ACCEPTED;
import static io.github.creditkit.model.codeset.ObjectionState.ASSIGNED;
import static io.github.creditkit.model.codeset.ObjectionState.CLOSED;
import static io.github.creditkit.model.codeset.ObjectionState.CORRECTED;
import static io.github.creditkit.model.codeset.ObjectionState.MARKED;
import static io.github.creditkit.model.codeset.ObjectionState.NEEDS_SUPPLEMENT;
import static io.github.creditkit.model.codeset.ObjectionState.REJECTED;
import static io.github.creditkit.model.codeset.ObjectionState.REPLIED;
import static io.github.creditkit.model.codeset.ObjectionState.REVOKED;
import static io.github.creditkit.model.codeset.ObjectionState.SUBMITTED;
import static io.github.creditkit.model.codeset.ObjectionState.VERIFIED;
import static io.github.creditkit.model.codeset.ObjectionState.WITHDRAWN;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.time.DeadlineRules;
import java.util.List;

/**
 * How an objection is handled (异议处理): taken in by the website or the department, marked on the record, verified by the
 * department, answered. It can be withdrawn until it is verified. No law sets its time limits for the whole country: they are
 * {@link DeadlineRules}, of which those for acceptance and reply run from the submission on.
 */
public final class ObjectionProcedure {
    private static final String ACCEPTANCE = DeadlineRules.OBJECTION_ACCEPTANCE;
    private static final String VERIFICATION = DeadlineRules.OBJECTION_VERIFICATION;
    private static final String REPLY = DeadlineRules.OBJECTION_REPLY;

    /** The table of moves. */
    public static final Machine<ObjectionState> MACHINE = new Machine<>(
            state -> new Bilingual(state.nameZh(), state.nameEn()),
            List.of(
                    move("submit", "提交", "submit")
                            .by(Role.SUBJECT)
                            .starts(ACCEPTANCE, REPLY)
                            .to(SUBMITTED),
                    move("request-supplement", "要求补正", "request documents")
                            .from(SUBMITTED)
                            .by(Role.PLATFORM, Role.DEPARTMENT)
                            .pauses(ACCEPTANCE, REPLY)
                            .to(NEEDS_SUPPLEMENT),
                    move("supplement", "补正", "hand in documents")
                            .from(NEEDS_SUPPLEMENT)
                            .by(Role.SUBJECT)
                            .withEvidence()
                            .resumes(ACCEPTANCE, REPLY)
                            .to(SUBMITTED),
                    move("accept", "受理", "accept")
                            .from(SUBMITTED)
                            .by(Role.PLATFORM, Role.DEPARTMENT)
                            .stops(ACCEPTANCE)
                            .to(ACCEPTED),
                    move("mark", "标注异议", "mark the record")
                            .from(ACCEPTED)
                            .by(Role.PLATFORM)
                            .to(MARKED),
                    move("assign", "转办", "assign")
                            .from(MARKED)
                            .by(Role.PLATFORM)
                            .starts(VERIFICATION)
                            .to(ASSIGNED),
                    move("verify", "核查", "verify")
                            .from(ASSIGNED)
                            .by(Role.DEPARTMENT)
                            .withEvidence()
                            .stops(VERIFICATION)
                            .to(VERIFIED),
                    move("correct", "更正", "correct")
                            .from(VERIFIED)
                            .by(Role.DEPARTMENT)
                            .to(CORRECTED),
                    move("revoke", "撤销", "revoke")
                            .from(VERIFIED)
                            .by(Role.DEPARTMENT)
                            .to(REVOKED),
                    move("reject", "不予更正", "reject")
                            .from(VERIFIED)
                            .by(Role.DEPARTMENT)
                            .to(REJECTED),
                    move("reply", "答复", "reply")
                            .from(CORRECTED, REVOKED, REJECTED)
                            .by(Role.PLATFORM, Role.DEPARTMENT)
                            .stops(REPLY)
                            .to(REPLIED),
                    move("close", "办结", "close").from(REPLIED).by(Role.PLATFORM).to(CLOSED),
                    move("withdraw", "撤回", "withdraw")
                            .from(SUBMITTED, NEEDS_SUPPLEMENT, ACCEPTED, MARKED, ASSIGNED)
                            .by(Role.SUBJECT)
                            .stops(ACCEPTANCE, VERIFICATION, REPLY)
                            .to(WITHDRAWN)));

    private ObjectionProcedure() {}

    private static Move.Draft<ObjectionState> move(String word, String zh, String en) {
        return Move.named(word, zh, en);
    }
}
