package io.github.creditkit.reliability;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run was and what was counted (试验报告).
 *
 * @param options   what it was to be
 * @param expected  what must have become of the rows
 * @param faults    what went wrong on purpose
 * @param sentMillis how long until the last row was through
 * @param verdict   what was counted
 */
record RunReport(RunOptions options, Expected expected, List<DoneFault> faults, long sentMillis, Verdict verdict) {
    RunReport {
        faults = List.copyOf(faults);
    }

    private Map<FaultKind, Integer> byKind() {
        Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
        faults.forEach(fault -> counts.merge(fault.kind(), 1, Integer::sum));
        return counts;
    }

    void write(Path folder) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rows", expected.rows());
        all.put("departments", options.departments());
        all.put("seed", options.seed());
        all.put("batchRows", options.batchRows());
        all.put("seconds", seconds());
        Map<String, Object> kinds = new LinkedHashMap<>();
        byKind().forEach((kind, count) -> kinds.put(kind.name(), count));
        all.put("faultsByKind", kinds);
        all.put("figures", verdict.figures());
        all.put("wrong", verdict.wrong());
        List<Map<String, Object>> told = new ArrayList<>();
        for (DoneFault fault : faults) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("number", fault.number());
            one.put("kind", fault.kind().name());
            one.put("where", fault.where());
            one.put("atMillis", fault.atMillis());
            one.put("rowsThrough", fault.through());
            told.add(one);
        }
        all.put("faults", told);
        Files.write(
                folder.resolve("report.json"),
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(all));
        Files.writeString(folder.resolve("report.md"), table(), StandardCharsets.UTF_8);
    }

    private long seconds() {
        return Math.round(sentMillis / 1_000.0);
    }

    /** As it stands in the documentation. */
    String table() {
        StringBuilder text = new StringBuilder();
        text.append("| fault | 故障 | times |\n| --- | --- | ---: |\n");
        byKind().forEach((kind, count) -> text.append("| ")
                .append(kind.textEn())
                .append(" | ")
                .append(kind.textZh())
                .append(" | ")
                .append(count)
                .append(" |\n"));
        text.append("| **all** | **合计** | **").append(faults.size()).append("** |\n\n");
        text.append("| what was counted | |\n| --- | ---: |\n");
        line(text, "rows put in by " + options.departments() + " departments", expected.rows());
        line(text, "seconds until the last row was through", seconds());
        expected.recordsByVersions()
                .forEach((versions, records) -> line(text, "records to have " + versions + " version(s)", records));
        verdict.figures().forEach((name, value) -> line(text, name, value));
        line(text, "wrong", verdict.wrong().size());
        verdict.wrong().forEach(one -> text.append("- ").append(one).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append("| ")
                .append(name)
                .append(" | ")
                .append(value instanceof Number number ? "%,d".formatted(number.longValue()) : value)
                .append(" |\n");
    }
}
