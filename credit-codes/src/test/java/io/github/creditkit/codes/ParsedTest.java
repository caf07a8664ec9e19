package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("解析结果")
class ParsedTest {
    private static final Violation LENGTH = new Violation("", CodeReason.LENGTH, 0, "8", "9", "GB 11714-1997");
    private static final Note NOTE = new Note(NoteKind.FOLDED_CASE, 3, "");

    @Test
    void a_value_is_without_violations() {
        Parsed<String> ok = new Parsed.Ok<>("value", List.of(NOTE));
        assertThat(ok.isOk()).isTrue();
        assertThat(ok.violations()).isEmpty();
        assertThat(ok.notes()).containsExactly(NOTE);
        assertThat(ok.toOptional()).contains("value");
        assertThat(ok.orThrow()).isEqualTo("value");
    }

    @Test
    void a_refusal_is_without_a_value_and_prints_no_text() {
        Parsed<String> refused = new Parsed.Refused<>("secret", List.of(LENGTH), List.of(NOTE));
        assertThat(refused.isOk()).isFalse();
        assertThat(refused.violations()).containsExactly(LENGTH);
        assertThat(refused.notes()).containsExactly(NOTE);
        assertThat(refused.toOptional()).isEmpty();
        assertThat(refused.toString()).startsWith("Refused[Violation[").doesNotContain("secret");
        assertThatExceptionOfType(InvalidCodeException.class)
                .isThrownBy(refused::orThrow)
                .withMessage("the length is 8, expected 9");
    }

    @Test
    void a_refusal_needs_a_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Parsed.Refused<>("", List.of(), List.of(NOTE)));
    }

    @Test
    void the_lists_are_copied() {
        List<Note> notes = new ArrayList<>(List.of(NOTE));
        List<Violation> violations = new ArrayList<>(List.of(LENGTH));
        Parsed<String> ok = new Parsed.Ok<>("value", notes);
        Parsed<String> refused = new Parsed.Refused<>("", violations, notes);
        notes.clear();
        violations.clear();
        assertThat(ok.notes()).hasSize(1);
        assertThat(refused.notes()).hasSize(1);
        assertThat(refused.violations()).hasSize(1);
        assertThatThrownBy(() -> ok.notes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> refused.violations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void it_is_a_value() {
        new EqualsTester()
                .addEqualityGroup(new Parsed.Ok<>("a", List.of()), new Parsed.Ok<>("a", List.of()))
                .addEqualityGroup(new Parsed.Ok<>("a", List.of(NOTE)))
                .addEqualityGroup(
                        new Parsed.Refused<>("a", List.of(LENGTH), List.of()),
                        new Parsed.Refused<>("a", List.of(LENGTH), List.of()))
                .addEqualityGroup(new Parsed.Refused<>("b", List.of(LENGTH), List.of()))
                .testEquals();
    }
}
