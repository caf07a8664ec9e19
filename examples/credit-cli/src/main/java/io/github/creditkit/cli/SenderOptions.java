package io.github.creditkit.cli;

import io.github.creditkit.cli.validate.Directory;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Numbering;
import io.github.creditkit.model.dialect.TemplateOptions;
import io.github.creditkit.model.table.UnreadableTableException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What must be said of a file because nothing in it says so (送数方说明): numbering, organs, local code sets. */
final class SenderOptions {
    private static final int MOST_TOLD = 10;

    @Option(names = "--numbering", paramLabel = "text|zero-based|one-based", descriptionKey = "numbering")
    private Numbering numbering = Numbering.TEXT;

    @Option(names = "--directory", paramLabel = "CSV", descriptionKey = "directory")
    private @Nullable Path directory;

    @Option(names = "--source-unit", paramLabel = "NAME=CODE", descriptionKey = "source-unit")
    private @Nullable String sourceUnit;

    @Option(names = "--code-set", paramLabel = "CSV", descriptionKey = "code-set")
    private List<Path> codeSets = List.of();

    /** The bundled code sets with the sender's own rows. */
    CodeSets codeSets(Session session, CommandSpec command) throws IOException {
        CodeSets sets = CodeSets.bundled();
        for (Path file : codeSets) {
            try (Reader csv = Files.newBufferedReader(file)) {
                sets = sets.amendedBy(csv);
            } catch (IllegalArgumentException | CharacterCodingException e) {
                throw wrong(command, session.text("error.code-set", file, String.valueOf(e.getMessage())));
            } catch (NoSuchFileException e) {
                throw wrong(command, session.text("error.missing", file));
            }
        }
        return sets;
    }

    TemplateOptions template(Session session, CommandSpec command, CodeSets sets) {
        TemplateOptions options =
                TemplateOptions.DEFAULTS.withNumbering(numbering).withCodeSets(sets);
        if (directory != null) {
            options = options.withDirectory(organs(directory, session, command).codes());
        }
        return sourceUnit == null
                ? options
                : options.withSourceUnit(unit(sourceUnit, () -> wrong(command, session.text("error.source-unit"))));
    }

    /** The unit that was said to send; empty where none was. */
    Optional<OrgRef> unit(Session session, CommandSpec command) {
        return Optional.ofNullable(sourceUnit)
                .map(text -> unit(text, () -> wrong(command, session.text("error.source-unit"))));
    }

    /** A row without a valid code is told: its organ would be missing from every record. */
    private static Directory organs(Path file, Session session, CommandSpec command) {
        try {
            Directory organs = Directory.read(file);
            if (!organs.refused().isEmpty()) {
                String rows = organs.refused().stream()
                        .limit(MOST_TOLD)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
                session.complain(
                        session.text("directory.refused", file, organs.refused().size(), rows));
            }
            return organs;
        } catch (UnreadableTableException e) {
            String why = e.reason().rule() + " " + session.language().pick(e.messageZh(), e.messageEn());
            throw wrong(command, session.text("error.organs", file, why));
        }
    }

    private static OrgRef unit(String text, Supplier<ParameterException> wrong) {
        return Directory.unit(text).orElseThrow(wrong);
    }

    private static ParameterException wrong(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }

    @Override
    public String toString() {
        return "SenderOptions " + numbering
                + codeSets.stream().map(Path::toString).collect(Collectors.joining(","));
    }
}
