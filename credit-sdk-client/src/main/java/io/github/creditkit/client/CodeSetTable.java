package io.github.creditkit.client;

import io.github.creditkit.client.contract.CodeSetDocument;
import io.github.creditkit.client.contract.CodeSetEntry;
import io.github.creditkit.model.codeset.CodeSets;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/** A platform's code set as the table that the model reads (代码集转换). */
final class CodeSetTable {
    private CodeSetTable() {}

    static CodeSets over(CodeSets base, CodeSetDocument document) {
        StringBuilder csv = new StringBuilder("set,edition,code,name,official,source,english,aliases\n");
        for (CodeSetEntry entry : document.entries()) {
            row(
                    csv,
                    List.of(
                            document.id(),
                            document.edition(),
                            entry.code(),
                            entry.nameZh(),
                            Boolean.toString(Boolean.TRUE.equals(entry.official())),
                            entry.source() == null ? "" : entry.source(),
                            entry.nameEn() == null ? "" : entry.nameEn(),
                            String.join(";", entry.aliases())));
        }
        if (document.entries().isEmpty()) {
            return base;
        }
        try {
            return base.amendedBy(new StringReader(csv.toString()));
        } catch (IOException e) { // memory does not fail
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new CreditApiException.Contract(
                    "getCodeSet",
                    200,
                    "/entries",
                    "代码集 " + document.id() + " 有误",
                    "the code set " + document.id() + " is bad",
                    e);
        }
    }

    private static void row(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(cells.get(i).replace("\"", "\"\""))
                    .append('"');
        }
        csv.append('\n');
    }
}
