package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue.Bilingual;

/** What is particular to permits in the template of 2018 (行政许可模板). */
final class PermitTemplate {
    static final RowStep STEP = RowStep.NONE
            .andThen(SentCode.STEP)
            .andThen(OldDocumentColumns.STEP)
            .andThen(PermitTemplate::numberOfCertificate);

    private static final Bilingual FROM_CERTIFICATE = new Bilingual("取自许可编号", "taken from the certificate number");

    private PermitTemplate() {}

    /** Headers of senders that are read and never written. */
    static void aliases(Layout layout) {
        layout.alias("/subject/legalRepresentative/name", "XK_FDDB");
        layout.beside(OldDocumentColumns.NUMBER, "/subject/legalRepresentative/idNumber", "XK_FR_SFZH");
    }

    /** A decision without a number has that of the certificate. */
    private static void numberOfCertificate(RowValues row) {
        if (!row.has("/decisionNo") && row.has("/certificateNo")) {
            row.put("/decisionNo", row.get("/certificateNo"));
            row.at("/decisionNo").folded(FROM_CERTIFICATE);
        }
    }
}
