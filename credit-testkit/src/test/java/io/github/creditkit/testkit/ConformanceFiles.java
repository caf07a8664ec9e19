package io.github.creditkit.testkit;

import static io.github.creditkit.testkit.ConformanceFile.members;

import io.github.creditkit.codes.NoteKind;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.check.Icao9303;
import io.github.creditkit.codes.division.DivisionTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All conformance files, made of the CSVs of vectors. */
final class ConformanceFiles {
    /** A number that a citizen of a real state could have; the file has one of nationality UTO in its place. */
    static final String REPLACED = "USA110089050510";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("USCC", "uscc"),
            Map.entry("ORG", "org-code"),
            Map.entry("ORG_CODE", "org-code"),
            Map.entry("ORG_CODE_HYPHENATED", "org-code-hyphenated"),
            Map.entry("CITIZEN_ID", "citizen-id"),
            Map.entry("CITIZEN_15", "citizen-id"),
            Map.entry("CITIZEN_18", "citizen-id"),
            Map.entry("HK_RESIDENCE_PERMIT", "citizen-id"),
            Map.entry("MACAO_RESIDENCE_PERMIT", "citizen-id"),
            Map.entry("TAIWAN_RESIDENCE_PERMIT", "citizen-id"),
            Map.entry("FOREIGN_PR_18", "foreigner-id"),
            Map.entry("TAX_ID_15", "tax-id"),
            Map.entry("TAX_ID_18", "tax-id"),
            Map.entry("TAX_ID_20", "tax-id"),
            Map.entry("CLEARING_ITEM_CODE", "service-item-code"),
            Map.entry("CHARITY_FILING_NO", "charity-filing-number"),
            Map.entry("PASSPORT_CN", "chinese-passport"),
            Map.entry("HK_MACAO_TRAVEL_PERMIT", "hong-kong-macao-travel-permit"),
            Map.entry("TAIWAN_TRAVEL_PERMIT", "taiwan-travel-permit"),
            Map.entry("FOREIGN_PR_15", "foreign-permanent-resident-card"),
            Map.entry("MILITARY_OFFICER", "military-officer-certificate"),
            Map.entry("MILITARY_SOLDIER", "military-soldier-certificate"),
            Map.entry("INSTITUTION_CERT", "institution-certificate"),
            Map.entry("NAME_ZH", "chinese-name"));

    private static final Map<String, String> SYSTEMS = Map.of(
            "GB 32100 (31, weights 3^(i-1) from the LEFT)", "GB 32100",
            "GB 11714 (11, weights 3 7 9 10 5 8 4 2)", "GB 11714");

    private static final Map<String, String> EDITIONS = Map.of(
            "STD_2015", "standard-2015",
            "XG1_2016", "amendment-2016",
            "POST_2016", "later",
            "POST_2016_SINGLE_SOURCE", "later-single-source");

    private ConformanceFiles() {}

    static List<ConformanceFile> all() {
        return List.of(
                authorityCategory(),
                checkSystems(),
                citizenId(),
                conversions(),
                divisionSpecial(),
                masking(),
                normalization(),
                orgCodeInvalid(),
                orgCodeValid(),
                otherCredentials(),
                registrationNumber(),
                usccInvalid(),
                usccPilotFujian(),
                usccSynthetic(),
                usccValid());
    }

    private static ConformanceFile usccValid() {
        return new ConformanceFile(
                "uscc-valid",
                "uscc_valid.csv",
                "code",
                head("uscc", "strict", "GB 32100-2015", "published codes of organisations, each row with its source"),
                row -> verdict(
                        "uscc",
                        row.get("code"),
                        false,
                        true,
                        "divisionCode",
                        row.get("division"),
                        "organizationCode",
                        row.get("org_code"),
                        "checkCharacter",
                        row.get("check_char"),
                        "source",
                        row.get("source")));
    }

    private static ConformanceFile usccSynthetic() {
        return new ConformanceFile(
                "uscc-synthetic",
                "uscc_synthetic.csv",
                "code",
                head(
                        "uscc",
                        "strict",
                        "GB 32100-2015",
                        "synthetic, organization codes PDY00001 to PDY99999 (GB 11714-1997, 3): every pair of the table"
                                + " and every check character"),
                row -> verdict(
                        "uscc",
                        row.get("code"),
                        false,
                        true,
                        "divisionCode",
                        row.get("division"),
                        "organizationCode",
                        row.get("org_code"),
                        "remark",
                        row.get("note")));
    }

    private static ConformanceFile usccInvalid() {
        return new ConformanceFile(
                "uscc-invalid",
                "uscc_invalid.csv",
                "input",
                head("uscc", "lenient", "GB 32100-2015", "constructed; those with a note and no reason are valid"),
                row -> verdict(
                        "uscc",
                        row.get("input"),
                        true,
                        isNote(CsvReasons.ofOrganisation(row.get("reason"))),
                        "expectedCheckCharacter",
                        row.get("expected_check_char"),
                        "remark",
                        row.get("detail")));
    }

    private static ConformanceFile usccPilotFujian() {
        return new ConformanceFile(
                "uscc-pilot-fujian",
                "uscc_pilot_fujian.csv",
                "code",
                head(
                        "uscc",
                        "strict",
                        "the Fujian pilot before GB 32100-2015; no document states its rule, which was found by"
                                + " computation",
                        "codes found in public code, each row with its source"),
                row -> verdict(
                        "uscc",
                        row.get("code"),
                        false,
                        row.get("valid_gb32100").equals("yes")
                                || row.get("valid_pilot").equals("yes"),
                        "expectedCheckCharacter",
                        row.get("gb32100_expected"),
                        "expectedPilotCheckCharacter",
                        row.get("pilot_expected"),
                        "source",
                        row.get("source")));
    }

    private static ConformanceFile orgCodeValid() {
        return new ConformanceFile(
                "org-code-valid",
                "org_code_valid.csv",
                "code",
                head("org-code", "strict", "GB 11714-1997", "the standard's example, published and synthetic codes"),
                row -> verdict(
                        "org-code",
                        row.get("code"),
                        false,
                        true,
                        "hyphenated",
                        row.get("hyphenated"),
                        "checkCharacter",
                        row.get("check_char"),
                        "usableInUscc",
                        row.get("usable_in_uscc").equals("yes")));
    }

    private static ConformanceFile orgCodeInvalid() {
        return new ConformanceFile(
                "org-code-invalid",
                "org_code_invalid.csv",
                "input",
                head("org-code", "strict", "GB 11714-1997", "constructed"),
                row -> verdict(
                        "org-code",
                        row.get("input"),
                        false,
                        false,
                        "expectedCheckCharacter",
                        row.get("expected_check_char")));
    }

    private static ConformanceFile citizenId() {
        return new ConformanceFile(
                "citizen-id",
                "citizen_id_synthetic.csv",
                "number",
                head(
                        "citizen-id",
                        "strict",
                        "GB 11643-1999, GB 11643-1989; foreign permanent resident cards since 2023-12-01",
                        "the examples printed in GB 11643-1999; synthetic: born 1880 to 1905 or on a day that excludes"
                                + " a living person"),
                row -> verdict(
                        TYPES.get(row.get("kind")),
                        row.get("number"),
                        false,
                        row.get("result").equals("valid") || isNote(CsvReasons.ofPerson(row.get("reason"))),
                        "birthDate",
                        row.get("birth_date"),
                        "sex",
                        switch (row.get("sex")) {
                            case "M" -> "male";
                            case "F" -> "female";
                            default -> "";
                        },
                        "remark",
                        row.get("note")));
    }

    private static ConformanceFile registrationNumber() {
        return new ConformanceFile(
                "registration-number",
                "registration_number.csv",
                "number",
                head(
                        "registration-number",
                        "strict",
                        "GS 15-2006",
                        "the standard's example, published numbers of companies, constructed"),
                row -> verdict(
                        "registration-number",
                        row.get("number"),
                        false,
                        row.get("result").equals("valid"),
                        "authorityCode",
                        row.get("authority_code"),
                        "sequence",
                        row.get("sequence"),
                        "expectedCheckCharacter",
                        row.get("check_digit")));
    }

    private static ConformanceFile normalization() {
        return new ConformanceFile(
                "normalization",
                "normalisation.csv",
                "input",
                head("uscc", "lenient", "NFKC, then blanks, invisible characters, hyphens and case", "constructed"),
                row -> verdict(
                        TYPES.get(row.get("type")),
                        row.get("input"),
                        true,
                        !row.get("expected").isEmpty() && !Differences.REPAIRED_NOT_FOLDED.contains(row.get("input")),
                        "suggestion",
                        Differences.REPAIRED_NOT_FOLDED.contains(row.get("input")) ? row.get("expected") : "",
                        "remark",
                        row.get("note")));
    }

    private static ConformanceFile otherCredentials() {
        return new ConformanceFile(
                "other-credentials",
                "other_credentials.csv",
                "example",
                head("credential", "lenient", "no single one; see each row", "forms as public code has them"),
                row -> {
                    boolean replaced = row.get("example").equals(REPLACED);
                    return verdict(
                            TYPES.get(row.get("type")),
                            replaced ? replacement() : row.get("example"),
                            true,
                            row.get("result").equals("valid"),
                            "confidence",
                            row.get("confidence"),
                            "remark",
                            row.get("note"));
                });
    }

    /** The same number with a nationality that no state has. */
    static String replacement() {
        String head = "UTO" + REPLACED.substring(3, 14);
        return head + new Icao9303().checkCharacters(head).orElseThrow();
    }

    private static ConformanceFile conversions() {
        return new ConformanceFile(
                "conversions",
                "conversions.csv",
                "from",
                head(
                        "conversion",
                        "strict",
                        "GB 32100-2015, GB 11714-1997, GB 11643-1999",
                        "published and synthetic codes"),
                row -> members(
                        "input",
                        row.get("from"),
                        "type",
                        TYPES.get(row.get("from_type")),
                        "valid",
                        true,
                        "target",
                        TYPES.get(row.get("to_type")),
                        "output",
                        row.get("to"),
                        "certainty",
                        row.get("remark").contains("CANDIDATE") ? "candidate" : "exact",
                        "rule",
                        row.get("rule"),
                        "remark",
                        row.get("remark")));
    }

    /** How much is shown at the beginning and the end is counted here, not taken from the name of the style. */
    private static ConformanceFile masking() {
        return new ConformanceFile(
                "masking",
                "masking.csv",
                "input",
                head("mask", "strict", "none: no national rule with digit positions could be confirmed", "synthetic"),
                row -> {
                    String output = row.get("output");
                    int first = output.indexOf('*');
                    return members(
                            "input",
                            row.get("input"),
                            "type",
                            TYPES.get(row.get("type")),
                            "shownFirst",
                            first < 0 ? output.length() : first,
                            "shownLast",
                            first < 0 ? 0 : output.length() - 1 - output.lastIndexOf('*'),
                            "output",
                            output,
                            "remark",
                            row.get("remark"));
                });
    }

    private static ConformanceFile checkSystems() {
        return new ConformanceFile(
                "check-systems",
                "check_systems.csv",
                "payload",
                head(
                        "check-system",
                        "strict",
                        "GB/T 17710-2008 (ISO/IEC 7064:2003), GB 32100-2015, GB 11714-1997",
                        "the" + " examples of the standards, computed apart from this library"),
                row -> members(
                        "input",
                        row.get("payload"),
                        "system",
                        SYSTEMS.getOrDefault(row.get("system"), row.get("system")),
                        "check",
                        row.get("check")));
    }

    private static ConformanceFile authorityCategory() {
        return new ConformanceFile(
                "authority-category",
                "authority_category.csv",
                "pair",
                head("uscc-pair", "strict", "GB 32100-2015 and GB 32100-2015/XG1-2016", "as each edition says"),
                row -> members(
                        "input",
                        row.get("pair"),
                        "valid",
                        true,
                        "edition",
                        EDITIONS.get(row.get("status")),
                        "notes",
                        row.get("recommended_severity_if_seen").equals("OK")
                                ? List.of()
                                : List.of(NoteKind.CATEGORY_SINGLE_SOURCE.word()),
                        "authorityZh",
                        row.get("authority_zh"),
                        "authorityEn",
                        row.get("authority_en"),
                        "categoryZh",
                        row.get("category_zh")));
    }

    private static ConformanceFile divisionSpecial() {
        return new ConformanceFile(
                "division-special",
                "division_special.csv",
                "code",
                head(
                        "division",
                        "strict",
                        "GB/T 2260, lists of the Ministry of Civil Affairs",
                        DivisionTable.bundled().edition().toString()),
                row -> members(
                        "input",
                        row.get("code"),
                        "status",
                        DivisionTable.bundled()
                                .status(row.get("code"))
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'),
                        "inList",
                        row.get("status").equals("CURRENT") || row.get("status").equals("ABOLISHED"),
                        "nameZh",
                        row.get("name"),
                        "remark",
                        row.get("remark")));
    }

    private static Map<String, Object> head(String type, String reading, String standard, String source) {
        return members("type", type, "reading", reading, "standard", standard, "source", source);
    }

    private static Map<String, Object> verdict(
            String type, String input, boolean lenient, boolean valid, Object... more) {
        Verdict verdict = Verdict.of(type, input, lenient);
        Map<String, Object> members = members(
                "input",
                input,
                "type",
                type,
                "valid",
                valid,
                "canonical",
                verdict.canonical().orElse(""),
                "reasons",
                verdict.reasons(),
                "notes",
                verdict.notes());
        members.putAll(members(more));
        return members;
    }

    private static boolean isNote(Reason reason) {
        return reason instanceof NoteKind;
    }
}
