package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.codes.Violation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("授权范围")
class ScopesTest {
    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "submit:*,submit:administrativePenalty,true",
        "submit:*,submit:*,true",
        "submit:*,submit,false",
        "submit:*,query:public,false",
        "submit:administrativePenalty,submit:administrativePenalty,true",
        "submit:administrativePenalty,submit:administrativePermit,false",
        "submit:administrativePenalty,submit:*,false",
        "query:government,query:public,false",
        "feed,feed,true",
        "feed,stats,false"
    })
    void covers_itself_and_a_star_its_area(String one, String other, boolean covers) {
        assertThat(Scope.tryParse(one).orThrow().covers(Scope.tryParse(other).orThrow()))
                .isEqualTo(covers);
    }

    @Test
    void are_narrowed_to_what_was_granted_of_what_was_asked_for() {
        Scopes granted = Scopes.of(
                Scope.submit("administrativePenalty"), Scope.submit("administrativePermit"), Scope.QUERY_PUBLIC);
        assertThat(granted.narrowTo(Scopes.of(Scope.submitAll(), Scope.FEED)).text())
                .isEqualTo("submit:administrativePenalty submit:administrativePermit");
        assertThat(Scopes.of(Scope.submitAll()).narrowTo(granted).text())
                .isEqualTo("submit:administrativePenalty submit:administrativePermit");
        assertThat(granted.narrowTo(Scopes.of(Scope.AUDIT)).isEmpty()).isTrue();
    }

    @Test
    void are_written_sorted_and_each_once() {
        assertThat(Scopes.tryParse("stats  feed stats query:public ").orThrow()).hasToString("feed query:public stats");
        assertThat(Scopes.tryParse("").orThrow()).isEqualTo(Scopes.none());
    }

    @Test
    void keep_words_that_this_release_does_not_know() {
        assertThat(Scopes.tryParse("forecast:city-wide").orThrow().all())
                .containsExactly(new Scope("forecast", "city-wide"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Feed", "feed:", ":x", "a:b:c", "query:pub lic:", "提交:*", "a:**", "feed\n", "a_b", "x:a_b"})
    void refuse_what_is_no_scope(String text) {
        assertThat(Scopes.tryParse(text).violations())
                .extracting(Violation::reason)
                .containsExactly(AuthReason.SCOPE);
    }

    @Test
    void refuse_more_than_anyone_needs() {
        String many = IntStream.range(0, 65).mapToObj(each -> "submit:t" + each).collect(Collectors.joining(" "));
        assertThat(Scopes.tryParse(many).violations())
                .extracting(Violation::reason)
                .containsExactly(AuthReason.SCOPE);
        assertThat(Scopes.tryParse("a".repeat(4_097)).violations())
                .extracting(Violation::reason)
                .containsExactly(AuthReason.TOO_LONG);
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope("a", ""));
    }
}
