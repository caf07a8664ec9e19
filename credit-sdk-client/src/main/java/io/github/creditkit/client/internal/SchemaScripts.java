package io.github.creditkit.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The scripts that make tables (建表脚本): {@code outbox-h2.sql} for the first version, {@code outbox-h2-2.sql} for what the
 * second adds. Which version is there stands in a table of its own.
 */
public final class SchemaScripts {
    private final Class<?> home;
    private final String name;
    private final int newest;

    /**
     * Scripts of a part.
     *
     * @param home   a class beside whose package they are
     * @param name   the part, such as {@code outbox}
     * @param newest the newest version
     */
    public SchemaScripts(Class<?> home, String name, int newest) {
        this.home = home;
        this.name = name;
        this.newest = newest;
    }

    /**
     * Makes what is not there. Two processes may do it at once.
     *
     * @param transactions the database
     * @param prefix       what names begin with
     * @throws IllegalStateException for a database that there is no script for, or whose tables are of a newer release
     */
    public void apply(Transactions transactions, TablePrefix prefix) {
        String dialect = transactions.call(SchemaScripts::dialect);
        transactions.run(connection -> execute(connection, prefix, """
                CREATE TABLE IF NOT EXISTS {p}schema_version (
                  part VARCHAR(32) NOT NULL PRIMARY KEY,
                  installed INT NOT NULL)"""));
        int there = transactions.call(connection -> installed(connection, prefix));
        if (there > newest) {
            throw new IllegalStateException(
                    "the tables of the " + name + " are of version " + there + ", this release knows " + newest);
        }
        for (int version = there + 1; version <= newest; version++) {
            int reached = version;
            for (String statement : statements(dialect, version)) {
                transactions.run(connection -> execute(connection, prefix, statement));
            }
            transactions.run(connection -> note(connection, prefix, reached));
        }
    }

    /**
     * The script of a version, to be run by hand.
     *
     * @param dialect {@code h2}, {@code postgresql} or {@code mysql}
     * @param version from 1
     * @return its statements
     */
    List<String> statements(String dialect, int version) {
        String file = name + "-" + dialect + (version == 1 ? "" : "-" + version) + ".sql";
        try (InputStream in = Objects.requireNonNull(home.getResourceAsStream(file), file)) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            List<String> statements = new ArrayList<>();
            for (String statement : script.split(";", -1)) {
                if (!statement.isBlank()) {
                    statements.add(statement.strip());
                }
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dialect(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (product.contains("h2")) {
            TornWrites.warnOf(connection);
            return isMySqlMode(connection) ? "mysql" : "h2";
        }
        if (product.contains("postgresql")) {
            return "postgresql";
        }
        if (product.contains("mysql") || product.contains("mariadb")) {
            return "mysql";
        }
        throw new IllegalStateException(
                "there is no script for " + product
                        + ": make the tables after one of the scripts of H2, PostgreSQL or MySQL; the statements are plain SQL");
    }

    /** An H2 that speaks as MySQL is given what MySQL is given. */
    private static boolean isMySqlMode(Connection connection) throws SQLException {
        return connection.getMetaData().getURL().toUpperCase(Locale.ROOT).contains("MODE=MYSQL");
    }

    private int installed(Connection connection, TablePrefix prefix) throws SQLException {
        String sql = prefix.in("SELECT installed FROM {p}schema_version WHERE part = ?");
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getInt(1) : 0;
            }
        }
    }

    private void note(Connection connection, TablePrefix prefix, int version) throws SQLException {
        String update = prefix.in("UPDATE {p}schema_version SET installed = ? WHERE part = ?");
        if (write(connection, update, version) == 0) {
            write(connection, prefix.in("INSERT INTO {p}schema_version (installed, part) VALUES (?, ?)"), version);
        }
    }

    private int write(Connection connection, String sql, int version) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setInt(1, version);
            write.setString(2, name);
            return write.executeUpdate();
        }
    }

    private static void execute(Connection connection, TablePrefix prefix, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(prefix.in(sql));
        }
    }
}
