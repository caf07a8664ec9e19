package io.github.creditkit.testkit;

import io.github.creditkit.model.check.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which record can break which rule, by {@code docs/rules.md}. */
final class RulesPage {
    private static final Path PAGE = Path.of("..", "docs", "rules.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*) \\|$");

    private RulesPage() {}

    /** By the simple name of the record class. */
    static Map<String, Set<Rule>> read() {
        try {
            Map<String, Set<Rule>> rules = new TreeMap<>();
            String page = Files.readString(PAGE, StandardCharsets.UTF_8);
            // What a catalog finds comes after the records.
            Matcher row = ROW.matcher(page.substring(0, page.lastIndexOf("\n## ")));
            while (row.find()) {
                Set<Rule> of = EnumSet.noneOf(Rule.class);
                Arrays.stream(row.group(2).split(" "))
                        .forEach(word -> of.add(Rule.ofWord(word).orElseThrow()));
                rules.put(row.group(1), of);
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
