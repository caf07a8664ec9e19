package io.github.creditkit.platform;

import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.CatalogDocument;
import io.github.creditkit.client.contract.CatalogEntry;
import io.github.creditkit.client.contract.CatalogEntryField;
import io.github.creditkit.client.contract.CatalogSummary;
import io.github.creditkit.client.contract.CodeMappingAnswer;
import io.github.creditkit.client.contract.CodeMappingLookup;
import io.github.creditkit.client.contract.CodeSetDocument;
import io.github.creditkit.client.contract.CodeSetEntry;
import io.github.creditkit.client.contract.CodeSetSummary;
import io.github.creditkit.client.contract.ContractDocument;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.model.catalog.Catalog;
import io.github.creditkit.model.catalog.CatalogField;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.CodeEntry;
import io.github.creditkit.model.codeset.CodeSet;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.platform.store.Tables;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the platform says of itself, its catalog, its code sets, and what old codes became (平台概况、目录、代码集、代码映射). */
final class CatalogOperations {
    private static final int TAG_BYTES = 8;
    private static final int MOST_VALUES = 1_000;
    private static final String ETAG = "ETag";

    private final SubjectRecords records;
    private final OffsetDateTime since;

    CatalogOperations(SubjectRecords records, OffsetDateTime since) {
        this.records = records;
        this.since = since;
    }

    List<Route> routes() {
        return List.of(
                Route.open("GET", "/profile", this::profile),
                Route.open("GET", "/openapi.yaml", call -> text("application/yaml", ContractDocument.yaml())),
                Route.open("GET", "/contract.html", call -> text("text/html; charset=utf-8", ContractDocument.page())),
                Route.read("GET", "/catalogs", (call, tables) -> catalogs(call)),
                Route.read("GET", "/catalogs/{id}", (call, tables) -> catalog(call, "")),
                Route.read("GET", "/catalogs/{id}/versions/{v}", (call, tables) -> catalog(call, call.variable("v"))),
                Route.read("GET", "/code-sets", (call, tables) -> codeSets(call)),
                Route.read("GET", "/code-sets/{id}", (call, tables) -> codeSet(call)),
                Route.read("POST", "/code-mappings/lookup", this::mappings));
    }

    private PlatformResponse profile(Call call) {
        return call.answer(
                200, call.settings().profile().toBuilder().now(call.now()).build());
    }

    private static PlatformResponse text(String type, String text) {
        return PlatformResponse.of(200, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private PlatformResponse catalogs(Call call) {
        Catalog catalog = call.settings().catalog();
        String layer = call.parameter("layer");
        boolean isWanted = (layer.isEmpty() || layer.equals(layer(catalog).code()))
                && call.day("updatedSince")
                        .filter(day -> since.toLocalDate().isBefore(day))
                        .isEmpty();
        List<CatalogSummary> all = isWanted
                ? List.of(new CatalogSummary(
                        catalog.title().id(),
                        catalog.title().nameZh(),
                        catalog.title().version(),
                        Coded.of(layer(catalog)),
                        catalog.title().official(),
                        catalog.items().size(),
                        since))
                : List.of();
        return call.answer(200, page(call, all, CatalogSummary::id));
    }

    /** From behind the one that the last page ended with. */
    private static <T> Page<T> page(Call call, List<T> all, Function<T, String> name) {
        String cursor = call.parameter("cursor");
        int from = 0;
        for (int i = 0; i < all.size() && !cursor.isEmpty(); i++) {
            if (name.apply(all.get(i)).equals(cursor)) {
                from = i + 1;
            }
        }
        if (!cursor.isEmpty() && from == 0) {
            throw Call.invalid("cursor", "不是本平台的游标", "no cursor of this platform");
        }
        int to = Math.min(all.size(), from + call.limit());
        List<T> shown = all.subList(from, to);
        return new Page<>(shown, to < all.size() ? name.apply(shown.get(shown.size() - 1)) : null);
    }

    /** That of its lowest item: whoever has items of his own has made it. */
    private static AdministrativeLevel layer(Catalog catalog) {
        return catalog.items().stream()
                .map(CatalogItem::layer)
                .max(Comparator.naturalOrder())
                .orElse(AdministrativeLevel.OTHER);
    }

    private PlatformResponse catalog(Call call, String version) {
        Catalog catalog = call.settings().catalog();
        boolean isThere = catalog.title().id().equals(call.variable("id"))
                && (version.isEmpty() || catalog.title().version().equals(version));
        if (!isThere) {
            throw ProblemException.notFound("没有该目录或该版本", "there is no such catalog or version");
        }
        CatalogDocument document = new CatalogDocument(
                catalog.title().id(),
                catalog.title().nameZh(),
                catalog.title().version(),
                Coded.of(layer(catalog)),
                catalog.title().official(),
                since,
                catalog.items().stream().map(CatalogOperations::entry).toList());
        return tagged(call, document);
    }

    /** What did not change is not sent again. */
    private static PlatformResponse tagged(Call call, Object body) {
        byte[] bytes = call.json().write(body);
        String tag = "\""
                + HexFormat.of().formatHex(DigestAlgorithm.SHA_256.newDigest().digest(bytes), 0, TAG_BYTES) + "\"";
        boolean isSame =
                call.request().header("if-none-match").filter(tag::equals).isPresent();
        return (isSame ? PlatformResponse.empty(304) : PlatformResponse.of(200, PlatformResponse.JSON, bytes))
                .with(ETAG, tag);
    }

    private static CatalogEntry entry(CatalogItem item) {
        return CatalogEntry.builder()
                .id(item.id())
                .canonicalItemId(item.canonicalItemId())
                .name(item.name())
                .layer(Coded.of(item.layer()))
                .category(Coded.of(item.category()))
                .keyField(item.keyField() == null ? null : Coded.of(item.keyField()))
                .recordType(MessageTypes.nameOf(item.recordType()))
                .subjects(item.subjects().stream().map(Coded::of).toList())
                .fields(item.fields().stream().map(CatalogOperations::field).toList())
                .frequency(Coded.of(item.frequency()))
                .units(item.units())
                .disclosure(item.disclosure().stream().map(Coded::of).toList())
                .disclosureBasis(item.disclosureBasis())
                .legalBases(item.legalBases())
                .openData(Coded.of(item.openData()))
                .version(item.version())
                .validFrom(item.validity().from())
                .validTo(item.validity().to())
                .build();
    }

    private static CatalogEntryField field(CatalogField field) {
        return new CatalogEntryField(
                absent(field.code()),
                absent(field.path()),
                field.name(),
                field.dataType() == null ? null : Coded.of(field.dataType()),
                field.maxLength() == 0 ? null : field.maxLength(),
                field.required(),
                field.mask() == null ? null : field.mask().keepLeft(),
                field.mask() == null ? null : field.mask().keepRight(),
                field.disclosure().stream().map(Coded::of).toList(),
                absent(field.remark()));
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    private PlatformResponse codeSets(Call call) {
        List<CodeSetSummary> all = new ArrayList<>();
        for (CodeSet<?> set : call.settings().codeSets().all()) {
            all.add(new CodeSetSummary(
                    set.id(),
                    new BilingualText(set.nameZh(), set.nameEn()),
                    set.edition(),
                    set.entries().size()));
        }
        return call.answer(200, page(call, all, CodeSetSummary::id));
    }

    private PlatformResponse codeSet(Call call) {
        String edition = call.parameter("edition");
        Optional<CodeSet<?>> found = call.settings()
                .codeSets()
                .get(call.variable("id"))
                .filter(set -> edition.isEmpty() || set.edition().equals(edition));
        CodeSet<?> set = found.orElseThrow(
                () -> ProblemException.notFound("没有该代码集或该版本", "there is no such code set or edition"));
        return tagged(
                call,
                new CodeSetDocument(
                        set.id(),
                        new BilingualText(set.nameZh(), set.nameEn()),
                        set.edition(),
                        set.entries().stream().map(CatalogOperations::code).toList()));
    }

    private static CodeSetEntry code(CodeEntry<?> entry) {
        return new CodeSetEntry(
                entry.code(),
                entry.nameZh(),
                absent(entry.nameEn()),
                entry.official(),
                absent(entry.source()),
                List.copyOf(entry.aliases()));
    }

    private PlatformResponse mappings(Call call, Tables tables) {
        call.account();
        CodeMappingLookup lookup = call.body(CodeMappingLookup.class);
        if (lookup.values().size() > MOST_VALUES) {
            throw Call.invalid("values", "最多 " + MOST_VALUES + " 个", MOST_VALUES + " at most");
        }
        List<CodeMappingAnswer> answers = lookup.values().stream()
                .map(value -> new CodeMappingAnswer(value, records.mappings(tables, lookup.scheme(), value)))
                .toList();
        return call.answer(200, Page.whole(answers));
    }
}
