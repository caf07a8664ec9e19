package io.github.creditkit.model.catalog;

/**
 * Which catalog it is (目录题名).
 *
 * @param id       the id (目录标识), such as {@code sample}
 * @param nameZh   the Chinese name (目录名称), such as 示例目录
 * @param version  the edition (版本), such as {@code 2024}
 * @param official if an authority issued it; false for samples and drafts
 */
public record CatalogTitle(String id, String nameZh, String version, boolean official) {}
