package io.github.creditkit.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.model.codeset.InventoryKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("信用三清单")
class CreditInventoryTest {
    private static final InventoryItem USE =
            new InventoryItem("Y-1", "在政府采购中查询供应商信用", "某市财政局", List.of("SL-XZCF", "SL-ZFCG"), "政府采购法");

    @Test
    void a_catalog_amounts_to_an_inventory_of_data() {
        CreditInventory data = CreditInventory.ofData(Catalog.sample(), 2026);

        assertThat(data.kind()).isEqualTo(InventoryKind.DATA);
        assertThat(data.missingIn(Catalog.sample())).isEmpty();
        assertThat(data.items())
                .flatMap(InventoryItem::catalogItemIds)
                .containsAll(
                        Catalog.sample().items().stream().map(CatalogItem::id).toList());
        assertThat(data.item("SL-XZCF#1").orElseThrow().legalBasis()).isEqualTo("行政处罚法；政府信息公开条例");
    }

    @Test
    void what_it_rests_on_and_no_catalog_has_is_told() {
        InventoryItem lost = new InventoryItem("Y-2", "查询", "某局", List.of("SL-XZCF", "SL-没有"), null);
        CreditInventory uses = new CreditInventory(InventoryKind.APPLICATION, 2026, 1, List.of(USE, lost));

        assertThat(uses.missingIn(Catalog.sample())).containsExactly("SL-没有");
        assertThat(uses.item("Y-1")).contains(USE);
        assertThat(uses.item("Y-3")).isEmpty();
    }

    @Test
    void a_line_stands_there_once_in_a_version_of_a_year() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditInventory(InventoryKind.BEHAVIOUR, 2026, 1, List.of(USE, USE)))
                .withMessageContaining("Y-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditInventory(InventoryKind.BEHAVIOUR, 2026, 0, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditInventory(InventoryKind.BEHAVIOUR, 26, 1, List.of()));
    }
}
