package io.github.creditkit.client.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The empty database that {@code CREDITKIT_TEST_DATABASE} names by its JDBC address, for servers that no build can bring
 * along. Its driver must be on the class path; {@code -Pmariadb} has MariaDB's and MySQL's.
 */
public final class GivenDatabase {
    private static final String ADDRESS = System.getenv("CREDITKIT_TEST_DATABASE");

    private GivenDatabase() {}

    public static boolean isThere() {
        return ADDRESS != null && !ADDRESS.isBlank();
    }

    /** @param letter what the names of a test's tables begin with; those that another run left would be taken for its own */
    public static DataSource source(char letter) {
        DataSource source = new SmallPool(new PlainSource(ADDRESS));
        try (Connection connection = source.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.matches(letter + "\\d+_.*")) {
                    throw new IllegalStateException("CREDITKIT_TEST_DATABASE is not empty, it has " + name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }
}
