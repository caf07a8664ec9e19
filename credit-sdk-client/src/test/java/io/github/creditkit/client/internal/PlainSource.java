package io.github.creditkit.client.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Every connection is a new one to the same address. */
final class PlainSource extends TestSource {
    private final String url;

    PlainSource(String url) {
        this.url = url;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
