package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.client.auth.CanonicalQuery.Parameter;
import io.github.creditkit.codes.Violation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("规范查询串 (RFC 3986)")
class CanonicalQueryTest {
    @ParameterizedTest(name = "{0} is signed as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "limit=10&cursor=abc | cursor=abc&limit=10",
                "b=2&a=2&a=10&a=1 | a=1&a=10&a=2&b=2",
                "name=建设局 | name=%E5%BB%BA%E8%AE%BE%E5%B1%80",
                "name=%E5%BB%BA%e8%ae%be%E5%B1%80 | name=%E5%BB%BA%E8%AE%BE%E5%B1%80",
                "%E5%90%8D=1&名=2 | %E5%90%8D=1&%E5%90%8D=2",
                "a=%20 | a=%20",
                "a=+ | a=%2B",
                "a=%2B | a=%2B",
                "a=%41%7e%2D | a=A~-",
                "a | a=",
                "a= | a=",
                "=v | =v",
                "= | =",
                "a=1&&b=2& | a=1&b=2",
                "a=b=c | a=b%3Dc",
                "a%3Db=c | a%3Db=c",
                "a%26b=c | a%26b=c",
                "a-b=1&a=2 | a=2&a-b=1",
                "a=%2525 | a=%2525",
                "a=%00%0D%0A | a=%00%0D%0A",
                "a=!*'() | a=%21%2A%27%28%29",
                "emoji=😀 | emoji=%F0%9F%98%80"
            })
    void is_one_form_of_what_means_the_same(String raw, String canonical) {
        assertThat(CanonicalQuery.tryParse(raw).orThrow().text()).isEqualTo(canonical);
    }

    @Test
    void of_nothing_is_nothing() {
        assertThat(CanonicalQuery.tryParse(null).orThrow().text()).isEmpty();
        assertThat(CanonicalQuery.tryParse("").orThrow()).isEqualTo(CanonicalQuery.none());
        assertThat(CanonicalQuery.tryParse("&&").orThrow().text()).isEmpty();
    }

    @Test
    void gives_the_parameters_as_they_came_and_a_plus_is_a_plus() {
        assertThat(CanonicalQuery.tryParse("b=x%20y&a=1+2&b=%E5%90%8D")
                        .orThrow()
                        .parameters())
                .containsExactly(new Parameter("b", "x y"), new Parameter("a", "1+2"), new Parameter("b", "名"));
    }

    @ParameterizedTest(name = "{0} is refused: {1} at {2}")
    @CsvSource({
        "a=%,ESCAPE,3",
        "a=%4,ESCAPE,3",
        "a=%4&b=1,ESCAPE,3",
        "a=%=1,ESCAPE,3",
        "a=1&b=%zz,ESCAPE,7",
        "a=%+1,ESCAPE,3",
        "%=1,ESCAPE,1",
        "a=１%１１,ESCAPE,4",
        "a=1&b=%BD%A8,NOT_UTF8,5",
        "a=%C0%AF,NOT_UTF8,1",
        "a=%ED%A0%80,NOT_UTF8,1"
    })
    void refuses_what_cannot_be_decoded_and_says_where(String raw, AuthReason reason, int position) {
        assertThat(CanonicalQuery.tryParse(raw).violations()).singleElement().satisfies(why -> {
            assertThat(why.reason()).isEqualTo(reason);
            assertThat(why.position()).isEqualTo(position);
            assertThat(why.messageZh()).contains(Integer.toString(position));
            assertThat(why.messageEn()).contains(Integer.toString(position));
        });
    }

    @Test
    void refuses_half_a_character_and_what_is_far_too_long() {
        assertThat(CanonicalQuery.tryParse("a=\uD83D").violations())
                .extracting(Violation::reason)
                .containsExactly(AuthReason.NOT_UTF8);
        assertThat(CanonicalQuery.tryParse("a=" + "b".repeat(65_536)).violations())
                .extracting(Violation::reason)
                .containsExactly(AuthReason.TOO_LONG);
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalQuery.of(List.of(new Parameter("a", "\uDE00"))));
    }
}
