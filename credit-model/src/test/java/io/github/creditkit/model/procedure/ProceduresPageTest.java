package io.github.creditkit.model.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.time.DeadlineRule;
import io.github.creditkit.model.time.DeadlineRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The diagrams and tables of the page are those of the machines. Written anew with {@code -Dcreditkit.write=true}; what
 * stands outside of the marks is written by hand.
 */
@DisplayName("docs/procedures.md 与流程表一致")
class ProceduresPageTest {
    private static final Path PAGE = Path.of("..", "docs", "procedures.md");

    private static Map<String, Machine<?>> machines() {
        Map<String, Machine<?>> machines = new LinkedHashMap<>();
        machines.put("objection", ObjectionProcedure.MACHINE);
        machines.put("repair", RepairProcedure.MACHINE);
        machines.put("joint-action", JointActionProcedure.MACHINE);
        return machines;
    }

    @Test
    void every_part_between_its_marks_is_that_of_the_machine() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        String expected = page;
        for (Map.Entry<String, Machine<?>> entry : machines().entrySet()) {
            expected = with(expected, entry.getKey(), part(entry.getValue()));
        }
        expected = with(expected, "clocks", clocks());
        if (Boolean.getBoolean("creditkit.write")) {
            Files.writeString(PAGE, expected, StandardCharsets.UTF_8);
            page = expected;
        }

        assertThat(page).isEqualTo(expected);
    }

    @Test
    void it_names_every_effect_of_a_repair_and_every_cause_that_lifts() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);

        for (RepairEffect effect : RepairEffect.values()) {
            assertThat(page).contains(effect.nameZh());
        }
        for (LiftCause cause : LiftCause.values()) {
            assertThat(page).contains(cause.text().zh());
        }
    }

    private static String with(String page, String name, String part) {
        String begin = "<!-- begin " + name + " -->\n";
        String end = "<!-- end " + name + " -->\n";
        assertThat(page).containsOnlyOnce(begin).containsOnlyOnce(end);
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + part + page.substring(page.indexOf(end));
    }

    private static <S extends Enum<S>> String part(Machine<S> machine) {
        StringBuilder part = new StringBuilder("```mermaid\n")
                .append(machine.diagram())
                .append(
                        "```\n\n| 环节 move | 从 from | 到 to | 由 by | 证据 evidence | 期限 clocks |\n|---|---|---|---|---|---|\n");
        for (Move<S> move : machine.moves()) {
            part.append("| %s `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            move.name().zh(),
                            move.word(),
                            machine.states().stream()
                                    .filter(move.from()::contains)
                                    .map(state -> machine.name(state).zh())
                                    .collect(Collectors.joining("、")),
                            machine.name(move.to()).zh(),
                            move.by().stream().sorted().map(Role::nameZh).collect(Collectors.joining("、")),
                            move.evidence() ? "须附" : "",
                            List.of(
                                            clocks("起 ", move.starts()),
                                            clocks("停 ", move.pauses()),
                                            clocks("续 ", move.resumes()),
                                            clocks("止 ", move.stops()))
                                    .stream()
                                    .filter(text -> !text.isEmpty())
                                    .collect(Collectors.joining("；"))));
        }
        return part.toString();
    }

    private static String clocks(String what, Collection<String> ids) {
        return ids.isEmpty()
                ? ""
                : what
                        + ids.stream()
                                .sorted()
                                .map(id -> DeadlineRules.bundled().get(id).nameZh())
                                .collect(Collectors.joining("、"));
    }

    private static String clocks() {
        StringBuilder table = new StringBuilder("| 期限 clock | 天数 days | 依据 from |\n|---|---|---|\n");
        DeadlineRules.bundled().all().stream()
                .filter(rule -> rule.id().startsWith("objection") || rule.id().startsWith("repair"))
                .sorted(Comparator.comparing(DeadlineRule::id))
                .forEach(rule -> table.append("| %s `%s` | %d %s | %s |\n"
                        .formatted(
                                rule.nameZh(),
                                rule.id(),
                                rule.days(),
                                rule.count().unitZh(),
                                rule.document())));
        return table.toString();
    }
}
