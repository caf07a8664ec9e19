package io.github.creditkit.client.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the page that people read of the document: one file without a script, Chinese first and English beside it, an anchor
 * for each operation, schema, problem type and code set.
 */
final class ContractPage {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final String DOT = " · ";
    private static final String ENVELOPE = "Envelope";

    private final JsonNode document;
    private final StringBuilder out = new StringBuilder();

    private ContractPage(JsonNode document) {
        this.document = document;
    }

    static String of(JsonNode document) {
        ContractPage page = new ContractPage(document);
        page.write();
        return page.out.toString();
    }

    private void write() {
        String title = document.at("/info/title").asText();
        out.append("""
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <a class="skip" href="#content">跳到正文 Skip to content</a>
                <div class="frame">
                """.formatted(text(title), css()));
        contents();
        out.append("<main id=\"content\">\n<p class=\"over\">OpenAPI ")
                .append(text(document.path("openapi").asText()))
                .append(" · v")
                .append(text(document.at("/info/version").asText()))
                .append(" · <a href=\"openapi.yaml\">openapi.yaml</a></p>\n<h1>")
                .append(bilingual(title))
                .append("</h1>\n<div class=\"lead\">")
                .append(paragraphs(document.at("/info/description").asText()))
                .append("</div>\n");
        operations();
        security();
        problems();
        schemas();
        codeSets();
        out.append("<footer>由接口文档生成 · Made of the document</footer>\n</main>\n</div>\n</body>\n</html>\n");
    }

    private static String css() {
        try {
            return Files.readString(Path.of("src", "contract", "page.css"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void contents() {
        out.append("<nav aria-label=\"目录 Contents\">\n<input type=\"checkbox\" id=\"toc\"/>")
                .append("<label for=\"toc\">目录 Contents</label>\n<div>"); // unfolds where the window is narrow
        document.path("tags").forEach(tag -> {
            out.append("<strong>")
                    .append(text(zh(tag.path("description").asText())))
                    .append("</strong><ul>");
            operationsOf(tag).forEach((call, operation) -> {
                String id = operation.path("operationId").asText();
                item("op-" + id, zh(operation.path("summary").asText()), id);
            });
            out.append("</ul>\n");
        });
        out.append("<strong>参考 Reference</strong><ul>");
        item("security", "认证方式", "Security");
        item("problems", "问题类型", "Problem types");
        item("schemas", "数据结构", "Schemas");
        item("code-sets", "代码集", "Code sets");
        out.append("</ul>\n<strong>数据结构 Schemas</strong><ul class=\"many\">");
        schemaNames().forEach(name -> item("schema-" + name, name, ""));
        out.append("</ul>\n</div></nav>\n");
    }

    private void item(String id, String name, String english) {
        out.append("<li><a href=\"#")
                .append(id)
                .append("\">")
                .append(text(name))
                .append(english.isEmpty() ? "" : " <small>" + text(english) + "</small>")
                .append("</a></li>");
    }

    /** By verb and path. */
    private Map<String, JsonNode> operationsOf(JsonNode tag) {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(verb -> {
                    if (verb.getValue().at("/tags/0").equals(tag.path("name"))) {
                        operations.put(verb.getKey() + " " + path.getKey(), verb.getValue());
                    }
                }));
        return operations;
    }

    private void operations() {
        document.path("tags").forEach(tag -> {
            out.append("<h2>")
                    .append(bilingual(tag.path("description").asText()))
                    .append("</h2>\n");
            operationsOf(tag).forEach(this::operation);
        });
    }

    private void operation(String call, JsonNode operation) {
        String verb = call.substring(0, call.indexOf(' '));
        out.append("<article id=\"op-")
                .append(operation.path("operationId").asText())
                .append("\"><h3>")
                .append(bilingual(operation.path("summary").asText()))
                .append("</h3>\n<div class=\"call\"><span class=\"verb ")
                .append(verb)
                .append("\">")
                .append(verb.toUpperCase(Locale.ROOT))
                .append("</span><span class=\"path\">")
                .append(text(document.at("/servers/0/url").asText() + call.substring(verb.length() + 1)))
                .append("</span></div>\n<div class=\"text\">")
                .append(paragraphs(withoutSummary(operation)))
                .append("</div>\n");
        if (!operation.path("parameters").isEmpty()) {
            out.append("<h4>参数 Parameters</h4><div class=\"rows\">");
            operation.path("parameters").forEach(one -> parameter(resolve(one)));
            out.append("</div>\n");
        }
        if (operation.has("requestBody")) {
            out.append("<h4>请求体 Body</h4>");
            content(operation.path("requestBody"));
        }
        out.append("<h4>应答 Answers</h4><div class=\"rows\">");
        operation.path("responses").fields().forEachRemaining(answer -> {
            if (!answer.getValue().has("$ref")) {
                answer(answer.getKey(), answer.getValue());
            }
        });
        refusals(operation);
        out.append("</div></article>\n");
    }

    /** A text that only says the summary again is left out here. */
    private static String withoutSummary(JsonNode operation) {
        String text = operation.path("description").asText();
        String summary = operation.path("summary").asText().replace(DOT, "。\n") + ".";
        return text.startsWith(summary) ? text.substring(summary.length()).strip() : text;
    }

    private void parameter(JsonNode parameter) {
        out.append("<div><div><code")
                .append(parameter.path("required").asBoolean() ? " class=\"must\"" : "")
                .append(">")
                .append(text(parameter.path("name").asText()))
                .append("</code><span class=\"type\">")
                .append(text(parameter.path("in").asText()))
                .append(" · ")
                .append(type(parameter.path("schema")))
                .append("</span></div><div>")
                .append(bilingual(parameter.path("description").asText()))
                .append(limits(parameter.path("schema")))
                .append("<span class=\"more\">例 example: <code>")
                .append(text(inline(parameter.path("example"))))
                .append("</code></span></div></div>");
    }

    private static String inline(JsonNode example) {
        List<String> texts = new ArrayList<>();
        if (example.isArray()) {
            example.forEach(one -> texts.add(one.asText()));
            return String.join(",", texts);
        }
        return example.asText();
    }

    private void answer(String status, JsonNode answer) {
        out.append("<div><div><code>")
                .append(status)
                .append("</code></div><div>")
                .append(bilingual(answer.path("description").asText()));
        List<String> headers = new ArrayList<>();
        answer.path("headers").fieldNames().forEachRemaining(headers::add);
        headers.removeAll(List.of(ContractDocument.VERSION_HEADER, "Credit-Trace-Id"));
        if (!headers.isEmpty()) {
            out.append("<span class=\"more\">应答头 headers: ")
                    .append(headers.stream()
                            .map(name -> "<code>" + text(name) + "</code>")
                            .collect(Collectors.joining(" ")))
                    .append("</span>");
        }
        content(answer);
        out.append("</div></div>");
    }

    private void content(JsonNode body) {
        body.path("content").fields().forEachRemaining(media -> {
            JsonNode schema = media.getValue().path("schema");
            out.append("<p><small><code>").append(text(media.getKey())).append("</code></small> ");
            if (schema.has("x-item-schema")) {
                out.append("<small>一行一个 one a line: </small>").append(type(schema.path("x-item-schema")));
            } else {
                out.append(type(schema));
            }
            out.append("</p>");
            media.getValue()
                    .path("examples")
                    .fields()
                    .forEachRemaining(example -> out.append("<details><summary>示例 Example ")
                            .append(text(example.getKey()))
                            .append("</summary><pre tabindex=\"0\">")
                            .append(text(pretty(resolve(example.getValue()).path("value"))))
                            .append("</pre></details>"));
        });
    }

    private static String pretty(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refusals(JsonNode operation) {
        operation.path("responses").fields().forEachRemaining(answer -> {
            if (answer.getValue().has("$ref")) {
                out.append("<div><div><code>").append(answer.getKey()).append("</code></div><div>");
                List<String> links = new ArrayList<>();
                resolve(answer.getValue())
                        .at("/content/application~1problem+json/examples")
                        .fieldNames()
                        .forEachRemaining(code ->
                                links.add("<a href=\"#problem-" + code + "\"><code>" + code + "</code></a> "
                                        + text(zh(document.at("/x-problem-types/" + code + "/title")
                                                .asText()))));
                out.append(String.join("；", links)).append("</div></div>");
            }
        });
    }

    private void security() {
        out.append("<h2 id=\"security\">认证方式 <span class=\"en\">Security</span></h2>\n<article><div class=\"rows\">");
        document.at("/components/securitySchemes").fields().forEachRemaining(scheme -> {
            JsonNode told = scheme.getValue();
            out.append("<div><div><code>")
                    .append(text(told.has("name") ? told.path("name").asText() : scheme.getKey()))
                    .append("</code><span class=\"type\">")
                    .append(text(told.path("type").asText()))
                    .append("</span></div><div>")
                    .append(bilingual(told.path("description").asText()));
            told.at("/flows/clientCredentials/scopes")
                    .fields()
                    .forEachRemaining(scope -> out.append("<span class=\"more\"><code>")
                            .append(text(scope.getKey()))
                            .append("</code> ")
                            .append(bilingual(scope.getValue().asText()))
                            .append("</span>"));
            out.append("</div></div>");
        });
        out.append("</div></article>\n");
    }

    private void problems() {
        out.append("<h2 id=\"problems\">问题类型 <span class=\"en\">Problem types</span></h2>\n<article><p><code>")
                .append("application/problem+json</code> ")
                .append(link("Problem"))
                .append("</p><div class=\"rows\">");
        document.path("x-problem-types")
                .fields()
                .forEachRemaining(type -> out.append("<div id=\"problem-")
                        .append(type.getKey())
                        .append("\"><div><code>")
                        .append(type.getKey())
                        .append("</code><span class=\"type\">")
                        .append(type.getValue().path("status").asInt())
                        .append("</span></div><div>")
                        .append(bilingual(type.getValue().path("title").asText()))
                        .append("<span class=\"more\">")
                        .append(rich(type.getValue().path("description").asText()))
                        .append("</span><span class=\"more\">→ ")
                        .append(rich(type.getValue().path("x-remedy").asText()))
                        .append("</span></div></div>"));
        out.append("</div></article>\n");
    }

    /** The envelopes of single types are rows of the one envelope. */
    private List<String> schemaNames() {
        List<String> names = new ArrayList<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (!name.endsWith(ENVELOPE) || name.equals("RecordEnvelope")) {
                names.add(name);
            }
        });
        return names;
    }

    private void schemas() {
        out.append("<h2 id=\"schemas\">数据结构 <span class=\"en\">Schemas</span></h2>\n<p><small class=\"en\">")
                .append("<span class=\"rows\"><span class=\"must\">必填 required</span></span></small></p>\n");
        schemaNames()
                .forEach(name -> schema(name, document.at("/components/schemas").path(name)));
    }

    private void schema(String name, JsonNode schema) {
        out.append("<article id=\"schema-")
                .append(name)
                .append("\"><h3><code>")
                .append(name)
                .append("</code></h3>\n<p>")
                .append(bilingual(schema.path("description").asText()))
                .append("</p>\n<div class=\"rows\">");
        schema.path("oneOf").forEach(one -> {
            String variant = name(one);
            JsonNode own = resolve(one).at("/allOf/1/properties");
            String type = own.at("/type/enum/0").asText();
            out.append("<div id=\"schema-")
                    .append(variant)
                    .append("\"><div><code>")
                    .append(type)
                    .append("</code></div><div>")
                    .append(link(name(own.at("/data/allOf/0"))))
                    .append(" ")
                    .append(text(zh(
                            resolve(own.at("/data/allOf/0")).path("description").asText())))
                    .append("</div></div>");
        });
        if (schema.has("oneOf")) {
            out.append("<div><div>其余成员 other members</div><div>")
                    .append(link("EnvelopeFrame"))
                    .append("</div></div>");
        }
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(one -> required.add(one.asText()));
        schema.path("properties")
                .fields()
                .forEachRemaining(property -> property(property.getKey(), property.getValue(), required));
        out.append("</div></article>\n");
    }

    private void property(String name, JsonNode property, List<String> required) {
        out.append("<div><div><code")
                .append(required.contains(name) ? " class=\"must\"" : "")
                .append(">")
                .append(text(name))
                .append("</code><span class=\"type\">")
                .append(type(property))
                .append("</span></div><div>")
                .append(bilingual(property.path("description").asText()))
                .append(limits(property))
                .append(limits(property.path("items")))
                .append(more(property))
                .append("</div></div>");
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return link(name(schema));
        }
        if (schema.has("allOf")) {
            return type(schema.at("/allOf/0"));
        }
        String type = schema.path("type").asText();
        return type.equals("array")
                ? type(schema.path("items")) + " []"
                : text(type
                        + (schema.has("format") ? " (" + schema.path("format").asText() + ")" : ""));
    }

    private static String link(String name) {
        return "<a href=\"#schema-" + name + "\"><code>" + name + "</code></a>";
    }

    private static String limits(JsonNode schema) {
        List<String> limits = new ArrayList<>();
        if (schema.has("maxLength")) {
            limits.add("最长 max " + schema.path("maxLength").asInt());
        }
        if (schema.has("x-max-length")) {
            limits.add("建议最长 advised max " + schema.path("x-max-length").asInt());
        }
        if (schema.has("minimum")) {
            limits.add("≥ " + schema.path("minimum").asText());
        }
        if (schema.has("maximum")) {
            limits.add("≤ " + schema.path("maximum").asText());
        }
        if (schema.has("default")) {
            limits.add("默认 default " + schema.path("default").asText());
        }
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.path("enum").forEach(word -> words.add("<code>" + text(word.asText()) + "</code>"));
            limits.add(String.join(" | ", words));
        }
        if (schema.has("pattern")) {
            limits.add("<code>" + text(schema.path("pattern").asText()) + "</code>");
        }
        if (schema.has("x-code-set")) {
            String set = schema.path("x-code-set").asText();
            limits.add("代码集 code set <a href=\"#code-set-" + set + "\"><code>" + set + "</code></a>"
                    + (schema.path("x-closed").asBoolean() ? "（只限其中 closed）" : ""));
        }
        return limits.isEmpty() ? "" : "<span class=\"more\">" + String.join(" · ", limits) + "</span>";
    }

    private static String more(JsonNode property) {
        List<String> more = new ArrayList<>();
        if (property.has("x-item-code")) {
            more.add("<code>" + text(property.path("x-item-code").asText()) + "</code>");
        }
        if (property.has("x-code-type")) {
            more.add("<code>" + text(property.path("x-code-type").asText()) + "</code>");
        }
        if (property.has("x-source")) {
            more.add(text(property.path("x-source").asText()));
        }
        if (property.path("x-personal").asBoolean()) {
            more.add("个人信息 personal");
        }
        if (property.path("x-redacted").asBoolean()) {
            more.add("不可见的项不写，必填的也不写 what the caller may not see is left out, required or not");
        }
        JsonNode members = property.has("x-members") ? property.path("x-members") : property.at("/items/x-members");
        StringBuilder names = new StringBuilder();
        members.fields()
                .forEachRemaining(member -> names.append("<span class=\"more\"><code>")
                        .append(text(member.getKey()))
                        .append("</code> ")
                        .append(text(member.getValue().asText()))
                        .append("</span>"));
        String shown = more.isEmpty() ? "" : "<span class=\"more\">" + String.join(" · ", more) + "</span>";
        return names.isEmpty()
                ? shown
                : shown + "<details><summary>此处的名称与代码 Names and codes here</summary>" + names + "</details>";
    }

    private void codeSets() {
        out.append("<h2 id=\"code-sets\">代码集 <span class=\"en\">Code sets</span></h2>\n");
        document.path("x-code-sets").fields().forEachRemaining(set -> {
            out.append("<article id=\"code-set-")
                    .append(set.getKey())
                    .append("\"><h3>")
                    .append(bilingual(set.getValue().path("description").asText()))
                    .append("</h3><p><small class=\"en\"><code>")
                    .append(set.getKey())
                    .append("</code> · ")
                    .append(text(set.getValue().path("x-edition").asText()))
                    .append("</small></p><ul class=\"codes\">");
            set.getValue()
                    .path("codes")
                    .fields()
                    .forEachRemaining(code -> out.append("<li><code>")
                            .append(text(code.getKey()))
                            .append("</code> ")
                            .append(
                                    code.getKey().equals(code.getValue().asText())
                                            ? ""
                                            : text(code.getValue().asText()))
                            .append("</li>"));
            out.append("</ul></article>\n");
        });
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String name(JsonNode reference) {
        return reference.path("$ref").asText().replace(SchemaComponents.REF, "");
    }

    private static String zh(String bilingual) {
        int dot = bilingual.indexOf(DOT);
        return dot < 0 ? bilingual : bilingual.substring(0, dot);
    }

    /** On one line. */
    private static String bilingual(String text) {
        int dot = text.indexOf(DOT);
        return dot < 0
                ? rich(text)
                : rich(text.substring(0, dot)) + " <span class=\"en\" lang=\"en\">"
                        + rich(text.substring(dot + DOT.length())) + "</span>";
    }

    /** A line a paragraph; a line without Chinese is English. */
    private static String paragraphs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        line.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                                ? "<p>" + rich(line) + "</p>"
                                : "<p class=\"en\" lang=\"en\">" + rich(line) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String rich(String text) {
        String escaped = text(text);
        String code = CODE.matcher(escaped).replaceAll("<code>$1</code>");
        return BOLD.matcher(code).replaceAll("<strong>$1</strong>");
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
