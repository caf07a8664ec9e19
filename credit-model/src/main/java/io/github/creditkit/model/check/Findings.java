package io.github.creditkit.model.check;

import io.github.creditkit.codes.Violation;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the issues of one record while it is checked (问题收集). Paths are given from the record down. */
public final class Findings {
    /** Lists within lists; records have two at most. */
    private static final int DEEPEST = 8;

    private @Nullable RecordType<?> type;
    private @Nullable List<Issue> issues; // made for the first issue: most records have none
    private final int[] indexes = new int[DEEPEST];
    private int depth;

    Findings() {}

    /** Another record comes next. */
    void begin(RecordType<?> next) {
        type = next;
        issues = null;
        depth = 0;
    }

    /** The issues since the last call. */
    List<Issue> take() {
        if (issues == null) {
            return List.of();
        }
        List<Issue> taken = List.copyOf(issues);
        issues = null;
        return taken;
    }

    /** The elements of a list come next. */
    void enter() {
        depth++;
    }

    /** The element with this index comes next. */
    void at(int index) {
        indexes[depth - 1] = index;
    }

    /** The list is over. */
    void leave() {
        depth--;
    }

    /** The path with the index of each list that was entered. */
    private String indexed(String path) {
        String indexed = path;
        for (int i = 0; i < depth; i++) {
            indexed = indexed.replaceFirst("/\\*", "/" + indexes[i]);
        }
        return indexed;
    }

    /**
     * Adds an issue of the rule's own level.
     *
     * @param rule the rule
     * @param path where, such as {@code /validity/to}
     */
    public void add(Rule rule, String path) {
        add(rule, rule.level(), path, "", Bilingual.NONE, List.of());
    }

    /**
     * Adds an issue of the rule's own level.
     *
     * @param rule     the rule
     * @param path     where
     * @param found    what was found; never a natural person's number
     * @param expected what was expected
     */
    public void add(Rule rule, String path, String found, Bilingual expected) {
        add(rule, rule.level(), path, found, expected, List.of());
    }

    /**
     * Adds an issue.
     *
     * @param rule     the rule
     * @param level    how much it matters here
     * @param path     where
     * @param found    what was found; never a natural person's number
     * @param expected what was expected
     * @param causes   the reasons of an identity code
     */
    public void add(Rule rule, Level level, String path, String found, Bilingual expected, List<Violation> causes) {
        ItemName name = Objects.requireNonNull(type)
                .item(path)
                .map(item -> new ItemName(item.code(), item.nameZh()))
                .orElse(ItemName.WHOLE);
        if (issues == null) {
            issues = new ArrayList<>();
        }
        issues.add(new Issue(rule, level, indexed(path), name, found, expected, causes));
    }
}
