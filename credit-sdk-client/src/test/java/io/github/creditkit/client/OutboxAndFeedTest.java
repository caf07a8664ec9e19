package io.github.creditkit.client;

import static io.github.creditkit.client.ClientFixture.hmac;
import static io.github.creditkit.client.ClientFixture.permits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.feed.ChangeSource;
import io.github.creditkit.client.outbox.ChannelException;
import io.github.creditkit.client.outbox.OutboxBatch;
import io.github.creditkit.client.outbox.OutboxChannel;
import io.github.creditkit.client.outbox.ReceiptAnswer;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.platform.TestPlatform;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("发件箱与变更订阅经由客户端")
class OutboxAndFeedTest {
    private final ClientFixture fixture = ClientFixture.start();
    private final CreditClient client = fixture.client(hmac("bureau"));
    private final OutboxChannel channel = client.outboxChannel();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_batch_is_opened_once_for_a_key_and_can_be_given_up_twice() {
        UUID key = UUID.randomUUID();
        String id = channel.open(key, TestPlatform.permits());
        assertThat(channel.open(key, TestPlatform.permits())).isEqualTo(id);
        OutboxBatch batch = new OutboxBatch(key, id);
        Batch found = channel.find(batch);
        assertThat(found.state().meaning()).isEqualTo(BatchState.OPEN);
        channel.cancel(batch);
        channel.cancel(batch);
        assertThat(channel.find(batch).state().meaning()).isEqualTo(BatchState.EXPIRED);
    }

    @Test
    void what_the_platform_refuses_is_told_with_its_problem() {
        OutboxBatch batch = new OutboxBatch(UUID.randomUUID(), "b-unknown");
        assertThatExceptionOfType(ChannelException.class)
                .isThrownBy(() -> channel.find(batch))
                .satisfies(why -> assertThat(why.problem().orElseThrow().code()).isEqualTo("not-found"));
        String id = channel.open(batch.key(), TestPlatform.permits());
        assertThatExceptionOfType(ChannelException.class)
                .isThrownBy(() -> channel.seal(new OutboxBatch(batch.key(), id), new BatchSeal(3, 3, "sha-256=:AAAA:")))
                .satisfies(why -> assertThat(why.isAnswered()).isTrue());
    }

    @Test
    void a_platform_that_is_away_is_told_as_such() {
        fixture.platform.close();
        assertThatExceptionOfType(ChannelException.class)
                .isThrownBy(() -> channel.open(UUID.randomUUID(), TestPlatform.permits()))
                .satisfies(why -> assertThat(why.isAnswered()).isFalse());
    }

    @Test
    void receipts_and_rows_come_through() {
        String id = client.batches()
                .submit(TestPlatform.permits(), permits(20))
                .batchId()
                .orElseThrow();
        OutboxBatch batch = new OutboxBatch(UUID.randomUUID(), id);
        assertThat(channel.receipt(batch))
                .isInstanceOfSatisfying(
                        ReceiptAnswer.Ready.class,
                        ready -> assertThat(ready.receipt().totals().received()).isEqualTo(20));
        try (Stream<RowResult> rows = channel.results(batch)) {
            assertThat(rows).allSatisfy(row -> assertThat(row.part()).isPositive());
        }
    }

    @Test
    void changes_come_through() {
        client.batches().submit(TestPlatform.permits(), permits(3));
        ChangeSource source = client.changeSource(Set.of("administrativePermit"), true);
        assertThat(source.changes(null, 10))
                .isInstanceOfSatisfying(
                        ChangeSource.Changes.class,
                        changes -> assertThat(changes.page().items()).hasSize(3));
        assertThat(source.changes("000000000000004711", 10)).isInstanceOf(ChangeSource.Gone.class);
    }
}
