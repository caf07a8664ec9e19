package io.github.creditkit.cli;

import io.github.creditkit.codes.division.DivisionTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and the edition of its data (版本). */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IOException("version.properties is missing beside its class");
            }
            properties.load(in);
        }
        return new String[] {
            "credit " + properties.getProperty("version"),
            DivisionTable.bundled().edition().toString()
        };
    }
}
