package io.github.creditkit.model.catalog;

import io.github.creditkit.model.codeset.ProcessingStage;
import io.github.creditkit.model.codeset.StageDecision;

/**
 * One decision for each stage of processing (分类管理：采集、共享、使用、公开).
 *
 * @param collect if it may be collected (采集)
 * @param share   if it may be shared (共享)
 * @param use     if it may be used (使用)
 * @param publish if it may be shown to the public (公开)
 */
public record Classification(StageDecision collect, StageDecision share, StageDecision use, StageDecision publish) {
    /** All allowed. */
    public static final Classification ALLOWED = new Classification(
            StageDecision.ALLOWED, StageDecision.ALLOWED, StageDecision.ALLOWED, StageDecision.ALLOWED);

    /**
     * The decision at a stage.
     *
     * @param stage the stage
     * @return allowed, on conditions, or refused
     */
    public StageDecision at(ProcessingStage stage) {
        return switch (stage) {
            case COLLECT -> collect;
            case SHARE -> share;
            case USE -> use;
            case PUBLISH -> publish;
        };
    }

    Classification stricter(Classification other) {
        return new Classification(
                Strictness.stricter(collect, other.collect),
                Strictness.stricter(share, other.share),
                Strictness.stricter(use, other.use),
                Strictness.stricter(publish, other.publish));
    }
}
