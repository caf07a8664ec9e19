package io.github.creditkit.model.procedure;

import static io.github.creditkit.model.codeset.JointActionState.EXECUTED;
import static io.github.creditkit.model.codeset.JointActionState.FED_BACK;
import static io.github.creditkit.model.codeset.JointActionState.INITIATED;
import static io.github.creditkit.model.codeset.JointActionState.LIFTED;
import static io.github.creditkit.model.codeset.JointActionState.PUSHED;
import static io.github.creditkit.model.codeset.JointActionState.RESPONDED;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.JointActionState;
import java.util.List;

/**
 * How one department takes part in a joint action (联合奖惩办理): it is asked, answers, executes, reports, and is told when all
 * ends.
 *
 * <p>Source: 鄂信用文〔2017〕1号, items 15 to 17.
 */
public final class JointActionProcedure {
    /** The table of moves. */
    public static final Machine<JointActionState> MACHINE = new Machine<>(
            state -> new Bilingual(state.nameZh(), state.nameEn()),
            List.of(
                    move("initiate", "发起", "initiate").by(Role.INITIATOR).to(INITIATED),
                    move("push", "推送", "push").from(INITIATED).by(Role.PLATFORM).to(PUSHED),
                    move("respond", "响应", "respond")
                            .from(PUSHED)
                            .by(Role.RESPONDER)
                            .to(RESPONDED),
                    move("execute", "执行", "execute")
                            .from(RESPONDED)
                            .by(Role.RESPONDER)
                            .to(EXECUTED),
                    move("feed-back", "反馈", "feed back")
                            .from(EXECUTED)
                            .by(Role.RESPONDER)
                            .to(FED_BACK),
                    move("lift", "解除", "lift")
                            .from(INITIATED, PUSHED, RESPONDED, EXECUTED, FED_BACK)
                            .by(Role.PLATFORM, Role.INITIATOR)
                            .to(LIFTED)));

    private JointActionProcedure() {}

    private static Move.Draft<JointActionState> move(String word, String zh, String en) {
        return Move.named(word, zh, en);
    }
}
