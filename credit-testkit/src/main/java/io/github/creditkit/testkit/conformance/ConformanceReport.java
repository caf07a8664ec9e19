package io.github.creditkit.testkit.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.creditkit.client.contract.ContractDocument;
import io.github.creditkit.testkit.conformance.Contract.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What became of every check (一致性测试报告), by operation of the contract.
 *
 * @param baseUri the address of the platform
 * @param run     the name of the run, which stands in every id that it gave
 * @param at      when it ended
 * @param results of each check
 */
public record ConformanceReport(String baseUri, String run, OffsetDateTime at, List<ConformanceResult> results) {
    /** The names of the files of a report (报告文件). */
    public static final String JSON_FILE = "conformance.json";
    /** The page for people (报告页面). */
    public static final String PAGE_FILE = "conformance.html";

    /**
     * Copies the results.
     *
     * @param baseUri the address of the platform
     * @param run     the name of the run
     * @param at      when it ended
     * @param results of each check
     */
    public ConformanceReport {
        results = List.copyOf(results);
    }

    static ConformanceReport of(PlatformUnderTest platform, String run, List<ConformanceResult> results) {
        return new ConformanceReport(
                platform.baseUri().toString(), run, OffsetDateTime.now(ZoneId.systemDefault()), results);
    }

    /**
     * How many checks came to a verdict.
     *
     * @param verdict which
     * @return how many
     */
    public long count(ConformanceVerdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** {@return if no check failed, and one passed at least} */
    public boolean conforms() {
        return count(ConformanceVerdict.FAILED) == 0 && count(ConformanceVerdict.PASSED) > 0;
    }

    /**
     * The checks that came to a verdict.
     *
     * @param verdict which
     * @return with their reasons
     */
    public List<ConformanceResult> with(ConformanceVerdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).toList();
    }

    /** An operation and its counts. */
    private record Line(Operation operation, List<ConformanceResult> results) {
        long count(ConformanceVerdict verdict) {
            return results.stream()
                    .filter(result -> result.verdict() == verdict)
                    .count();
        }

        ConformanceVerdict verdict() {
            if (count(ConformanceVerdict.FAILED) > 0) {
                return ConformanceVerdict.FAILED;
            }
            return count(ConformanceVerdict.PASSED) > 0 ? ConformanceVerdict.PASSED : ConformanceVerdict.SKIPPED;
        }
    }

    private List<Line> lines() {
        return Contract.get().operations().stream()
                .map(operation -> new Line(
                        operation,
                        results.stream()
                                .filter(result -> result.check().operation().equals(operation.id()))
                                .toList()))
                .filter(line -> !line.results().isEmpty())
                .toList();
    }

    /** {@return a table for a terminal: a line for each operation, then what failed and what was skipped, with the reasons} */
    public String table() {
        StringBuilder out = new StringBuilder();
        out.append("一致性测试 · Conformance ")
                .append(baseUri)
                .append("  run ")
                .append(run)
                .append('\n');
        for (Line line : lines()) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-7s %3d 通过 %3d 不通过 %3d 跳过  %-26s %s%n",
                    line.verdict(),
                    line.count(ConformanceVerdict.PASSED),
                    line.count(ConformanceVerdict.FAILED),
                    line.count(ConformanceVerdict.SKIPPED),
                    line.operation().id(),
                    line.operation().name().zh() + " · "
                            + line.operation().name().en()));
        }
        for (ConformanceVerdict verdict : List.of(ConformanceVerdict.FAILED, ConformanceVerdict.SKIPPED)) {
            for (ConformanceResult result : with(verdict)) {
                out.append(verdict)
                        .append(' ')
                        .append(result.check())
                        .append('：')
                        .append(result.check().title().zh())
                        .append("\n    ")
                        .append(result.reason())
                        .append('\n');
            }
        }
        return out.append(String.format(
                        Locale.ROOT,
                        "%d 通过 passed, %d 不通过 failed, %d 跳过 skipped%n",
                        count(ConformanceVerdict.PASSED),
                        count(ConformanceVerdict.FAILED),
                        count(ConformanceVerdict.SKIPPED)))
                .toString();
    }

    /** {@return as JSON: the run, the counts, and for each operation its checks with verdict and reason} */
    public String json() {
        ObjectNode root = Contract.JSON.createObjectNode();
        root.put("baseUri", baseUri)
                .put("run", run)
                .put("at", at.toString())
                .put("contractVersion", ContractDocument.VERSION)
                .put("conforms", conforms());
        for (ConformanceVerdict verdict : ConformanceVerdict.values()) {
            root.put(verdict.name().toLowerCase(Locale.ROOT), count(verdict));
        }
        ArrayNode operations = root.putArray("operations");
        for (Line line : lines()) {
            ObjectNode operation = operations.addObject();
            operation
                    .put("operationId", line.operation().id())
                    .put("method", line.operation().method())
                    .put("path", line.operation().path())
                    .put("nameZh", line.operation().name().zh())
                    .put("nameEn", line.operation().name().en())
                    .put("verdict", line.verdict().name());
            ArrayNode checks = operation.putArray("checks");
            for (ConformanceResult result : line.results()) {
                checks.addObject()
                        .put("check", result.check().word())
                        .put("titleZh", result.check().title().zh())
                        .put("titleEn", result.check().title().en())
                        .put("verdict", result.verdict().name())
                        .put("reason", result.reason())
                        .put("millis", result.millis());
            }
        }
        try {
            return Contract.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return as a page of HTML that needs nothing from elsewhere} */
    public String page() {
        List<String> rows = new ArrayList<>();
        for (Line line : lines()) {
            rows.add("<tr class=\"op\"><th colspan=\"3\">"
                    + escaped(line.operation().name().zh()) + " · "
                    + escaped(line.operation().name().en()) + " <code>"
                    + escaped(line.operation().method() + " " + line.operation().path()) + "</code> <code>"
                    + line.operation().id() + "</code></th></tr>");
            for (ConformanceResult result : line.results()) {
                rows.add("<tr><td class=\"" + result.verdict() + "\">"
                        + result.verdict().nameZh() + "</td><td>"
                        + escaped(result.check().title().zh()) + "<br><small>"
                        + escaped(result.check().title().en()) + "<br><code>"
                        + result.check().word()
                        + "</code></small></td><td>" + escaped(result.reason()) + "</td></tr>");
            }
        }
        String counts = count(ConformanceVerdict.PASSED) + " 通过 passed · " + count(ConformanceVerdict.FAILED)
                + " 不通过 failed · " + count(ConformanceVerdict.SKIPPED) + " 跳过 skipped";
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>一致性测试报告 · Conformance report</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                body{font-family:system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;line-height:1.5}
                table{border-collapse:collapse;width:100%%}
                td,th{border-bottom:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top}
                td:first-child{white-space:nowrap;font-weight:600}
                td:last-child{overflow-wrap:anywhere}
                tr.op th{background:#f0f2f5;padding-top:.8rem}
                .PASSED{color:#116329}.FAILED{color:#a40e26}.SKIPPED{color:#6b4e00}
                </style></head><body>
                <h1>一致性测试报告 · Conformance report</h1>
                <p>%s<br>%s<br>run %s, %s, contract %s</p>
                <table><thead><tr><th>结论 Verdict</th><th>检查项 Check</th><th>原因 Reason</th></tr></thead><tbody>
                %s
                </tbody></table></body></html>
                """.formatted(
                        escaped(baseUri),
                        counts,
                        run,
                        at,
                        ContractDocument.VERSION,
                        rows.stream().collect(Collectors.joining("\n")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * Writes {@value #JSON_FILE} and {@value #PAGE_FILE}.
     *
     * @param folder where to; made if it is not there
     * @throws IOException if they cannot be written
     */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(JSON_FILE), json());
        Files.writeString(folder.resolve(PAGE_FILE), page());
    }
}
