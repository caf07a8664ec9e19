package io.github.creditkit.testkit;

import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.testkit.Change.Broken;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One way to break one rule (违规方式).
 *
 * @param rule      the rule
 * @param stage     when a checker must say so
 * @param following the rules that may be broken along with it
 * @param way       changes a good record; empty where that record cannot be changed so
 */
record Break(Rule rule, Stage stage, Set<Rule> following, Function<Change, Optional<Broken>> way) {

    static Break of(Rule rule, Function<Change, Optional<Broken>> way) {
        return new Break(rule, Stage.SUBMISSION, Set.of(), way);
    }

    Break atPublication() {
        return new Break(rule, Stage.PUBLICATION, following, way);
    }

    Break followedBy(Set<Rule> rules) {
        return new Break(rule, stage, rules, way);
    }

    <R extends Record> Optional<NearGood<R>> apply(Class<R> type, R good, int choice, LocalDate receivedOn) {
        return way.apply(new Change(good, choice, receivedOn))
                .map(broken -> new NearGood<>(type.cast(broken.record()), rule, broken.path(), stage, following));
    }
}
