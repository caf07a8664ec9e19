package io.github.creditkit.model.catalog;

import io.github.creditkit.model.table.TableFormat;
import java.io.InputStream;
import java.util.Objects;

/** The bundled sample (示例目录), read when it is first asked for. */
final class SampleCatalog {
    static final CatalogTitle TITLE = new CatalogTitle("sample", "示例目录", "1", false);
    static final Catalog CATALOG = file().catalog();

    private SampleCatalog() {}

    static CatalogFile file() {
        InputStream csv = Objects.requireNonNull(SampleCatalog.class.getResourceAsStream("sample-catalog.csv"));
        return Catalog.read(csv, TableFormat.CSV, TITLE);
    }
}
