package io.github.creditkit.model.procedure;

import static io.github.creditkit.model.codeset.RepairState.ACCEPTED;
import static io.github.creditkit.model.codeset.RepairState.APPROVED;
import static io.github.creditkit.model.codeset.RepairState.COMPLETED;
import static io.github.creditkit.model.codeset.RepairState.DRAFT;
import static io.github.creditkit.model.codeset.RepairState.EFFECTS_PENDING;
import static io.github.creditkit.model.codeset.RepairState.EXTENDED;
import static io.github.creditkit.model.codeset.RepairState.NOT_ACCEPTED;
import static io.github.creditkit.model.codeset.RepairState.REJECTED;
import static io.github.creditkit.model.codeset.RepairState.RETURNED_FOR_SUPPLEMENT;
import static io.github.creditkit.model.codeset.RepairState.REVOKED;
import static io.github.creditkit.model.codeset.RepairState.ROUTED;
import static io.github.creditkit.model.codeset.RepairState.SUBMITTED;
import static io.github.creditkit.model.codeset.RepairState.TERMINATED;
import static io.github.creditkit.model.codeset.RepairState.UNDER_REVIEW;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.time.DeadlineRules;
import java.util.List;

/**
 * How a repair is handled (信用修复): submitted to the website, routed to the department that made the finding, reviewed there,
 * and complete when every effect is done. It is revoked when the commitment was false.
 */
public final class RepairProcedure {
    private static final String ACCEPTANCE = DeadlineRules.REPAIR_ACCEPTANCE;
    private static final String RESULT = DeadlineRules.REPAIR_RESULT;

    /** The table of moves. */
    public static final Machine<RepairState> MACHINE = new Machine<>(
            state -> new Bilingual(state.nameZh(), state.nameEn()),
            List.of(
                    move("draft", "起草", "draft").by(Role.SUBJECT).to(DRAFT),
                    move("submit", "提交", "submit")
                            .from(DRAFT)
                            .by(Role.SUBJECT)
                            .withEvidence()
                            .to(SUBMITTED),
                    move("route", "转认定部门", "route")
                            .from(SUBMITTED)
                            .by(Role.PLATFORM)
                            .starts(ACCEPTANCE)
                            .to(ROUTED),
                    move("request-supplement", "要求补正", "request documents")
                            .from(ROUTED)
                            .by(Role.DEPARTMENT)
                            .pauses(ACCEPTANCE)
                            .to(RETURNED_FOR_SUPPLEMENT),
                    move("supplement", "补正", "hand in documents")
                            .from(RETURNED_FOR_SUPPLEMENT)
                            .by(Role.SUBJECT)
                            .withEvidence()
                            .resumes(ACCEPTANCE)
                            .to(ROUTED),
                    move("accept", "受理", "accept")
                            .from(ROUTED)
                            .by(Role.DEPARTMENT)
                            .stops(ACCEPTANCE)
                            .starts(RESULT)
                            .to(ACCEPTED),
                    move("decline", "不予受理", "decline")
                            .from(ROUTED)
                            .by(Role.DEPARTMENT)
                            .stops(ACCEPTANCE)
                            .to(NOT_ACCEPTED),
                    move("review", "审核", "review")
                            .from(ACCEPTED)
                            .by(Role.DEPARTMENT)
                            .to(UNDER_REVIEW),
                    move("extend", "延期", "extend")
                            .from(UNDER_REVIEW)
                            .by(Role.DEPARTMENT)
                            .starts(RESULT)
                            .to(EXTENDED),
                    move("approve", "准予修复", "approve")
                            .from(UNDER_REVIEW, EXTENDED)
                            .by(Role.DEPARTMENT)
                            .stops(RESULT)
                            .to(APPROVED),
                    move("reject", "不予修复", "reject")
                            .from(UNDER_REVIEW, EXTENDED)
                            .by(Role.DEPARTMENT)
                            .stops(RESULT)
                            .to(REJECTED),
                    move("put-into-effect", "落实修复结果", "put into effect")
                            .from(APPROVED)
                            .by(Role.PLATFORM)
                            .to(EFFECTS_PENDING),
                    move("complete", "办结", "complete")
                            .from(EFFECTS_PENDING)
                            .by(Role.PLATFORM)
                            .to(COMPLETED),
                    move("revoke", "撤销修复", "revoke")
                            .from(APPROVED, EFFECTS_PENDING, COMPLETED)
                            .by(Role.DEPARTMENT)
                            .withEvidence()
                            .to(REVOKED),
                    move("withdraw", "撤回申请", "withdraw")
                            .from(DRAFT, SUBMITTED, ROUTED, RETURNED_FOR_SUPPLEMENT, ACCEPTED, UNDER_REVIEW, EXTENDED)
                            .by(Role.SUBJECT)
                            .stops(ACCEPTANCE, RESULT)
                            .to(TERMINATED)));

    private RepairProcedure() {}

    private static Move.Draft<RepairState> move(String word, String zh, String en) {
        return Move.named(word, zh, en);
    }
}
