package io.github.creditkit.client.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement with its values: texts, whole numbers, days, or nothing. */
record Statement(String sql, List<@Nullable Object> values) {
    static Statement of(String sql, @Nullable Object... values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value);
        }
        return new Statement(sql, list);
    }

    /** Reads one line of a result. */
    @FunctionalInterface
    interface Line<T> {
        T read(ResultSet line) throws SQLException;
    }

    int update(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement);
            return statement.executeUpdate();
        }
    }

    /** Inserts one line; the database counts. */
    long insert(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            bind(statement);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    <T> List<T> list(Connection connection, Line<T> line) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement);
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    found.add(line.read(lines));
                }
            }
        }
        return found;
    }

    <T> Optional<T> first(Connection connection, Line<T> line) throws SQLException {
        List<T> found = list(connection, line);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else if (value instanceof LocalDate day) {
                statement.setObject(i + 1, day);
            } else {
                statement.setString(i + 1, value.toString());
            }
        }
    }
}
