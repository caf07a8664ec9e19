package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;

/** The column of a representative's 身份证号 that templates had before they had a type and a number (旧版法定代表人身份证号). */
final class OldDocumentColumns {
    static final String NUMBER = "#representative";
    static final RowStep STEP = OldDocumentColumns::apply;

    private static final String ID_NUMBER = "/subject/legalRepresentative/idNumber";
    private static final String ID_TYPE = "/subject/legalRepresentative/idType";
    private static final Bilingual IDENTITY_CARD =
            new Bilingual("证件类型视为身份证", "the document is a resident identity card");

    private OldDocumentColumns() {}

    private static void apply(RowValues row) {
        if (!row.has(NUMBER) || row.has(ID_NUMBER)) {
            return;
        }
        row.put(ID_NUMBER, row.get(NUMBER));
        if (!row.has(ID_TYPE)) {
            row.put(ID_TYPE, Coded.of(IdDocumentType.RESIDENT_ID_CARD));
            row.at(ID_TYPE).folded(IDENTITY_CARD);
        }
    }
}
