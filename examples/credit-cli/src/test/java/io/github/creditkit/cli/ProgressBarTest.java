package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.cli.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("进度条")
class ProgressBarTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ProgressBar bar(long total, boolean terminal) {
        Screen screen = new Screen(err, terminal, StandardCharsets.UTF_8);
        Shell shell = new Shell(new ByteArrayInputStream(new byte[0]), screen, screen, Map.of(), Locale.ROOT);
        return new ProgressBar(new Session(shell, Language.EN), total, true);
    }

    @Test
    void tells_how_far_and_how_fast() {
        assertThat(bar(200, true).line(100, 5_000, 2.0))
                .isEqualTo("[" + "=".repeat(15) + " ".repeat(15) + "] 50%  5,000 rows, 2,500 a second");
        assertThat(bar(0, true).line(100, 5_000, 2.0)).isEqualTo("5,000 rows, 2,500 a second");
        assertThat(bar(100, true).line(300, 1, 1.0)).contains("100%");
    }

    @Test
    void is_drawn_only_after_two_seconds_and_only_on_a_terminal() throws InterruptedException {
        ProgressBar shown = bar(100, true);
        shown.update(1, 1);
        shown.clear();
        assertThat(err.size()).isZero();

        ProgressBar hidden = bar(100, false);
        Thread.sleep(2_100);
        hidden.update(1, 1);
        assertThat(err.size()).isZero();

        shown.update(50, 10);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("\r[").contains("50%");
        shown.clear();
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("\r\u001b[K");
    }
}
