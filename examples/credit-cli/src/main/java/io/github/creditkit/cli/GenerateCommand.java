package io.github.creditkit.cli;

import io.github.creditkit.cli.output.Json;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.codes.generate.NearMiss;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code credit generate}: makes up codes for tests (生成测试代码). All are synthetic, so none is masked. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {
    private static final List<CodeType> TYPES = List.of(CodeType.values());
    private static final int PRINTED_AT_ONCE = 1 << 14;

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before call.
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            completionCandidates = TypeChoice.Words.class,
            descriptionKey = "type")
    private TypeChoice type = new TypeChoice(CodeType.UNIFIED_SOCIAL_CREDIT_CODE);

    @Option(
            names = {"-n", "--count"},
            paramLabel = "N",
            descriptionKey = "count")
    private long count = 10;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private @Nullable Long seed;

    @Option(names = "--format", paramLabel = "lines|ndjson", descriptionKey = "format")
    private GeneratedKind format = GeneratedKind.LINES;

    @ArgGroup(exclusive = true)
    private Slips slips = new Slips();

    /** What is made instead of valid codes. */
    static final class Slips {
        @Option(names = "--near-miss", descriptionKey = "near-miss")
        private boolean nearMiss;

        @Option(names = "--hostile", descriptionKey = "hostile")
        private boolean hostile;
    }

    /** How codes are written. */
    enum GeneratedKind {
        /** One text a line; hostile texts as JSON strings, as they hold line ends. */
        LINES,
        /** One JSON object a line. */
        NDJSON
    }

    GenerateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (count < 0) {
            throw new ParameterException(spec.commandLine(), session.text("error.count"));
        }
        long start = seed != null ? seed : new Random().nextInt(1_000_000);
        if (seed == null) {
            session.tell(session.text("generate.seed", start) + "\n");
        }
        CodeGenerator generator = CodeGenerator.seeded(start);
        StringBuilder out = new StringBuilder();
        for (long i = 0; i < count && !session.out().isReaderGone(); i++) {
            append(generator, (int) (i % TYPES.size()), out);
            if (out.length() > PRINTED_AT_ONCE) {
                session.out().print(out.toString());
                out.setLength(0);
            }
        }
        session.out().print(out.toString());
        return ExitCode.GOOD;
    }

    /** With {@code auto} all types take turns. */
    private void append(CodeGenerator generator, int turn, StringBuilder out) {
        CodeType chosen = type.type();
        CodeType wanted = chosen == null ? TYPES.get(turn) : chosen;
        if (slips.hostile) {
            hostile(generator.hostile(), out);
        } else if (slips.nearMiss) {
            nearMiss(generator.nearMiss(wanted), out);
        } else if (format == GeneratedKind.LINES) {
            out.append(generator.code(wanted).text());
        } else {
            new Json(out)
                    .object()
                    .key("type")
                    .value(wanted.word())
                    .key("text")
                    .value(generator.code(wanted).text())
                    .endObject();
        }
        out.append('\n');
    }

    private void hostile(String text, StringBuilder out) {
        if (format == GeneratedKind.LINES) {
            new Json(out).value(text);
        } else {
            new Json(out).object().key("text").value(text).endObject();
        }
    }

    private void nearMiss(NearMiss miss, StringBuilder out) {
        if (format == GeneratedKind.LINES) {
            out.append(miss.text());
            return;
        }
        Json json = new Json(out).object();
        json.key("type").value(miss.type().word());
        json.key("text").value(miss.text());
        json.key("original").value(miss.original());
        json.key("expected").value(miss.expected().word());
        json.key("slip").value(miss.slip().toString()).endObject();
    }

    @Override
    public String toString() {
        return "generate " + common;
    }
}
