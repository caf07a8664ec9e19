package io.github.creditkit.reliability;

import io.github.creditkit.client.CircuitPolicy;
import io.github.creditkit.client.CreditClient;
import io.github.creditkit.client.RetryPolicy;
import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.outbox.AddOptions;
import io.github.creditkit.client.outbox.Added;
import io.github.creditkit.client.outbox.Outbox;
import io.github.creditkit.client.outbox.OutboxStatus;
import io.github.creditkit.client.outbox.OutboxWorker;
import io.github.creditkit.client.outbox.RowState;
import io.github.creditkit.client.outbox.SenderOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A department's process (报送部门): it decides, puts each decision and the row that tells of it into its database in one
 * transaction, and sends through the outbox until nothing is open. Killed, it is started again with the same arguments.
 */
final class Department {
    /** What its lines of progress begin with. */
    static final String PROGRESS = "PROGRESS ";

    /** Its last line. */
    static final String END = "END";

    private static final int TRANSACTION = 40;
    private static final long TELL_MILLIS = 1_000;
    private static final int PATIENCE_SECONDS = 60;

    private final int number;
    private final int rows;
    private final LocalDate decidedOn;
    private final JdbcConnectionPool database;
    private final Outbox outbox;

    private Department(int number, int rows, LocalDate decidedOn, JdbcConnectionPool database) {
        this.number = number;
        this.rows = rows;
        this.decidedOn = decidedOn;
        this.database = database;
        this.outbox = Outbox.of(database);
    }

    /** Its database, as it is opened by itself and by whoever counts when it has ended. */
    static JdbcConnectionPool database(Path file) {
        // Each commit is in the file when it returns, so that a process that is killed loses none.
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + file.toAbsolutePath()
                        + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0"
                        + ";MAX_COMPACT_TIME=0",
                "department",
                "");
        pool.setMaxConnections(1); // see docs/outbox.md: transactions of an H2 file come one after the other
        pool.setLoginTimeout(PATIENCE_SECONDS);
        return pool;
    }

    /** Number, rows, rows of a batch, day of decisions, database file, address of the platform, account, file of its secret. */
    public static void main(String[] arguments) throws Exception {
        Leash.hold();
        JdbcConnectionPool database = database(Path.of(arguments[4]));
        Department department = new Department(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                LocalDate.parse(arguments[3]),
                database);
        department.prepare();
        try (CreditClient client = client(arguments[5], arguments[6], Path.of(arguments[7]));
                OutboxWorker worker = OutboxWorker.builder(department.outbox, client.outboxChannel())
                        .options(options(Integer.parseInt(arguments[2])))
                        .poll(Duration.ofMillis(200))
                        .stopsWithin(Duration.ofSeconds(5))
                        .build()) {
            worker.start();
            department.decide();
            department.await();
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        System.out.println(END);
        System.exit(0); // the leash waits for more
    }

    private static CreditClient client(String address, String account, Path secret) throws IOException {
        return CreditClient.builder()
                .baseUri(URI.create(address))
                .auth(CreditAuth.hmac(account, Secret.fromFile(secret)))
                .timeout(Duration.ofSeconds(5))
                .retry(new RetryPolicy(2, Duration.ofMillis(50), Duration.ofMillis(500)))
                .circuit(new CircuitPolicy(10, Duration.ofSeconds(1)))
                .build();
    }

    /** The waits are short, so that many faults fit into a run; everything else is as it comes. */
    private static SenderOptions options(int batchRows) {
        return SenderOptions.STANDARD
                .sizes(batchRows, Math.max(1, batchRows * 2 / 5), 1 << 20)
                .lease(Duration.ofSeconds(30), Duration.ZERO)
                .waits(Duration.ofMillis(200), Duration.ofSeconds(3), Duration.ofMillis(200));
    }

    private void prepare() throws SQLException {
        outbox.createSchema();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS decision (number INT PRIMARY KEY)");
        }
    }

    private void decide() throws SQLException {
        int decided = decided();
        while (decided < rows) {
            int until = Math.min(rows, decided + TRANSACTION);
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO decision VALUES (?)")) {
                connection.setAutoCommit(false);
                for (int i = decided + 1; i <= until; i++) {
                    insert.setInt(1, i);
                    insert.executeUpdate();
                    put(connection, new Told(number, i));
                }
                connection.commit();
            }
            decided = until;
            if (decided % (TRANSACTION * 10) == 0) {
                tell(decided);
            }
        }
    }

    private void put(Connection connection, Told told) {
        Added added = outbox.add(connection, told.header(), told.envelope(decidedOn), AddOptions.NONE.parkInvalid());
        if (added.row().isEmpty()) {
            throw new IllegalStateException("row " + told + " was not put in: " + added);
        }
    }

    private int decided() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM decision")) {
            found.next();
            return found.getInt(1);
        }
    }

    private void await() throws InterruptedException {
        while (tell(rows)) {
            Thread.sleep(TELL_MILLIS);
        }
    }

    /** Tells how it stands, and if anything is open. */
    private boolean tell(int decided) {
        OutboxStatus status = outbox.status();
        long open = status.count(RowState.PENDING) + status.count(RowState.CLAIMED) + status.count(RowState.SENT);
        System.out.println(PROGRESS + decided + " " + open + " " + status.count(RowState.DONE) + " "
                + status.count(RowState.PARKED));
        System.out.flush();
        return open > 0 || status.unsealedBatches() > 0 || status.awaitedReceipts() > 0;
    }
}
