/**
 * Tables of text (表格读写): rows of cells out of CSV files, workbooks and XML, and back, in constant memory and whatever a
 * sent file holds. Nothing here knows what the cells mean.
 *
 * <pre>{@code
 * HeaderNames<String> names = HeaderNames.of(Map.of("XK_XDR_MC", "name", "行政相对人名称", "name"));
 * try (TableReader table = TableReader.open(file, TableOptions.DEFAULTS)) {
 *     Header<String> header = Header.read(table, names);
 *     for (TableRow row; (row = table.next()) != null; ) {
 *         String name = header.cell(row, "name");
 *     }
 * }
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.table;

import org.jspecify.annotations.NullMarked;
