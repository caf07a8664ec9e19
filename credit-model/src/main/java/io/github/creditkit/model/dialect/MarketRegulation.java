package io.github.creditkit.model.dialect;

import io.github.creditkit.model.AbnormalOperationEntry;
import io.github.creditkit.model.EnterpriseBase;
import io.github.creditkit.model.IndividualBusinessBase;
import io.github.creditkit.model.SeriousIllegalEntry;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Items of market regulation (市场监管数据项), as one city's dictionary of 2025 has them. In capitals or small letters. */
final class MarketRegulation {
    private static final Set<Class<?>> KNOWN = Set.of(
            EnterpriseBase.class,
            IndividualBusinessBase.class,
            AbnormalOperationEntry.class,
            SeriousIllegalEntry.class);

    private MarketRegulation() {}

    static boolean isKnown(Class<?> type) {
        return KNOWN.contains(type);
    }

    static <R extends Record> TemplateParts<R> parts(RecordType<R> type, TemplateOptions options) {
        Layout layout = new Layout(type, new NullTexts(options)).items(false, true);
        boolean list = type.type() == AbnormalOperationEntry.class || type.type() == SeriousIllegalEntry.class;
        if (list) {
            entry(layout);
        } else {
            organization(layout);
        }
        return new TemplateParts<>(
                Dialect.SAIC,
                type,
                layout.columns(),
                Set.of(),
                Set.of(),
                Set.of(),
                list ? RowStep.NONE : MarketRegulation::currency,
                Map.of());
    }

    private static void organization(Layout layout) {
        both(layout, "/organization/creditCode", "TYSHXYDM");
        both(layout, "/organization/orgKind", "COMP_TYPE");
        both(layout, "/organization/legalRepresentative/name", "LEREP");
        both(layout, "/organization/operatingPeriod/from", "OPFROM");
        both(layout, "/organization/operatingPeriod/to", "OPTO");
    }

    private static void entry(Layout layout) {
        both(layout, "/subject/name", "ENTNAME");
        both(layout, "/subject/creditCode", "UNISCID");
        both(layout, "/subject/businessRegistrationNo", "REGNO");
        both(layout, "/subject/legalRepresentative/name", "LEREP");
        both(layout, "/entryReason", "SPECAUSE_CN");
        both(layout, "/entryReason", "SERILLREA_CN");
        both(layout, "/entryDecidedOn", "ABNTIME");
        both(layout, "/entryAuthority/name", "DECORG_CN");
        both(layout, "/exitReason", "REMEXCPRES_CN");
        both(layout, "/exitDecidedOn", "REMDATE");
        both(layout, "/exitAuthority/name", "REDECORG_CN");
        both(layout, "/exitAuthority/name", "RECORG_CN");
    }

    private static void both(Layout layout, String path, String name) {
        layout.alias(path, name, name.toLowerCase(Locale.ROOT));
    }

    /** A capital without a currency is one in 人民币. */
    private static void currency(RowValues row) {
        if (row.has("/organization/registeredCapital") && !row.has("/organization/capitalCurrency")) {
            row.put("/organization/capitalCurrency", Coded.of(Currency.CNY));
        }
    }
}
