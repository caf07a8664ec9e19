package io.github.creditkit.cli.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("语言的选择与两份消息")
class LanguageTest {
    private static Language of(List<String> arguments, Map<String, String> environment, Locale locale) {
        return Language.of(arguments, environment, locale);
    }

    @Test
    void the_option_decides() {
        assertThat(of(List.of("check", "--lang", "en"), Map.of("LANG", "zh_CN.UTF-8"), Locale.CHINA))
                .isEqualTo(Language.EN);
        assertThat(of(List.of("--lang=zh"), Map.of("LANG", "en_US.UTF-8"), Locale.US))
                .isEqualTo(Language.ZH);
        assertThat(of(List.of("explain", "--", "--lang=zh"), Map.of(), Locale.US))
                .isEqualTo(Language.EN);
    }

    @Test
    void else_the_environment_or_java() {
        assertThat(of(List.of(), Map.of("LANG", "zh_CN.UTF-8"), Locale.ENGLISH)).isEqualTo(Language.ZH);
        assertThat(of(List.of(), Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "en_US.UTF-8"), Locale.ENGLISH))
                .isEqualTo(Language.EN);
        assertThat(of(List.of(), Map.of("LANG", "C.UTF-8"), Locale.TRADITIONAL_CHINESE))
                .isEqualTo(Language.ZH);
        assertThat(of(List.of(), Map.of(), Locale.GERMANY)).isEqualTo(Language.EN);
    }

    @Test
    void english_stays_english_on_a_chinese_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(Language.EN.text("verdict.valid")).isEqualTo("valid");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void both_have_the_same_messages_with_the_same_places() {
        assertThat(Language.ZH.bundle().keySet()).isEqualTo(Language.EN.bundle().keySet());
        for (String key : Language.EN.bundle().keySet()) {
            assertThat(places(Language.ZH, key)).as(key).isEqualTo(places(Language.EN, key));
            if (!key.contains("footer") && !key.startsWith("table.suggestion")) {
                boolean chinese = Pattern.compile("[\\u4e00-\\u9fff%]|^credit")
                        .matcher(Language.ZH.bundle().getString(key))
                        .find();
                assertThat(chinese || key.startsWith("divisions.same")).as(key).isTrue();
            }
        }
    }

    /** A second line with the same key would take the place of the first in silence. */
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void no_message_stands_twice(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream("../" + name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            assertThat(lines.lines()
                            .filter(line -> line.matches("[a-z][^=]*=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .hasSizeGreaterThan(100)
                    .doesNotHaveDuplicates();
        }
    }

    private static long places(Language language, String key) {
        return Pattern.compile("%[snd]|%n")
                .matcher(language.bundle().getString(key))
                .results()
                .count();
    }
}
