package io.github.creditkit.reference.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/** Many rows at once, as PostgreSQL takes them fastest (COPY): while it takes some, the next are written. */
final class Copy {
    private static final int SLICE = 1 << 16;

    private final DataSource dataSource;

    Copy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Copies rows into a table on the connection of the transaction that is under way.
     *
     * @param tableAndColumns such as {@code answer (app, key)}
     * @param values          what the rows are made of
     * @param writer          writes the rows of a value: none, one or more
     * @param <T>             the type of the values
     */
    <T> void into(String tableAndColumns, Collection<T> values, BiConsumer<T, CopyRows> writer) {
        if (values.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + tableAndColumns + " from stdin (format binary)");
            try {
                CopyRows rows = new CopyRows();
                for (T value : values) {
                    writer.accept(value, rows);
                    if (rows.length() >= SLICE) {
                        copy.writeToCopy(rows.bytes(), 0, rows.length());
                        rows.clear();
                    }
                }
                rows.end();
                copy.writeToCopy(rows.bytes(), 0, rows.length());
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            var translated = new SQLErrorCodeSQLExceptionTranslator(dataSource).translate("copy", null, e);
            throw translated == null ? new IllegalStateException("rows could not be copied", e) : translated;
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
