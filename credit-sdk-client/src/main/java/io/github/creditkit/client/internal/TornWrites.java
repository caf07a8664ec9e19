package io.github.creditkit.client.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A release of H2 whose files keep half of a transaction when their process is killed (强制结束会损坏文件的 H2 版本). */
final class TornWrites {
    private static final Logger LOG = LoggerFactory.getLogger(TornWrites.class);
    private static final String RELEASE = "2.5.252";

    /** What this library is built and tested with. */
    private static final String SOUND = "2.4.240";

    private TornWrites() {}

    /** It works on for whom that does not matter, and says so. */
    static void warnOf(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        if (isTorn(database.getDatabaseProductName(), database.getDatabaseProductVersion())) {
            LOG.warn("H2 " + RELEASE + " 在提交大事务时若进程被强制结束，文件会留下半个事务，请改用 " + SOUND + " · H2 " + RELEASE
                    + " leaves half of a large transaction in its file when the process is killed: use " + SOUND);
        }
    }

    static boolean isTorn(String product, String version) {
        return product.equals("H2") && version.startsWith(RELEASE);
    }
}
