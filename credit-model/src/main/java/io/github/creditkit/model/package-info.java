/**
 * Canonical records of public-credit information (公共信用信息记录), one a file. A record can hold bad data, so that it can be
 * checked and reported; its builder never makes one that lacks what is required.
 *
 * <pre>{@code
 * OrgRef organ = OrgRef.of("某市市场监督管理局", UnifiedSocialCreditCode.parse("11100000MB0143028R"));
 * }</pre>
 *
 * <p>Use the builders: a record's constructor changes with each component that is added.
 */
@NullMarked
@BuilderStyle
package io.github.creditkit.model;

import org.jspecify.annotations.NullMarked;
