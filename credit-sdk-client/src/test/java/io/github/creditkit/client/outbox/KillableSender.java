package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.BatchSeal;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/** The process that {@link OutboxKillTest} kills: it decides, puts in, and sends, until everything is done. */
final class KillableSender {
    private KillableSender() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        int rows = Integer.parseInt(arguments[2]);
        EmbeddedDatabase database = EmbeddedDatabase.open(file);
        Outbox outbox = new Outbox.Builder(database::connection, database).build();
        outbox.createSchema();
        SenderOptions options = SenderOptions.STANDARD
                .sizes(5, 2, 100_000)
                .lease(Duration.ofMillis(300), Duration.ZERO)
                .waits(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(5));
        OutboxSender sender = OutboxSender.of(outbox, new HttpChannel(port), options, OutboxEvents.NONE);
        int decided = decided(database);
        while (true) {
            if (decided < rows) {
                decided++;
                decide(database, outbox, decided);
            }
            database.tidy(1); // it may be killed while the file is made small, too
            boolean worked = sender.pass().worked();
            if (decided == rows && outbox.status().count(RowState.DONE) == rows) {
                database.close();
                return;
            }
            if (!worked) {
                Thread.sleep(2);
            }
        }
    }

    private static int decided(EmbeddedDatabase database) throws Exception {
        try (Connection connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS decision (number INT PRIMARY KEY)");
            try (var found = statement.executeQuery("SELECT COUNT(*) FROM decision")) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    /** The decision and the row that tells of it, together or not at all. */
    private static void decide(EmbeddedDatabase database, Outbox outbox, int number) throws Exception {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("INSERT INTO decision VALUES (?)")) {
                insert.setInt(1, number);
                insert.executeUpdate();
            }
            outbox.add(connection, Sendings.HEADER, Sendings.row("R" + number, number));
            connection.commit();
        }
    }

    /** The test's own way to the platform of the test. */
    private static final class HttpChannel implements OutboxChannel {
        private final HttpClient client = HttpClient.newHttpClient();
        private final ContractJson json = ContractJson.standard();
        private final int port;

        HttpChannel(int port) {
            this.port = port;
        }

        private HttpResponse<byte[]> call(String path, byte[] body) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            try {
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() >= 400) {
                    throw ChannelException.refused(json.read(response.body(), Problem.class), null);
                }
                return response;
            } catch (IOException e) {
                throw ChannelException.unreachable(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw ChannelException.unreachable(e);
            }
        }

        private <T> T read(HttpResponse<byte[]> response, Class<T> type) {
            try {
                return json.read(response.body(), type);
            } catch (UnreadableJsonException e) {
                throw ChannelException.broken("not as the contract says", e);
            }
        }

        private static String of(OutboxBatch batch) {
            return "?key=" + batch.key() + "&id=" + batch.batchId();
        }

        @Override
        public String open(UUID key, BatchOpen open) {
            return new String(call("/open?key=" + key, json.write(open)).body(), StandardCharsets.UTF_8);
        }

        @Override
        public PartAck put(OutboxBatch batch, OutboxPart part) {
            String path = "/put" + of(batch) + "&n=" + part.number() + "&rows=" + part.rows();
            return read(call(path, part.bytes()), PartAck.class);
        }

        @Override
        public void seal(OutboxBatch batch, BatchSeal seal) {
            call("/seal" + of(batch), json.write(seal));
        }

        @Override
        public void cancel(OutboxBatch batch) {
            call("/cancel" + of(batch), new byte[0]);
        }

        @Override
        public Batch find(OutboxBatch batch) {
            return read(call("/find" + of(batch), new byte[0]), Batch.class);
        }

        @Override
        public ReceiptAnswer receipt(OutboxBatch batch) {
            HttpResponse<byte[]> response = call("/receipt" + of(batch), new byte[0]);
            return response.statusCode() == 202
                    ? new ReceiptAnswer.NotYet(Duration.ofMillis(5))
                    : new ReceiptAnswer.Ready(read(response, Receipt.class));
        }

        @Override
        public Stream<RowResult> results(OutboxBatch batch) {
            String lines = new String(call("/results" + of(batch), new byte[0]).body(), StandardCharsets.UTF_8);
            return lines.lines().map(line -> {
                try {
                    return json.read(line.getBytes(StandardCharsets.UTF_8), RowResult.class);
                } catch (UnreadableJsonException e) {
                    throw ChannelException.broken("not as the contract says", e);
                }
            });
        }
    }
}
