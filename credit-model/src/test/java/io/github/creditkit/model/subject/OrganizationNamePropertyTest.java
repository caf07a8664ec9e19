package io.github.creditkit.model.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.generate.CodeGenerator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("机构名称比对：规律")
class OrganizationNamePropertyTest {
    private static final List<String> PARTS = List.of(
            "某", "科技", "有限", "责任", "股份", "公司", "有限公司", "（", "）", "(", "【", "】", "普通合伙", "个体工商户", " ", "　", "a", "Ａ",
            "\u200B", "é", "e\u0301", "ﷺ", "①", "\uD83C", "\uDF00");

    @Property(tries = 10_000)
    void the_key_of_a_key_is_itself(@ForAll("names") String name) {
        String key = OrganizationName.keyOf(name);

        assertThat(OrganizationName.keyOf(key)).isEqualTo(key);
    }

    @Property(tries = 10_000)
    void full_width_and_blanks_between_change_nothing(@ForAll("plain") String name) {
        StringBuilder wide = new StringBuilder();
        name.chars()
                .forEach(c -> wide.append(c > ' ' && c < 127 ? (char) (c + 0xFEE0) : (char) c)
                        .append('\u3000'));

        assertThat(OrganizationName.keyOf(wide.toString())).isEqualTo(OrganizationName.keyOf(name));
    }

    @Property(tries = 2_000)
    void no_text_is_too_hostile(@ForAll long seed) {
        String text = CodeGenerator.seeded(seed).hostile();

        assertThat(OrganizationName.of(text).text()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(PARTS).list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.of(PARTS.subList(0, 17)).list().ofMaxSize(8).map(parts -> String.join("", parts));
    }
}
