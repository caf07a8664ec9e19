package io.github.creditkit.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The table of {@code docs/performance.md}, row by row. */
final class Rows {
    private static final String CREDIT_CODE = "UnifiedSocialCreditCodeBenchmark.";
    private static final String CITIZEN_NUMBER = "CitizenIdentificationNumberBenchmark.";
    private static final Target NONE = new Target.None();

    private Rows() {}

    static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        validity(rows, "统一社会信用代码 credit code `isValid`", CREDIT_CODE);
        validity(rows, "公民身份号码 citizen number `isValid`", CITIZEN_NUMBER);
        rows.add(parsing("统一社会信用代码 credit code `tryParse`", CREDIT_CODE, Mix.ALL_VALID, new Target.Times(6)));
        rows.add(parsing("统一社会信用代码 credit code `tryParse`", CREDIT_CODE, Mix.ALL_INVALID, NONE));
        rows.add(parsing("公民身份号码 citizen number `tryParse`", CITIZEN_NUMBER, Mix.ALL_VALID, NONE));
        rows.add(parsing("公民身份号码 citizen number `tryParse`", CITIZEN_NUMBER, Mix.ALL_INVALID, NONE));
        for (RunningText kind : RunningText.values()) {
            rows.add(new Row(
                    "查找 `CodeFinder.find`，" + kind.nameZh() + " " + kind.nameEn(),
                    "FinderBenchmark.find " + kind,
                    "",
                    new Target.Flow(50, kind.bytes())));
        }
        rows.add(new Row("行政区划 division `status(text, 2)`", "DivisionBenchmark.status", "", new Target.Within(50)));
        rows.add(new Row("行政区划 division `find(code)`", "DivisionBenchmark.find", "", new Target.Within(50)));
        rows.add(new Row("纠错建议 `Repair.suggest`，全部无效 all invalid", "RepairBenchmark.suggest", "", NONE));
        records(rows);
        return rows;
    }

    private static void records(List<Row> rows) {
        String of = "RecordBenchmark.";
        rows.add(new Row(
                "许可记录 permit，读取并校验 read and check，对照 peer：仅读取 Jackson alone",
                of + "readAndCheck",
                of + "read",
                new Target.AtMost(1.25)));
        rows.add(new Row(
                "许可记录 permit，读取并校验 read and check，对照 peer：Jackson + Hibernate Validator",
                of + "readAndCheck",
                of + "readAndBeanValidation",
                new Target.Times(1.4)));
        rows.add(new Row(
                "许可记录 permit，读取并校验 read and check，对照 peer：JSON Schema (networknt)",
                of + "readAndCheck",
                of + "schemaOnTree",
                NONE));
        rows.add(new Row(
                "许可记录 permit，`RecordChecker`，对照 peer：Hibernate Validator",
                of + "check",
                of + "beanValidation",
                new Target.TimesWithoutGarbage(5)));
    }

    private static void validity(List<Row> rows, String what, String benchmark) {
        for (Mix mix : Mix.values()) {
            Target target = mix == Mix.HALF_VALID ? new Target.TimesWithoutGarbage(15) : NONE;
            rows.add(row(what, benchmark + "isValid ", benchmark, mix, target));
        }
    }

    private static Row parsing(String what, String benchmark, Mix mix, Target target) {
        return row(what, benchmark + "tryParse ", benchmark, mix, target);
    }

    private static Row row(String what, String ours, String benchmark, Mix mix, Target target) {
        return new Row(what + "，" + mix.nameZh() + " " + mix.nameEn(), ours + mix, benchmark + "hutool " + mix, target);
    }
}
