package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/codes.md")
class DocumentationTest {
    private static final Path PAGE = Path.of("..", "docs", "codes.md");

    @Test
    void lists_every_reason_with_its_messages() throws IOException {
        assertThat(Files.readString(PAGE)).contains(table(CodeReason.values()));
    }

    @Test
    void lists_every_note_with_its_messages() throws IOException {
        assertThat(Files.readString(PAGE)).contains(table(NoteKind.values()));
    }

    @Test
    void names_every_type_and_its_word() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(CodeType.values())
                .allSatisfy(type -> assertThat(page).contains(type.nameZh()).contains("`" + type.word() + "`"));
    }

    private static String table(Reason[] reasons) {
        return Arrays.stream(reasons)
                .map(reason -> "| `" + reason.word() + "` " + reason.nameZh() + " | " + reason.templateZh() + " | "
                        + reason.templateEn() + " |\n")
                .collect(Collectors.joining("", "| word | 中文 | English |\n| --- | --- | --- |\n", ""));
    }
}
