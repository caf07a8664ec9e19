package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.cli.language.Language;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("帮助与版本")
class HelpTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_option_and_command_is_described(Language language) {
        Screen nowhere = new Screen(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Shell shell = new Shell(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Map.of(), Locale.ROOT);
        CommandLine line = Credit.commandLine(new Session(shell, language));

        for (CommandLine command : line.getSubcommands().values()) {
            assertThat(command.getCommandSpec().usageMessage().header())
                    .as(command.getCommandName())
                    .isNotEmpty();
            command.getCommandSpec()
                    .args()
                    .forEach(argument -> assertThat(argument.description())
                            .as(command.getCommandName() + " " + argument)
                            .isNotEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "convert",
                "resolve",
                "dictionary",
                "check",
                "explain",
                "find",
                "generate",
                "divisions",
                "submit",
                "receipt",
                "query",
                "feed"
            })
    void each_command_has_help_in_both_languages(String command) {
        Run english = Run.credit(command, "--help");
        Run chinese = Run.credit("--lang", "zh", "help", command);

        assertThat(english.code()).isZero();
        assertThat(english.out()).contains("Usage: credit " + command, "Exit codes:", "Examples:");
        assertThat(chinese.code()).isZero();
        assertThat(chinese.out()).contains("用法：credit " + command, "退出码：", "示例：", "选项：");
        assertThat(chinese.out()).doesNotContain("Usage", "Options", "Exit codes");
    }

    @Test
    void the_language_of_the_shell_decides() {
        assertThat(Run.with().environment("LANG", "zh_CN.UTF-8").run("--help").out())
                .contains("用法");
        assertThat(Run.with().environment("LANG", "en_GB.UTF-8").run("--help").out())
                .contains("Usage");
    }

    @Test
    void the_version_tells_the_edition_of_the_data() {
        Run run = Run.credit("--version");

        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).matches("credit \\d+\\.\\d+\\.\\d+.*");
        assertThat(run.lines().get(1)).contains("民政部");
    }

    @Test
    void no_command_is_wrong_use() {
        Run run = Run.credit();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "validate, convert, dictionary, check, explain, find, generate, divisions, submit, receipt, query, feed");
    }

    @Test
    void wrong_use_is_told_in_chinese_too() {
        assertThat(Run.credit("--lang", "zh", "check", "--what").err()).contains("错误：", "无法识别的参数：--what");
        assertThat(Run.credit("--lang", "zh", "explain").err()).contains("缺少：CODE");
        assertThat(Run.credit("--lang", "zh", "help", "what").err()).contains("未知命令：what");
        assertThat(Run.credit("--lang", "zh", "generate", "--near-miss", "--hostile")
                        .err())
                .contains("不能同时给出：--near-miss, --hostile");
        assertThat(Run.credit("--lang", "zh", "check", "--quiet", "--quiet").err())
                .contains("重复给出");
    }

    @Test
    void colours_only_on_a_terminal() {
        assertThat(Run.credit("--help").out()).doesNotContain("\u001b");
        assertThat(Run.with().onTerminal().run("--help").out()).contains("\u001b");
    }
}
