package io.github.creditkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.model.disclosure.SubjectKey;
import io.github.creditkit.model.item.IdNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("审计记录与查询留痕")
class AuditEventTest {
    private static final RecordChecker CHECKER = RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED);
    private static final String NUMBER =
            CodeGenerator.seeded(7).citizenIdentificationNumber().text();

    private static <R> R fixture(Class<R> type) {
        return Fixtures.all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private final AuditEvent event = fixture(AuditEvent.class);

    @ParameterizedTest
    @ValueSource(strings = {"/actor", "/role", "/objectType", "/objectId", "/basis", "/subjectHash"})
    @DisplayName("AUD-01 留痕中不得有自然人号码")
    void AUD_01_a_persons_number_in_any_text_is_an_error_that_does_not_quote_it(String path) {
        AuditEvent broken = switch (path) {
            case "/actor" -> event.toBuilder().actor(NUMBER).build();
            case "/role" -> event.toBuilder().role(NUMBER).build();
            case "/objectType" -> event.toBuilder().objectType(NUMBER).build();
            case "/objectId" -> event.toBuilder().objectId(NUMBER).build();
            case "/basis" -> event.toBuilder().basis("本人 " + NUMBER + " 申请").build();
            default -> event.toBuilder().subjectHash(NUMBER).build();
        };

        assertThat(CHECKER.check(broken)).singleElement().satisfies(issue -> {
            assertThat(issue.rule()).isEqualTo(Rule.AUD_01);
            assertThat(issue.path()).isEqualTo(path);
            assertThat(issue.messageZh() + issue.messageEn()).doesNotContain(NUMBER);
        });
        assertThat(broken.toString()).doesNotContain(NUMBER);
    }

    @Test
    @DisplayName("AUD-01 查询留痕同样")
    void AUD_01_holds_for_a_query_trace_too() {
        QueryTrace trace = fixture(QueryTrace.class);
        QueryTrace broken = new QueryTrace(
                trace.department(), trace.purpose(), "本人 " + NUMBER, NUMBER, trace.askedAt(), trace.hit());

        assertThat(CHECKER.check(trace)).isEmpty();
        assertThat(CHECKER.check(broken)).extracting(Issue::path).containsExactly("/basis", "/subjectHash");
    }

    @Test
    void an_event_with_a_keyed_hash_is_in_order() {
        assertThat(CHECKER.check(event)).isEmpty();
        KeyedHash hash = KeyedHash.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        AuditEvent hashed = event.toBuilder()
                .subjectHash(hash.of(SubjectKey.of(IdNumber.of(NUMBER))))
                .build();

        assertThat(CHECKER.check(hashed)).isEmpty();
    }

    @Test
    @DisplayName("带密钥摘要：RFC 4231 第 2 例")
    void a_keyed_hash_is_hmac_sha256() {
        // RFC 4231, 4.2: key of 20 bytes 0x0b, data "Hi There".
        byte[] key = new byte[20];
        java.util.Arrays.fill(key, (byte) 0x0b);

        assertThat(KeyedHash.of(key).of("Hi There"))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        assertThat(KeyedHash.of(key)).hasToString("KeyedHash[*]");
        assertThatIllegalArgumentException().isThrownBy(() -> KeyedHash.of(new byte[15]));
    }

    @Test
    void equal_subjects_have_equal_hashes_and_another_key_another_hash() {
        KeyedHash one = KeyedHash.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        KeyedHash two = KeyedHash.of("fedcba9876543210".getBytes(StandardCharsets.US_ASCII));
        SubjectKey subject = SubjectKey.of(IdNumber.of(NUMBER));

        assertThat(List.of(one.of(subject), one.of(SubjectKey.of(IdNumber.of(NUMBER)))))
                .allMatch(hash -> hash.length() == 64)
                .containsOnly(one.of(subject));
        assertThat(two.of(subject)).isNotEqualTo(one.of(subject));
    }
}
