package io.github.creditkit.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("接口文档网页")
class ContractPageTest {
    private static final Path FILE = Path.of("src", "main", "resources")
            .resolve(Batch.class.getPackageName().replace('.', '/'))
            .resolve(ContractDocument.PAGE_FILE);
    private static final int MOST_BYTES = 1_500_000;

    /** Written anew with {@code -Dcreditkit.write=true}. */
    @Test
    void says_what_the_document_says() throws IOException {
        String made = ContractPage.of(OpenApi.JSON.valueToTree(ContractGenerator.document()));
        if (Boolean.getBoolean("creditkit.write")) {
            Files.writeString(FILE, made);
        }

        assertThat(Files.readString(FILE)).isEqualTo(made);
    }

    @Test
    void is_small_and_needs_nothing_from_elsewhere() {
        String page = ContractDocument.page();

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"zh-CN\">");
        assertThat(page)
                .doesNotContain(
                        "<script", "<img", "<link", "<iframe", "src=", "url(", "@import", "href=\"http", "onclick");
    }

    @Test
    void is_closed_where_it_is_opened_and_every_link_leads_somewhere() throws Exception {
        Document body = body();
        List<String> ids = values(body, "id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(values(body, "href")).isNotEmpty().allSatisfy(href -> {
            if (!href.equals("openapi.yaml")) {
                assertThat(href).startsWith("#");
                assertThat(ids).contains(href.substring(1));
            }
        });
    }

    @Test
    void has_an_anchor_for_each_operation_schema_problem_and_code_set() throws Exception {
        List<String> ids = values(body(), "id");
        OpenApi.api()
                .getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation -> assertThat(ids).contains("op-" + operation.getOperationId())));
        OpenApi.api()
                .getComponents()
                .getSchemas()
                .keySet()
                .forEach(name -> assertThat(ids).contains("schema-" + name));
        for (ProblemType type : ProblemType.values()) {
            assertThat(ids).contains("problem-" + type.code());
        }
        OpenApi.TREE
                .path("x-code-sets")
                .fieldNames()
                .forEachRemaining(id -> assertThat(ids).contains("code-set-" + id));
    }

    /** Read as XML, which is strict about what is open. */
    private static Document body() throws Exception {
        String page = ContractDocument.page();
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</body>")) + "</body>";
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    private static List<String> values(Document document, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).hasAttribute(attribute)) {
                values.add(((Element) all.item(i)).getAttribute(attribute));
            }
        }
        return values;
    }
}
