package io.github.creditkit.reference.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/** Many rows at once, as PostgreSQL takes them fastest (COPY). */
final class Copy {
    private final DataSource dataSource;

    Copy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The text of rows in the making. */
    static final class Rows {
        private final StringBuilder text = new StringBuilder();
        private boolean isFirst = true;

        Rows add(@Nullable Object value) {
            if (!isFirst) {
                text.append('\t');
            }
            isFirst = false;
            if (value == null) {
                text.append("\\N");
            } else if (value instanceof List<?> list) {
                escape(array(list));
            } else if (value instanceof Boolean truth) {
                text.append(truth ? 't' : 'f');
            } else if (value instanceof String || value instanceof OffsetDateTime) {
                escape(value.toString());
            } else {
                text.append(value);
            }
            return this;
        }

        void end() {
            text.append('\n');
            isFirst = true;
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        private static String array(List<?> list) {
            StringBuilder array = new StringBuilder("{");
            for (Object value : list) {
                array.append(array.length() > 1 ? ",\"" : "\"")
                        .append(value.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
            return array.append('}').toString();
        }

        private void escape(String value) {
            int from = 0;
            for (int i = 0; i < value.length(); i++) {
                String escaped = escaped(value.charAt(i));
                if (escaped != null) {
                    text.append(value, from, i).append(escaped);
                    from = i + 1;
                }
            }
            text.append(value, from, value.length());
        }

        /** A zero cannot stand in a text of PostgreSQL; in JSON it is escaped anyway. */
        private static @Nullable String escaped(char c) {
            return switch (c) {
                case '\\' -> "\\\\";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\t' -> "\\t";
                case '\0' -> "";
                default -> null;
            };
        }
    }

    /** Copies rows into a table on the connection of the transaction that is under way. */
    void into(String tableAndColumns, Rows rows) {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        String sql = "copy " + tableAndColumns + " from stdin";
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(rows.text.toString()));
        } catch (SQLException e) {
            var translated = new SQLErrorCodeSQLExceptionTranslator(dataSource).translate("copy", null, e);
            throw translated == null ? new IllegalStateException("rows could not be copied", e) : translated;
        } catch (IOException e) {
            throw new UncheckedIOException("rows could not be copied", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
