package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.generate.SyntheticCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("credit resolve")
class ResolveCommandTest {
    private static final String FIRST = creditCode(1);
    private static final String SECOND = creditCode(2);
    private static final String REGISTRATION =
            SyntheticCodes.businessRegistrationNumber(1, 3).text();
    private static final String PERSON = SyntheticCodes.citizenIdentificationNumber(
                    "350102", LocalDate.of(1898, 3, 4), 7)
            .text();

    @TempDir
    private Path dir;

    private static String creditCode(int serial) {
        return SyntheticCodes.unifiedSocialCreditCode(
                        OrganizationCategory.ofPair("91").orElseThrow(), "350100", serial)
                .text();
    }

    private static String penalty(String subject) {
        return "{\"op\":\"I\",\"type\":\"administrativePenalty\",\"data\":{\"subject\":{\"category\":\"法人及非法人组织\","
                + subject + "},\"decisionNo\":\"1号\",\"decidedOn\":\"2026-03-02\"}}\n";
    }

    private static String person(String name) {
        return "{\"op\":\"I\",\"type\":\"naturalPersonBase\",\"data\":{\"name\":\"" + name
                + "\",\"idType\":\"身份证\",\"idNumber\":\"" + PERSON + "\"}}\n";
    }

    private static final String ONE = penalty("\"name\":\"某科技有限公司\",\"creditCode\":\"" + FIRST + "\"");
    private static final String SAME = penalty("\"name\":\"某科技有限责任公司\",\"creditCode\":\"" + FIRST + "\"");

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(dir.resolve(name), String.join("", lines)).toString();
    }

    @Test
    void records_of_several_files_are_one_subject() throws IOException {
        String one = file("one.ndjson", ONE, "\n");
        String other = file("other.ndjson", SAME);

        Run run = Run.credit("resolve", "--format", "ndjson", one, other);

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"subject\":\"credit-code:" + FIRST + "\",\"kind\":\"organization\"")
                        .contains("\"codes\":[{\"scheme\":\"unified-social-credit-code\",\"code\":\"" + FIRST)
                        .containsPattern(
                                "\"records\":\\[\"[^\"]*one.ndjson:1/subject\",\"[^\"]*other.ndjson:1/subject\"\\]")
                        .endsWith("\"conflicts\":[]}"));
        assertThat(run.err()).contains("2 rows: 1 subjects, 0 conflicts; 0 rows could not be read");
    }

    @Test
    @DisplayName("冲突：双方都列出，附证据，退出码 1")
    void a_conflict_is_told_with_its_evidence_and_exit_code_1() throws IOException {
        String file = file(
                "in.ndjson",
                penalty("\"name\":\"某科技有限公司\",\"creditCode\":\"" + FIRST + "\",\"businessRegistrationNo\":\""
                        + REGISTRATION + "\""),
                penalty("\"name\":\"某食品有限公司\",\"creditCode\":\"" + SECOND + "\",\"businessRegistrationNo\":\""
                        + REGISTRATION + "\""));

        Run run = Run.credit("resolve", "--format", "ndjson", file);

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("\"conflicts\":[{\"kind\":\"duplicate-code\",\"about\":\"" + REGISTRATION + "\"")
                        .contains("\"evidenceCount\":2")
                        .contains("in.ndjson:1/subject\",\"subject\":", "in.ndjson:2/subject\",\"subject\":"));
        assertThat(Run.credit("--lang", "zh", "resolve", file).out())
                .contains("重码：同一旧代码出现在多个主体  " + REGISTRATION, "某食品有限公司", "→ credit-code:" + SECOND);
    }

    @Test
    void a_line_that_cannot_be_read_is_told_and_counted_and_the_others_go_on() throws IOException {
        String file =
                file("in.ndjson", "no json\n", ONE.replace("2026-03-02", "yesterday"), "{\"type\":\"x\"}\n", SAME);

        Run run = Run.credit("resolve", file);

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err())
                .contains("in.ndjson:1 ", "in.ndjson:2 ", "/decidedOn", "in.ndjson:3 ")
                .contains("4 rows: 1 subjects, 0 conflicts; 3 rows could not be read");
    }

    @Test
    void a_long_number_in_a_directory_hides_no_line_and_a_persons_number_is_hidden() throws IOException {
        Path numbered = Files.createDirectory(dir.resolve("1234567890123456789"));
        Path persons = Files.createDirectory(dir.resolve(PERSON));
        String one = Files.writeString(numbered.resolve("in.ndjson"), ONE).toString();
        String other = Files.writeString(persons.resolve("in.ndjson"), SAME).toString();

        Run run = Run.credit("resolve", "--format", "ndjson", one, other);

        assertThat(run.out()).containsPattern("/in.ndjson:1/subject\",\"[^\"]*/in.ndjson:1/subject\"");
        assertThat(run.all()).doesNotContain(PERSON);
    }

    @Test
    void a_file_that_is_not_there_is_told_and_the_others_are_resolved() throws IOException {
        Run run = Run.credit("resolve", dir.resolve("none").toString(), file("in.ndjson", ONE));

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("no such file");
        assertThat(run.out()).contains(FIRST);
    }

    @Test
    void the_standard_input_is_read_too() {
        assertThat(Run.with().in(ONE).run("resolve", "-q", "-").out()).contains(FIRST, "某科技有限公司", "records 1");
    }

    @Test
    void a_record_without_a_code_follows_the_name_unless_codes_alone_are_wanted() throws IOException {
        String file = file("in.ndjson", ONE, penalty("\"name\":\"某科技有限责任公司\""));

        assertThat(Run.credit("resolve", "--format", "ndjson", file).lines()).hasSize(1);
        assertThat(Run.credit("resolve", "--format", "ndjson", "--codes-only", file)
                        .lines())
                .hasSize(2);
    }

    @Test
    @DisplayName("自然人：号码与姓名都不输出")
    void nothing_of_a_person_is_printed() throws IOException {
        String file = file("in.ndjson", person("某甲"), person("某乙"));
        String key = file("key", "0123456789abcdef");

        Run plain = Run.credit("resolve", "--format", "ndjson", file);
        Run text = Run.credit("resolve", file);
        Run hashed = Run.credit("resolve", "--format", "ndjson", "--hash-key", key, file);
        Run again = Run.credit("resolve", "--format", "ndjson", "--hash-key", key, file);
        Run otherKey =
                Run.credit("resolve", "--format", "ndjson", "--hash-key", file("key2", "fedcba9876543210"), file);

        for (Run run : List.of(plain, text, hashed)) {
            assertThat(run.all()).doesNotContain("某甲", "某乙", PERSON, PERSON.substring(6));
        }
        assertThat(plain.out()).startsWith("{\"subject\":\"person:1\"").contains("\"kind\":\"several-names\"");
        assertThat(hashed.out()).containsPattern("^\\{\"subject\":\"person:[0-9a-f]{64}\"");
        assertThat(again.out()).isEqualTo(hashed.out());
        assertThat(otherKey.out()).isNotEqualTo(hashed.out());
    }

    @Test
    void a_short_key_is_refused() throws IOException {
        assertThat(Run.credit("resolve", "--hash-key", file("key", "short"), file("in.ndjson", ONE))
                        .code())
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void what_validate_writes_is_read() throws IOException {
        String full = """
                {"op":"I","type":"administrativePenalty","data":{"subject":{"name":"某科技有限公司","category":"法人及非法人组织",\
                "creditCode":"91350100M000100Y43","legalRepresentative":{"name":"某甲"}},"decisionNo":"1号","violationType":"价格",\
                "violationFacts":"未明码标价","legalBasis":"价格法","penaltyCategories":["罚款"],"content":"罚款 2000 元",\
                "fineAmount":{"value":0.2,"unit":"万元"},"decidedOn":"2026-03-02","effectiveUntil":"2027-03-02","publishUntil":"2029-03-02",\
                "authority":{"name":"某市市场监督管理局","creditCode":"11100000MB0143028R"},\
                "source":{"name":"某市市场监督管理局","creditCode":"11100000MB0143028R"}}}
                """;
        Path clean = dir.resolve("clean.ndjson");
        Run.credit(
                "validate",
                "--profile",
                "penalty",
                "--dialect",
                "canonical",
                "--received-on",
                "2026-03-06",
                "--clean",
                clean.toString(),
                file("in.ndjson", full));

        assertThat(Run.credit("resolve", clean.toString()).out()).contains("credit-code:91350100M000100Y43");
    }
}
