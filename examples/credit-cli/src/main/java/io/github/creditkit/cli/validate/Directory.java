package io.github.creditkit.cli.validate;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.table.Header;
import io.github.creditkit.model.table.HeaderNames;
import io.github.creditkit.model.table.TableOptions;
import io.github.creditkit.model.table.TableReader;
import io.github.creditkit.model.table.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directory of organs (机关名录): names and codes, for tables that have names only.
 *
 * @param codes   from name to code
 * @param refused the numbers of the rows that are not used, for want of a name or of a valid code
 */
public record Directory(Map<String, UnifiedSocialCreditCode> codes, List<Long> refused) {
    private static final HeaderNames<String> NAMES = HeaderNames.of(
            Map.of("name", "name", "名称", "name", "机关名称", "name", "code", "code", "代码", "code", "统一社会信用代码", "code"));

    /**
     * Reads a table with the columns 名称 and 统一社会信用代码, or {@code name} and {@code code}.
     *
     * @param file CSV, XLSX or XML
     * @return what is in it
     */
    public static Directory read(Path file) {
        Map<String, UnifiedSocialCreditCode> organs = new HashMap<>();
        List<Long> refused = new ArrayList<>();
        try (TableReader table = TableReader.open(file, TableOptions.DEFAULTS)) {
            Header<String> header = Header.read(table, NAMES);
            for (TableRow row = table.next(); row != null; row = table.next()) {
                String name = header.cell(row, "name").strip();
                Optional<UnifiedSocialCreditCode> code = UnifiedSocialCreditCode.tryParseLenient(
                                header.cell(row, "code"))
                        .toOptional();
                if (name.isEmpty() || code.isEmpty()) {
                    refused.add(row.number());
                } else {
                    organs.put(name, code.get());
                }
            }
        }
        return new Directory(Map.copyOf(organs), List.copyOf(refused));
    }

    /**
     * A unit as it is given on a command line.
     *
     * @param text a name, an equals sign and a code
     * @return empty for another form, or a code that is not valid
     */
    public static Optional<OrgRef> unit(String text) {
        int at = text.lastIndexOf('=');
        return at <= 0
                ? Optional.empty()
                : UnifiedSocialCreditCode.tryParseLenient(text.substring(at + 1))
                        .toOptional()
                        .map(code -> OrgRef.of(text.substring(0, at).strip(), code));
    }
}
