package io.github.creditkit.model.publication;

/** The kind of authority, where a regime is for one kind only (机关类别). */
public enum AuthorityKind {
    /** Any authority (各类机关). */
    ANY,
    /** An authority of market regulation (市场监督管理部门). */
    MARKET_REGULATION
}
