package io.github.creditkit.cli;

import io.github.creditkit.cli.connect.Connection;
import io.github.creditkit.cli.connect.ConnectionProfile;
import io.github.creditkit.cli.connect.ProfileException;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.model.codeset.CodeSets;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which platform is called, and as whom (平台选项). */
final class PlatformOptions {
    @Option(names = "--profile", required = true, paramLabel = "FILE", descriptionKey = "connection")
    @SuppressWarnings("NullAway.Init") // Required.
    private Path file;

    /** The profile; what is wrong with it is wrong use. */
    ConnectionProfile read(Session session, CommandSpec command) {
        try {
            ConnectionProfile profile =
                    ConnectionProfile.read(file, session.shell().environment());
            profile.baseUri();
            return profile;
        } catch (ProfileException e) {
            throw wrong(e, session, command);
        }
    }

    /** A client for it; it is told what the user should see to. */
    Connection open(ConnectionProfile profile, CodeSets sets, Session session, CommandSpec command) {
        try {
            Connection connection = Connection.open(profile, sets);
            profile.warnings()
                    .forEach(warning -> session.warn(
                            new Privacy(false).text(session.language().pick(warning))));
            return connection;
        } catch (ProfileException e) {
            throw wrong(e, session, command);
        }
    }

    static ParameterException wrong(ProfileException e, Session session, CommandSpec command) {
        return new ParameterException(command.commandLine(), session.language().pick(e.why()));
    }

    @Override
    public String toString() {
        return "PlatformOptions " + file;
    }
}
