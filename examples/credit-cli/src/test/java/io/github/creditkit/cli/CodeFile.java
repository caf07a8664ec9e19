package io.github.creditkit.cli;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the sample file of codes from the vectors (示例代码文件的生成), the same bytes each time: see the README beside it. */
final class CodeFile {
    static final Path SAMPLE = Path.of("src", "samples", "codes.csv");

    /** Any number would do; with {@link Random} it stands for the same order on every Java. */
    private static final long SEED = 32100;

    private static final int DAMAGED = 102;
    private static final int CODES = 300;

    private CodeFile() {}

    /**
     * A row, and what the checker has to make of it.
     *
     * @param name     the organisation, or a neutral word
     * @param cell     what is sent
     * @param original the code before the damage; empty when there never was one
     * @param effect   what the checker has to make of it
     */
    record Line(String name, String cell, String original, Damage.Effect effect) {}

    static List<Line> lines() {
        Random random = new Random(SEED);
        List<Line> lines = new ArrayList<>();
        List<NamedCsvRecord> real = Vectors.of("uscc_valid.csv").stream()
                // Individual businesses are close to a person; their codes stay out of a file made for showing.
                .filter(vector -> !vector.getField("code").startsWith("92"))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(real, random);
        Map<NamedCsvRecord, Damage> damages = damages(real.subList(0, CODES));
        for (NamedCsvRecord vector : real.subList(0, CODES)) {
            String code = vector.getField("code");
            Damage damage = damages.getOrDefault(vector, Damage.NONE);
            lines.add(new Line(name(vector.getField("name"), code), damage.to(code), code, damage.effect()));
        }
        addPilots(lines);
        addOthers(lines);
        addAgain(lines);
        Collections.shuffle(lines, random);
        return lines;
    }

    /** Each damage in turn befalls the first code that it suits and that is still whole. */
    private static Map<NamedCsvRecord, Damage> damages(List<NamedCsvRecord> vectors) {
        Map<NamedCsvRecord, Damage> damages = new IdentityHashMap<>();
        Damage[] all = Damage.values();
        for (int turn = 0; turn < DAMAGED; turn++) {
            Damage damage = all[1 + turn % (all.length - 1)];
            vectors.stream()
                    .filter(vector -> !damages.containsKey(vector))
                    .filter(vector -> damage.suits(vector.getField("code")))
                    .findFirst()
                    .ifPresent(vector -> damages.put(vector, damage));
        }
        return damages;
    }

    /** Codes of the Fujian pilot, of which two fail both rules. */
    private static void addPilots(List<Line> lines) {
        for (NamedCsvRecord vector : Vectors.of("uscc_pilot_fujian.csv").subList(0, 13)) {
            String code = vector.getField("code");
            boolean valid = vector.getField("valid_pilot").equals("yes");
            lines.add(new Line(
                    name("", code), code, valid ? code : "", valid ? Damage.Effect.VALID : Damage.Effect.REFUSED));
        }
    }

    /** What is no organisation's code at all. Persons are the standard's own example and synthetic ones. */
    private static void addOthers(List<Line> lines) {
        Stream.of("", "", "", "   ", "待补", "无", "不详", "办理中", "/", "000000000000000000", "123456789012345678")
                .forEach(cell -> lines.add(other("某单位", cell)));
        Vectors.of("registration_number.csv").stream()
                .map(vector -> vector.getField("number"))
                // One in fifty reads as an old citizen number too, and is masked.
                .filter(number -> !PersonalNumbers.areIn(number))
                .limit(5)
                .forEach(number -> lines.add(other("某企业", number)));
        Stream.of(
                        "11010519491231002X",
                        "440524 18800101 0014",
                        "１１０１０１１８８２０３２１９１０４",
                        "身份证110108188302029204",
                        "120101188104079209",
                        "13010218880810924x",
                        "1401051885090796 27",
                        "15010218800302972")
                .forEach(cell -> lines.add(other("某个体经营者", cell)));
        // A form letter and an item number that begin with a code.
        lines.add(other("某基金会", "53100000500009167KA21008"));
        lines.add(other("某机关", "11100000MB0341032Y100017214300101"));
        lines.add(other("<script>alert('统一社会信用代码')</script>", "\"><img src=x onerror=alert(1)>"));
    }

    /** Rows sent twice, the second time written otherwise. */
    private static void addAgain(List<Line> lines) {
        List<Line> sound = lines.stream()
                .filter(line -> line.effect() == Damage.Effect.VALID)
                .filter(line -> Damage.SMALL_LETTERS.suits(line.original()))
                .limit(3)
                .toList();
        for (Line line : sound) {
            lines.add(
                    new Line(line.name(), Damage.SMALL_LETTERS.to(line.cell()), line.original(), Damage.Effect.FOLDED));
        }
    }

    private static Line other(String name, String cell) {
        return new Line(name, cell, "", Damage.Effect.REFUSED);
    }

    private static final Map<String, String> NEUTRAL =
            Map.of("91", "某企业", "93", "某农民专业合作社", "11", "某机关", "12", "某事业单位", "31", "某律师事务所");

    /** Test data have names that say so; they get a neutral one. */
    private static String name(String name, String code) {
        boolean published = !name.isEmpty() && !name.matches(".*(某|测试|备案|爬虫|test|example|场所\\)).*");
        return published
                ? name.replace('(', '（').replace(')', '）')
                : NEUTRAL.getOrDefault(code.substring(0, 2), "某社会组织");
    }

    static String csv() throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("序号", "机构名称", "统一社会信用代码（填报）");
            int number = 0;
            for (Line line : lines()) {
                csv.writeRecord(String.valueOf(++number), line.name(), line.cell());
            }
        }
        return text.toString();
    }
}
