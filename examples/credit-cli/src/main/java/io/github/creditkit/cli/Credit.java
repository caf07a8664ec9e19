package io.github.creditkit.cli;

import io.github.creditkit.cli.input.TextEncoding;
import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.output.FoundFormat;
import io.github.creditkit.codes.Trust;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.Numbering;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.dialect.Dialect;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code credit} (命令行入口). */
@Command(name = "credit", versionProvider = Version.class)
public final class Credit implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before run.
    private CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version",
            order = 101)
    private boolean version;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Session session;

    private Credit(Session session) {
        this.session = session;
    }

    /**
     * Runs the program and ends the process.
     *
     * @param arguments of the command line
     */
    public static void main(String[] arguments) {
        System.exit(run(Shell.ofProcess(), arguments));
    }

    static int run(Shell shell, String... arguments) {
        Language language = Language.of(List.of(arguments), shell.environment(), shell.locale());
        Session session = new Session(shell, language);
        CommandLine line = commandLine(session);
        int exitCode;
        try {
            exitCode = line.execute(arguments);
        } catch (Error e) {
            // Java itself would end with 1, which says that rows were refused.
            exitCode = new Failures(session).broken(e);
        }
        line.getOut().flush();
        session.out().flush();
        return exitCode;
    }

    /** The whole command with its subcommands. */
    static CommandLine commandLine(Session session) {
        Shell shell = session.shell();
        CommandLine line = new CommandLine(new Credit(session))
                .addSubcommand("validate", new ValidateCommand(session))
                .addSubcommand("check", new CheckCommand(session))
                .addSubcommand("explain", new ExplainCommand(session))
                .addSubcommand("find", new FindCommand(session))
                .addSubcommand("generate", new GenerateCommand(session))
                .addSubcommand("divisions", new DivisionsCommand(session))
                .addSubcommand("convert", new ConvertCommand(session))
                .addSubcommand("resolve", new ResolveCommand(session))
                .addSubcommand("timeline", new TimelineCommand(session))
                .addSubcommand("project", new ProjectCommand(session))
                .addSubcommand("dictionary", new DictionaryCommand(session))
                .addSubcommand("submit", new SubmitCommand(session))
                .addSubcommand("receipt", new ReceiptCommand(session))
                .addSubcommand("query", new QueryCommand(session))
                .addSubcommand("feed", new FeedCommand(session))
                .addSubcommand("help", new HelpCommand());
        line.setResourceBundle(session.language().bundle());
        line.registerConverter(TypeChoice.class, new TypeChoice.Reader(session.language()));
        registerWords(
                line,
                session.language(),
                Language.class,
                Trust.class,
                TextEncoding.class,
                io.github.creditkit.model.table.TextEncoding.class,
                Dialect.class,
                Numbering.class,
                Stage.class,
                InputKind.class,
                OutputKind.class,
                FailOn.class,
                FoundFormat.Kind.class,
                ResolveCommand.Form.class,
                TimelineCommand.Form.class,
                FeedCommand.Form.class,
                AnswerForm.class,
                BatchMode.class,
                DisclosureLevel.class,
                QueryPurpose.class,
                GenerateCommand.GeneratedKind.class);
        line.setOut(new PrintWriter(
                new OutputStreamWriter(shell.out().stream(), shell.out().charset()), false));
        line.setErr(new PrintWriter(
                new OutputStreamWriter(shell.err().stream(), shell.err().charset()), true));
        line.setColorScheme(Help.defaultColorScheme(shell.colors(shell.out()).on() ? Ansi.ON : Ansi.OFF));
        Failures failures = new Failures(session);
        line.setParameterExceptionHandler(failures::wrongUse);
        line.setExecutionExceptionHandler(failures::failed);
        line.setUsageHelpWidth(100);
        line.setAbbreviatedOptionsAllowed(false);
        return line;
    }

    @SafeVarargs
    private static void registerWords(CommandLine line, Language language, Class<? extends Enum<?>>... types) {
        for (Class<? extends Enum<?>> type : types) {
            registerWord(line, language, type);
        }
    }

    private static <E> void registerWord(CommandLine line, Language language, Class<E> type) {
        line.registerConverter(type, new WordOf<>(type, language));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), session.text("error.no-command"));
    }

    @Override
    public String toString() {
        return "credit" + common + version;
    }
}
