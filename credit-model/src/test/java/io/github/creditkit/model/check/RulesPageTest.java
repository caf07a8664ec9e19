package io.github.creditkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.Samples;
import io.github.creditkit.model.catalog.Catalog;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import net.jqwik.api.Shrinkable;

/**
 * The page of the rules says what the code does: which rules there are, and which of them each record was seen to break
 * among thousands of hostile ones. A rule that stops to be checked goes missing from the page, and the test fails.
 *
 * <p>Written anew with {@code -Dcreditkit.write=true}.
 */
@Label("docs/rules.md 与代码一致")
class RulesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "rules.md");
    private static final int RECORDS = 2000;
    private static final int OF_AN_ITEM = 20;
    private static final long SEED = 42;

    private static final String CATALOG_HEAD = """

            ## 按目录校验时可能违反的规则 Which rules a check against the catalog can find broken

            | 校验 check | 规则 rules |
            |---|---|
            """;

    @Example
    @Label("每条规则都有记录会违反")
    void the_page_tells_every_rule_and_who_breaks_it() throws IOException {
        Set<Rule> unseen = EnumSet.allOf(Rule.class);
        StringBuilder page = new StringBuilder(head());
        List<Class<? extends Record>> types = RecordClasses.all().stream()
                .sorted(Comparator.<Class<?>, String>comparing(Class::getSimpleName))
                .toList();
        for (Class<? extends Record> type : types) {
            Set<Rule> broken = broken(type);
            unseen.removeAll(broken);
            page.append("| `")
                    .append(type.getSimpleName())
                    .append("` | ")
                    .append(broken.stream().map(Rule::word).collect(Collectors.joining(" ")))
                    .append(" |\n");
        }
        Set<Rule> byCatalog = brokenByCatalog();
        unseen.removeAll(byCatalog);
        page.append(CATALOG_HEAD)
                .append("| `Catalog` | ")
                .append(byCatalog.stream().map(Rule::word).collect(Collectors.joining(" ")))
                .append(" |\n");
        if (Boolean.getBoolean("creditkit.write")) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }

        assertThat(unseen).noneMatch(Rule::isOfRecord);
        assertThat(page.toString()).isEqualTo(Files.readString(PAGE, StandardCharsets.UTF_8));
    }

    /** Records of each item of the sample, good and bad, under this item and under the one before. */
    private static Set<Rule> brokenByCatalog() {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        CheckContext context = new CheckContext(Stage.PUBLICATION, Samples.RECEIVED, WorkingDayCalendar.bundled());
        String before = "";
        for (CatalogItem item : Catalog.sample().items()) {
            for (String id : List.of(item.id(), before)) {
                AnyRecords.of(item.recordType()).generator(OF_AN_ITEM).stream(new Random(SEED))
                        .limit(OF_AN_ITEM)
                        .map(Shrinkable::value)
                        .flatMap(record -> Catalog.sample().check(record, id, context).stream())
                        .forEach(issue -> broken.add(issue.rule()));
            }
            before = item.id();
        }
        return broken;
    }

    private static String head() {
        StringBuilder head = new StringBuilder("""
                # 记录规则 Rules of records

                此页由测试生成并核对。编号一经发布不再改变。
                Made and checked by a test. An id that was published never changes.

                级别 level：`ERROR` 退回该行 refuses the row；`WARNING` 提醒 tells；`NOTE` 说明 notes.
                个别数据项的级别可与规则不同（如未经文件确认的长度为提醒） an item may have another level than its rule
                (a length that no document confirms is a warning).

                | 编号 id | 级别 level | 名称 | name | 信息 | message |
                |---|---|---|---|---|---|
                """);
        for (Rule rule : Rule.values()) {
            head.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            rule.word(),
                            rule.level(),
                            rule.nameZh(),
                            rule.nameEn(),
                            rule.templateZh(),
                            rule.templateEn()));
        }
        return head.append("""

                        ## 每种记录可能违反的规则 Which record can break which rule

                        | 记录 record | 规则 rules |
                        |---|---|
                        """).toString();
    }

    private static <R extends Record> Set<Rule> broken(Class<R> type) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        List<RecordChecker> checkers = List.of(
                RecordChecker.of(Stage.INTAKE, Samples.RECEIVED),
                RecordChecker.of(Stage.PUBLICATION, Samples.RECEIVED));
        AnyRecords.of(type).generator(RECORDS).stream(new Random(SEED))
                .limit(RECORDS)
                .map(Shrinkable::value)
                .forEach(record ->
                        checkers.forEach(checker -> checker.check(record).forEach(issue -> broken.add(issue.rule()))));
        return broken;
    }
}
