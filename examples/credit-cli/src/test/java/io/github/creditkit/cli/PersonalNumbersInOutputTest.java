package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.codes.generate.NearMiss;
import io.github.creditkit.codes.generate.Slip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("任何输出都不出现个人号码")
class PersonalNumbersInOutputTest {
    private static final List<String> TYPES = Stream.concat(
                    Stream.of(CodeType.values()).map(CodeType::word), Stream.of("auto"))
            .toList();
    private static final List<String> FORMATS = List.of("table", "ndjson", "csv", "none");

    /** All numbers of the vectors, good and bad, but for the one that is masked already; and synthetic ones with slips. */
    static Set<String> numbers() {
        Set<String> numbers = new LinkedHashSet<>();
        Vectors.column("citizen_id_synthetic.csv", "number").stream()
                .filter(number -> number.indexOf('*') < 0)
                .forEach(numbers::add);
        CodeGenerator generator = CodeGenerator.seeded(11);
        for (int i = 0; i < 25; i++) {
            for (CodeType type : List.of(CodeType.CITIZEN_ID, CodeType.FOREIGNER_ID)) {
                numbers.add(generator.code(type).text());
                NearMiss miss = generator.nearMiss(type);
                if (isStillANumber(miss)) {
                    numbers.add(miss.text());
                }
            }
        }
        return numbers;
    }

    /** Asterisks and a row of ones are no number any more; 15 digits without a date are any number. */
    private static boolean isStillANumber(NearMiss miss) {
        return miss.slip() != Slip.MASKED
                && miss.slip() != Slip.PLACEHOLDER
                && !(miss.slip() == Slip.IMPOSSIBLE_DATE && miss.text().length() == 15);
    }

    /** The number as it may stand in a cell that was filled in carelessly. */
    static List<String> disguises(String number) {
        List<String> disguises = new ArrayList<>(List.of(
                number,
                " " + number,
                number.toLowerCase(Locale.ROOT),
                fullWidth(number),
                String.join(" ", number.split("")),
                number.substring(0, 6) + "-" + number.substring(6),
                "身份证号：" + number + "（本人）",
                "ID" + number));
        if (CodeType.CITIZEN_ID.isValid(number, CodePolicy.STANDARD)) {
            disguises.add(number + "00");
            disguises.add(number + "00000");
        }
        return disguises;
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    static Stream<Arguments> typesAndFormats() {
        return TYPES.stream().flatMap(type -> FORMATS.stream().map(format -> Arguments.of(type, format)));
    }

    @ParameterizedTest(name = "--type {0} --format {1}")
    @MethodSource("typesAndFormats")
    void of_a_check(String type, String format) {
        List<String> numbers = List.copyOf(numbers());
        StringBuilder in = new StringBuilder();
        numbers.forEach(
                number -> disguises(number).forEach(text -> in.append(text).append('\n')));

        for (List<String> options : List.<List<String>>of(List.of(), List.of("--lenient"), List.of("--suggest"))) {
            List<String> arguments = new ArrayList<>(List.of("check", "--type", type, "--format", format));
            arguments.addAll(options);
            Run run = Run.with().in(in.toString()).run(arguments.toArray(String[]::new));

            assertThat(leaked(run.all(), numbers)).as("%s", options).isEmpty();
        }
    }

    @ParameterizedTest(name = "--type {0}")
    @MethodSource("types")
    void of_a_report(String type, @TempDir Path dir) throws IOException {
        List<String> numbers = List.copyOf(numbers());
        List<String> rows =
                numbers.stream().flatMap(number -> disguises(number).stream()).toList();
        Path report = dir.resolve("report.html");
        // No more than the report shows of a kind, so that all of them are on the page.
        for (List<String> shown : Lists.partition(rows, 50)) {
            String[] arguments = {
                "check", "--type", type, "--lenient", "--suggest", "--format", "none", "--report", report.toString()
            };
            Run.with().in(String.join("\n", shown)).run(arguments);
            String whole = Files.readString(report);
            String page = whole.substring(whole.indexOf("<header>"));

            assertThat(page).contains("共 " + shown.size() + " 行").doesNotContain("未列出");
            assertThat(leaked(page.replaceAll("<[^>]*>", "").replace("␣", ""), numbers))
                    .isEmpty();
        }
    }

    static List<String> types() {
        return TYPES;
    }

    /** In the output with everything folded and joined that a reader would fold and join. */
    private static List<String> leaked(String output, List<String> numbers) {
        String folded = Normalizer.normalize(output, Normalizer.Form.NFKC)
                .replaceAll("[ \\p{Pd}\\p{Cf}\u2212]", "")
                .toUpperCase(Locale.ROOT);
        return numbers.stream()
                .filter(number -> folded.contains(
                        Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)))
                .toList();
    }

    @Test
    void of_a_table_with_a_row_that_is_all_wrong() {
        String number = "110101188506159014";
        Run run = Run.with()
                .in("uscc\n\"" + number + "\n" + number + "," + number + "\n")
                .run("check");

        assertThat(run.out()).contains("110101************").doesNotContain(number, "18850615");
    }

    @Test
    void spelled_out_by_its_violations() {
        // Each full-width digit is illegal, so the list of violations would be the number.
        String number = "110101188506159014";
        for (String type : TYPES) {
            Run run = Run.with().in(fullWidth(number)).run("check", "--type", type, "--format", "ndjson");
            StringBuilder found = new StringBuilder();
            Rows.only(run)
                    .get("violations")
                    .forEach(v -> found.append(v.get("found").asText()));

            assertThat(Normalizer.normalize(found, Normalizer.Form.NFKC).replaceAll("[^0-9]", ""))
                    .as(type)
                    .doesNotContain("18850615");
        }
    }

    @Test
    void with_a_damaged_byte_inside() {
        byte[] in = "110101188506159014\n".getBytes(StandardCharsets.US_ASCII);
        byte[] damaged = new byte[in.length + 1];
        System.arraycopy(in, 0, damaged, 0, 9);
        damaged[9] = (byte) 0xFF;
        System.arraycopy(in, 9, damaged, 10, in.length - 9);

        Run run = Run.with().in(damaged).run("check", "--type", "uscc", "--format", "ndjson");

        assertThat(Rows.only(run).get("input").asText())
                .startsWith("110101***")
                .endsWith("*")
                .doesNotContain("9014");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void of_explain(String number) {
        String all = Run.credit("explain", number).all()
                + Run.with().in(number).run("explain", "-").all();

        assertThat(all).doesNotContain(number);
        if (number.length() == 18) {
            assertThat(all).doesNotContain(number.substring(6, 14));
        }
    }

    @Test
    void of_find() {
        StringBuilder text = new StringBuilder();
        List<String> numbers = List.copyOf(numbers());
        numbers.forEach(number -> text.append("客户").append(number).append("，电话：无\n"));

        for (String format : List.of("table", "ndjson")) {
            for (String trust : List.of("form-only", "check-passed", "fully-checked")) {
                Run run = Run.with().in(text.toString()).run("find", "--format", format, "--at-least", trust);

                assertThat(leaked(run.all(), numbers)).isEmpty();
                assertThat(run.lines()).isNotEmpty();
            }
        }
    }

    @Test
    void of_messages_about_wrong_use() {
        String number = "110101188506159014";
        List<List<String>> wrong = List.of(
                List.of("check", number),
                List.of("check", "--type", number),
                List.of("check", "--column", "x", number),
                List.of("check", "--" + number),
                List.of("explain", "x", number),
                List.of("explain", "--type", number, "x"),
                List.of("find", number),
                List.of("divisions", number),
                List.of("divisions", "110101", "--on", number),
                List.of("generate", "--count", number + number),
                List.of("help", number),
                List.of(number));

        for (List<String> arguments : wrong) {
            Run run = Run.credit(arguments.toArray(String[]::new));

            assertThat(run.code()).as("%s", arguments).isNotZero();
            assertThat(run.all()).as("%s", arguments).doesNotContain(number);
        }
    }

    @Test
    void of_a_header_that_is_none(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("110101188506159014.csv"), "张三,110101188506159014\n");

        Run run = Run.credit("check", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.all()).contains("110101************").doesNotContain("110101188506159014");
    }

    @Test
    void unless_it_was_asked_for() {
        String number = "110101188506159014";
        for (String format : List.of("table", "ndjson", "csv")) {
            assertThat(Run.with()
                            .in(number)
                            .run("check", "--type", "citizen-id", "--show-personal", "--format", format)
                            .out())
                    .contains(number);
        }
        assertThat(Run.credit("explain", "--show-personal", number).out()).contains(number, "1885-06-15");
        assertThat(Run.with().in(number).run("find", "--show-personal").out()).contains(number);
    }

    @Test
    void and_organisations_are_shown() {
        List<String> codes = Vectors.column("uscc_valid.csv", "code");
        for (String type : List.of("uscc", "tax-id", "auto", "citizen-id")) {
            Run run = Run.with().in(String.join("\n", codes)).run("check", "--type", type, "--format", "ndjson");

            assertThat(Rows.of(run))
                    .extracting(row -> row.get("input").asText())
                    .isEqualTo(codes);
        }
    }
}
