package io.github.creditkit.testkit;

import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import java.util.Set;

/**
 * A record that breaks one rule (差一点合格的记录), and what a checker must say of it.
 *
 * @param record    the record
 * @param rule      the rule that it breaks
 * @param path      where a checker must report it: a JSON Pointer, {@code ""} for the whole record
 * @param stage     what the record is to be checked for; {@link Stage#SUBMISSION} but for rules of publication
 * @param following rules that may be reported as well because this one is broken, such as FLD-01 where the basis of a
 *                  negative list is empty; mostly none
 * @param <R>       the record
 */
public record NearGood<R extends Record>(R record, Rule rule, String path, Stage stage, Set<Rule> following) {
    /**
     * Copies the set.
     *
     * @param record    the record
     * @param rule      the rule that it breaks
     * @param path      where a checker must report it
     * @param stage     what the record is to be checked for
     * @param following rules that may be reported as well
     */
    public NearGood {
        following = Set.copyOf(following);
    }

    /** {@return the rule and the place; of the record its class only} */
    @Override
    public String toString() {
        return record.getClass().getSimpleName() + " breaks " + rule.word() + " at \"" + path + "\"";
    }
}
