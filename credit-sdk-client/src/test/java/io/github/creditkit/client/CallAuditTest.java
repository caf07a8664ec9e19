package io.github.creditkit.client;

import static io.github.creditkit.client.ClientFixture.hmac;
import static io.github.creditkit.client.ClientFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.client.contract.SubjectQuery;
import io.github.creditkit.model.AuditEvent;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.codeset.AuditAction;
import io.github.creditkit.model.codeset.AuditOutcome;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.model.disclosure.SubjectKey;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.platform.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("调用审计")
class CallAuditTest {
    private static final String NUMBER = "350102190102030111";
    private static final KeyedHash HASH =
            KeyedHash.of("a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

    @Test
    void notes_what_was_done_for_what_purpose_and_of_the_subject_a_hash() {
        try (ClientFixture fixture = ClientFixture.start()) {
            CreditClient client = fixture.client(
                    hmac("bureau"),
                    builder -> builder.audit(CallAudit.of("bureau", TestPlatform.BUREAU, "报送服务", HASH, events::add)));
            client.platform().profile();
            client.permits().submit(row(TestPlatform.permit(1, "甲")));
            SubjectQuery query = SubjectQuery.builder()
                    .subject(QuerySubject.builder()
                            .idType(Coded.of(IdDocumentType.RESIDENT_ID_CARD))
                            .idNumber(IdNumber.of(NUMBER))
                            .build())
                    .purpose(Coded.of(QueryPurpose.GOVERNMENT_PROCUREMENT))
                    .build();
            assertThatExceptionOfType(CreditApiException.Status.class)
                    .isThrownBy(() -> client.queries().query(query));

            assertThat(events).hasSize(2); // that the profile was read is nobody's business
            AuditEvent sent = events.get(0);
            assertThat(sent.action().meaning()).isEqualTo(AuditAction.SUBMIT);
            assertThat(sent.objectType()).isEqualTo("administrativePermit");
            assertThat(sent.objectId()).isEqualTo("P1");
            assertThat(sent.outcome().meaning()).isEqualTo(AuditOutcome.DONE);
            assertThat(sent.traceId()).startsWith("q");
            AuditEvent asked = events.get(1);
            assertThat(asked.action().meaning()).isEqualTo(AuditAction.QUERY);
            assertThat(asked.purpose().meaning()).isEqualTo(QueryPurpose.GOVERNMENT_PROCUREMENT);
            assertThat(asked.subjectHash()).isEqualTo(HASH.of(SubjectKey.of(IdNumber.of(NUMBER))));
            assertThat(asked.outcome().meaning()).isEqualTo(AuditOutcome.REFUSED);
            RecordChecker checker = RecordChecker.standard();
            assertThat(events).allSatisfy(event -> {
                assertThat(checker.check(event)).noneMatch(issue -> issue.level() == Level.ERROR);
                assertThat(new String(ClientFixture.JSON.write(event), StandardCharsets.UTF_8))
                        .doesNotContain(NUMBER);
            });
        }
    }
}
