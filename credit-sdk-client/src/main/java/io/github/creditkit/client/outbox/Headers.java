package io.github.creditkit.client.outbox;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of a header. */
final class Headers {
    static final String COLUMNS = "catalog_item, catalog_version, unit_name, unit_code, division_code";

    private Headers() {}

    static OutboxHeader read(ResultSet line) throws SQLException {
        return new OutboxHeader(
                line.getString("catalog_item"),
                line.getString("catalog_version"),
                new OrgRef(line.getString("unit_name"), code(line.getString("unit_code"))),
                line.getString("division_code"));
    }

    private static Coded<UnifiedSocialCreditCode> code(String text) {
        return Coded.read(text, code -> UnifiedSocialCreditCode.tryParse(code).toOptional());
    }
}
