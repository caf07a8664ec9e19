package io.github.creditkit.cli;

import io.github.creditkit.cli.privacy.Privacy;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command cannot be run (出错提示). A person's number typed in the wrong place is not repeated. */
final class Failures {
    private final Session session;
    private final Privacy privacy;

    Failures(Session session) {
        this.session = session;
        this.privacy = new Privacy(false);
    }

    int wrongUse(ParameterException e, String[] arguments) {
        session.complain(privacy.text(message(e)));
        session.tell(session.text(
                        "error.see-help", e.getCommandLine().getCommandSpec().qualifiedName()) + "\n");
        return ExitCode.WRONG_USE;
    }

    private String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return session.text("error.unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        if (e instanceof MissingParameterException missing) {
            return session.text("error.missing-argument", labels(missing.getMissing()));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return session.text("error.twice", labels(List.of(twice.getOverwritten())));
        }
        if (e instanceof MutuallyExclusiveArgsException) {
            return session.text("error.exclusive", optionsIn(String.valueOf(e.getMessage())));
        }
        // The built-in help command knows no better exception.
        if (String.valueOf(e.getMessage()).startsWith("Unknown subcommand")) {
            return session.text("error.command", quotedIn(String.valueOf(e.getMessage())));
        }
        ArgSpec argument = e.getArgSpec();
        if (argument != null && isNumberOrDate(argument)) {
            return session.text("error.value", labels(List.of(argument)), String.valueOf(e.getValue()));
        }
        return ownMessage(e);
    }

    /** Our converters tell everything themselves; picocli puts words of its own before. */
    private static String ownMessage(ParameterException e) {
        Throwable cause = e.getCause();
        return cause instanceof TypeConversionException ? messageOf(cause) : messageOf(e);
    }

    private static String messageOf(Throwable e) {
        String message = e.getMessage();
        String label = "': ";
        int own = message == null ? -1 : message.indexOf(label);
        return message == null ? "" : own >= 0 ? message.substring(own + label.length()) : message;
    }

    private static String optionsIn(String message) {
        return Pattern.compile("--[a-z-]+")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(", "));
    }

    private static String quotedIn(String message) {
        return message.replaceAll("(?s)^[^']*'(.*)'[^']*$", "$1");
    }

    private static boolean isNumberOrDate(ArgSpec argument) {
        String type = argument.type().getName();
        return type.startsWith("java.") || argument.type().isPrimitive();
    }

    private static String labels(@Nullable List<? extends ArgSpec> arguments) {
        return arguments == null
                ? ""
                : arguments.stream()
                        .map(a -> a.isOption() ? String.join("/", optionNames(a)) : a.paramLabel())
                        .collect(Collectors.joining(", "));
    }

    private static List<String> optionNames(ArgSpec argument) {
        return List.of(((CommandLine.Model.OptionSpec) argument).names());
    }

    /** The machine gave out, such as its memory. */
    int broken(Error e) {
        session.complain(session.text("error.broken", e.getClass().getSimpleName()));
        return ExitCode.UNREADABLE;
    }

    int failed(Exception e, CommandLine line, @Nullable ParseResult parsed) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        // Messages of the system may quote what was read; the kind of failure is enough to report it.
        session.complain(session.text("error.failed", privacy.text(String.valueOf(cause))));
        return ExitCode.UNREADABLE;
    }
}
