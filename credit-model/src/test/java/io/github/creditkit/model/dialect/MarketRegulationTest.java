package io.github.creditkit.model.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.AbnormalOperationEntry;
import io.github.creditkit.model.EnterpriseBase;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Currency;
import io.github.creditkit.model.item.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("市场监管数据项")
class MarketRegulationTest {
    @Test
    void an_enterprise_is_read_in_small_letters_with_its_sentinels() {
        Template<EnterpriseBase> template = Template.of(Dialect.SAIC, EnterpriseBase.class, TemplateOptions.DEFAULTS);

        Reading<EnterpriseBase> reading = Rows.of(
                        "pripid", "1",
                        "uniscid", "91350100M000100Y43",
                        "entname", "某科技有限公司",
                        "LEREP", "某甲",
                        "regcap", "100",
                        "estdate", "2015-06-01",
                        "opfrom", "2015-06-01",
                        "opto", "9999-09-09",
                        "apprdate", "1900-01-01",
                        "opscope", "\\N",
                        "dom", "暂无")
                .read(template);

        assertThat(reading.record().organization().creditCode())
                .isEqualTo(Samples.enterprise().creditCode());
        assertThat(reading.record().organization().registeredCapital()).isEqualTo(Money.ofWan(new BigDecimal(100)));
        assertThat(reading.record().organization().capitalCurrency()).isEqualTo(Coded.of(Currency.CNY));
        assertThat(reading.record().organization().operatingPeriod().from()).isEqualTo(LocalDate.of(2015, 6, 1));
        assertThat(reading.record().organization().operatingPeriod().to()).isNull();
        assertThat(reading.record().organization().approvedOn()).isNull();
        assertThat(reading.record().organization().businessScope()).isNull();
        assertThat(Rows.told(reading, Stage.INTAKE)).contains("FLD-01 ERROR /organization/registeredAddress");
    }

    @Test
    void an_entry_of_the_abnormal_list_is_read() {
        Template<AbnormalOperationEntry> template =
                Template.of(Dialect.SAIC, AbnormalOperationEntry.class, TemplateOptions.DEFAULTS);

        Reading<AbnormalOperationEntry> reading = Rows.of(
                        "busexclist", "7",
                        "entname", "某科技有限公司",
                        "uniscid", "91350100M000100Y43",
                        "specause_cn", "通过登记的住所无法联系",
                        "abntime", "2026-01-05",
                        "decorg_cn", "某市市场监督管理局",
                        "remdate", "")
                .read(template);

        assertThat(reading.record().subject().name()).isEqualTo("某科技有限公司");
        assertThat(reading.record().entryReason()).isEqualTo("通过登记的住所无法联系");
        assertThat(reading.record().entryDecidedOn()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(reading.record().entryAuthority().name()).isEqualTo("某市市场监督管理局");
    }
}
