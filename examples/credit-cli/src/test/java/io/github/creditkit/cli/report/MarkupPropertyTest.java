package io.github.creditkit.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What stands in a file never becomes markup, whatever it is. */
class MarkupPropertyTest {
    @Property(tries = 300)
    void a_cell_is_well_formed_and_made_of_spans_only(@ForAll("cells") String cell) {
        Document page = Page.parsed("<r>" + Chips.of(cell).markup() + "</r>");
        assertThat(Page.elements(page)).isSubsetOf("r", "span");
    }

    @Property(tries = 100)
    void a_page_holds_no_element_that_a_file_brought(@ForAll("cells") String name, @ForAll("cells") String cell) {
        Document page = Page.body(Checked.in(name, 1, cell, "1" + cell).page());
        assertThat(Page.elements(page)).doesNotContain("script", "img", "iframe", "a", "b0");
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(Page.attributes((Element) all.item(i)))
                    .noneMatch(attribute -> attribute.startsWith("on") || attribute.matches("src|href|style"));
        }
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> hostile = Arbitraries.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</td></tr></table><iframe>",
                "</style><b0>",
                "<!--",
                "]]>",
                "&lt;b0&gt;&amp;#60;",
                "javascript:alert(1)",
                "\u0000\u0008\ud800\ufffe",
                "=HYPERLINK(\"x\")");
        return Arbitraries.oneOf(
                hostile,
                Arbitraries.strings().ofMaxLength(80),
                Arbitraries.strings().withChars("<>&\"'/ab =").ofMaxLength(40));
    }
}
