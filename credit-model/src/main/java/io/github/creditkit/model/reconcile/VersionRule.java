package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.RecordStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What may be the next version of a record (版本规则): {@code PRV-07} to {@code PRV-10}, for one record whose stored versions are
 * counted from 1 on. Whoever keeps all versions and whoever keeps the last alone goes by the same rules.
 */
public final class VersionRule {
    private VersionRule() {}

    /**
     * What is stored of a record.
     *
     * @param version   its last version
     * @param status    where it stands
     * @param updatedAt when its source changed it last
     */
    public record Stored(int version, RecordStatus status, Instant updatedAt) {}

    /**
     * What came.
     *
     * @param op        what is asked for; null for what nobody knows
     * @param version   the version that its source counts; null where it counts none
     * @param updatedAt when its source changed it
     */
    public record Arrived(@Nullable Operation op, @Nullable Integer version, Instant updatedAt) {}

    /**
     * Why it is no next version.
     *
     * @param rule     the rule
     * @param expected what was expected
     */
    public record No(Rule rule, Bilingual expected) {}

    /**
     * Judges what came.
     *
     * @param stored    what is stored; null for nothing
     * @param arrived   what came
     * @param saysTheSame if it says the same as a version of those that are stored
     * @return empty where it is the next version; {@code PRV-09} where it is stored already, which is no fault, {@code PRV-08}
     *         where versions before it are missing
     */
    public static Optional<No> judge(@Nullable Stored stored, Arrived arrived, IntPredicate saysTheSame) {
        int next = stored == null ? 1 : stored.version() + 1;
        Integer version = arrived.version();
        if (version != null && version > next) {
            return no(Rule.PRV_08, number(next));
        }
        if (version != null && version < next) {
            return known(version, saysTheSame);
        }
        if (arrived.op() == null) {
            return no(Rule.PRV_10, new Bilingual("操作代码不能识别", "an operation that nobody knows"));
        }
        if (stored == null) {
            return arrived.op() == Operation.DELETE
                    ? no(Rule.PRV_10, new Bilingual("没有可撤回的记录", "there is no record to withdraw"))
                    : Optional.empty();
        }
        return change(stored, arrived, saysTheSame);
    }

    private static Optional<No> known(int version, IntPredicate saysTheSame) {
        if (version < 1) {
            return no(Rule.PRV_07, new Bilingual("版本号从 1 起", "versions begin with 1"));
        }
        return saysTheSame.test(version)
                ? no(Rule.PRV_09, number(version))
                : no(
                        Rule.PRV_07,
                        new Bilingual(
                                "第 " + version + " 版已存，内容不同", "version " + version + " is stored with other content"));
    }

    private static Optional<No> change(Stored stored, Arrived arrived, IntPredicate saysTheSame) {
        boolean isWithdrawn = stored.status() == RecordStatus.WITHDRAWN;
        // A version that is next by its number counts although it says the same: else the one after it never came.
        if ((arrived.version() == null || isWithdrawn) && saysTheSame.test(stored.version())) {
            return no(Rule.PRV_09, number(stored.version()));
        }
        if (arrived.updatedAt().isBefore(stored.updatedAt())) {
            return no(Rule.PRV_07, new Bilingual("来源更新时间早于已存版本", "the source changed it earlier than what is stored"));
        }
        return isWithdrawn && arrived.op() == Operation.UPDATE
                ? no(Rule.PRV_10, new Bilingual("记录已撤回，须重新新增", "the record was withdrawn; insert it anew"))
                : Optional.empty();
    }

    private static Optional<No> no(Rule rule, Bilingual expected) {
        return Optional.of(new No(rule, expected));
    }

    private static Bilingual number(int version) {
        return Bilingual.same(Integer.toString(version));
    }
}
