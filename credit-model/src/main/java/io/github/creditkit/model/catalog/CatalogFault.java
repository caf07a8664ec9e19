package io.github.creditkit.model.catalog;

import io.github.creditkit.codes.Reason;

/**
 * What is wrong in a catalog's file (目录文件问题). It never quotes a cell.
 *
 * @param row       the row as a person counts it, from 1; 0 when the whole file is meant
 * @param column    the Chinese name of the column, such as 更新频率; empty when the whole row is meant
 * @param reason    why, for machines: of the catalog, of the table, or the rule {@code CAT-03}
 * @param messageZh one sentence in Chinese without a full stop
 * @param messageEn one sentence in English without a full stop
 */
public record CatalogFault(long row, String column, Reason reason, String messageZh, String messageEn) {}
