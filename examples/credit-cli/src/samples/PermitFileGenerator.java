import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.PersonRef;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.dialect.Column;
import io.github.creditkit.model.dialect.Template;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.table.TableFormat;
import io.github.creditkit.model.table.TableWriter;
import io.github.creditkit.model.table.WriteOptions;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Makes the file of permits that the example validates (示例双公示文件): 1,000 rows of one city's bureau, received on 2026-03-06,
 * about eight in a hundred dirty in the ways that real files are. All names and numbers are made up.
 *
 * <p>Argument: where to write. The same file comes out every time.
 */
final class PermitFileGenerator {
    private static final int ROWS = 1000;
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 6);
    private static final String[] PLACES = {"东湖", "南山", "西苑", "北辰", "新城", "滨江", "临港", "云岭", "青山", "长河"};
    private static final String[] WORDS = {"恒达", "嘉禾", "瑞丰", "同兴", "永昌", "明远", "安顺", "广源", "启明", "和信"};
    private static final String[] TRADES = {"食品", "餐饮管理", "商贸", "生物科技", "医疗器械", "物流", "超市", "乳业", "饮品", "粮油"};
    private static final String[] PERSONS = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    private static final Column[] COLUMNS =
            Template.d424(AdministrativePermit.class).columns().toArray(Column[]::new);

    private final Random random = new Random(20260306);
    private final CodeGenerator codes = CodeGenerator.seeded(20260306);
    private final OrgRef bureau = OrgRef.of("某市市场监督管理局", UnifiedSocialCreditCode.parse("11100000MB0143028R"));

    public static void main(String[] arguments) throws IOException {
        new PermitFileGenerator().write(arguments[0]);
    }

    private void write(String file) throws IOException {
        List<String> header = new ArrayList<>();
        for (Column column : COLUMNS) {
            header.add(column.name());
        }
        Template<AdministrativePermit> template = Template.d424(AdministrativePermit.class);
        try (TableWriter table =
                TableWriter.open(new FileOutputStream(file), TableFormat.CSV, header, WriteOptions.DEFAULTS)) {
            List<String> before = List.of();
            for (int i = 0; i < ROWS; i++) {
                List<String> cells = new ArrayList<>(template.cells(permit(i)));
                if (i % 12 == 11) {
                    cells = slip(i / 12, cells, before);
                } else if (random.nextInt(12) == 0) {
                    loosely(cells);
                }
                table.write(cells);
                before = cells;
            }
        }
    }

    private AdministrativePermit permit(int row) {
        LocalDate decided = RECEIVED.minusDays(1 + random.nextInt(8));
        String number = "JY%d3501%08d".formatted(1 + random.nextInt(3), row + 1);
        return AdministrativePermit.builder()
                .subject(subject())
                .decisionTitle("准予许可决定书")
                .decisionNo("市监许准〔2026〕" + (row + 1) + "号")
                .permitCategory(
                        random.nextInt(20) == 0
                                ? Coded.other(PermitCategory.OTHER, "备案")
                                : Coded.of(
                                        random.nextInt(4) == 0 ? PermitCategory.REGISTRATION : PermitCategory.GENERAL))
                .certificateTitle("食品经营许可证")
                .certificateNo(number)
                .content("准予从事" + (random.nextBoolean() ? "预包装食品销售" : "热食类食品制售"))
                .decidedOn(decided)
                .validity(
                        random.nextInt(10) == 0
                                ? Validity.openEnded(decided)
                                : Validity.of(decided, decided.plusYears(5).minusDays(1)))
                .authority(bureau)
                .status(Coded.of(PermitStatus.VALID))
                .source(bureau)
                .build();
    }

    private SubjectRef subject() {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return SubjectRef.builder()
                    .name("某" + pick(PERSONS))
                    .category(Coded.of(SubjectCategory.NATURAL_PERSON))
                    .idType(Coded.of(IdDocumentType.RESIDENT_ID_CARD))
                    .idNumber(IdNumber.of(codes.citizenIdentificationNumber().text()))
                    .build();
        }
        boolean soleTrader = kind < 7;
        UnifiedSocialCreditCode code = code(soleTrader);
        return SubjectRef.builder()
                .name(pick(PLACES) + "区" + pick(WORDS) + pick(TRADES) + (soleTrader ? "店" : "有限公司"))
                .category(Coded.of(
                        soleTrader
                                ? SubjectCategory.INDIVIDUAL_BUSINESS
                                : SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG))
                .creditCode(new Coded<>(code.text(), code))
                .legalRepresentative(new PersonRef("某" + pick(PERSONS), null, null))
                .build();
    }

    private UnifiedSocialCreditCode code(boolean soleTrader) {
        while (true) {
            UnifiedSocialCreditCode code = codes.unifiedSocialCreditCode();
            if (code.text().startsWith(soleTrader ? "92" : "91")) {
                return code;
            }
        }
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    /** Written loosely and beyond doubt: such rows go on with a note. */
    private void loosely(List<String> cells) {
        switch (random.nextInt(5)) {
            case 0 -> change(cells, "XK_XDR_SHXYM", code -> code.toLowerCase(java.util.Locale.ROOT));
            case 1 ->
                change(
                        cells,
                        "XK_XDR_SHXYM",
                        code -> code.isEmpty() ? "" : code.substring(0, 8) + " " + code.substring(8));
            case 2 -> change(cells, "XK_JDRQ", day -> day.replace('/', '-') + " 00:00:00");
            case 3 -> change(cells, "XK_XDR_LB", category -> category.startsWith("法人") ? "法人" : category);
            default -> change(cells, "XK_YXQZI", day -> day.startsWith("2099") ? "长期" : day.replace("/", "-"));
        }
    }

    /** One slip of the kinds that real files have, in turn. */
    private List<String> slip(int kind, List<String> cells, List<String> before) {
        switch (kind % 18) {
            case 0 -> change(cells, "XK_XDR_SHXYM", code -> swapped(code, 17, "0123456789ABCDEFGHJKLMNPQRTUWXY"));
            case 1 -> change(cells, "XK_XDR_SHXYM", code -> code.replaceFirst("0", "O"));
            case 2 -> change(cells, "XK_XDR_SHXYM", code -> code.isEmpty() ? "" : code.substring(0, 17));
            case 3 -> change(cells, "XK_JDRQ", day -> day.substring(5) + "/" + day.substring(0, 4));
            case 4 -> change(cells, "XK_YXQZI", day -> "2020/01/01");
            case 5 -> change(cells, "XK_YXQZI", day -> "");
            case 6 -> change(cells, "XK_JDRQ", day -> "2026/03/16");
            case 7 -> change(cells, "XK_JDRQ", day -> "2026/01/12");
            case 8 -> change(cells, "XK_XKLB", category -> "其他");
            case 9 -> change(cells, "XK_XDR_LB", category -> "企业");
            case 10 -> {
                change(cells, "XK_FR_ZJLX", type -> "身份证");
                change(cells, "XK_FR_ZJHM", number -> "");
            }
            case 11 -> change(cells, "XK_XKJGDM", code -> "00000000000000000X");
            case 12 -> change(cells, "XK_WSH", number -> "");
            case 13 -> change(cells, "XK_XKBH", number -> "");
            case 14 -> change(cells, "XK_NR", content -> "　");
            case 15 -> person(cells);
            case 16 -> {
                return new ArrayList<>(before);
            }
            default -> {
                List<String> again = new ArrayList<>(before);
                change(again, "XK_NR", content -> content + "（变更）");
                return again;
            }
        }
        return cells;
    }

    /** A person whose number has a wrong check digit. */
    private void person(List<String> cells) {
        String number = codes.citizenIdentificationNumber().text();
        change(cells, "XK_XDR_MC", name -> "某" + pick(PERSONS));
        change(cells, "XK_XDR_LB", category -> "自然人");
        change(cells, "XK_XDR_SHXYM", code -> "");
        change(cells, "XK_FRDB", name -> "");
        change(cells, "XK_XDR_ZJLX", type -> "身份证");
        change(cells, "XK_XDR_ZJHM", none -> swapped(number, 17, "0123456789X"));
    }

    private static String swapped(String code, int at, String alphabet) {
        if (code.length() <= at) {
            return code;
        }
        char other = alphabet.charAt((alphabet.indexOf(code.charAt(at)) + 1) % alphabet.length());
        return code.substring(0, at) + other + code.substring(at + 1);
    }

    private static void change(List<String> cells, String header, UnaryOperator<String> change) {
        for (int i = 0; i < COLUMNS.length; i++) {
            if (COLUMNS[i].header().equals(header)) {
                cells.set(i, change.apply(cells.get(i)));
            }
        }
    }
}
