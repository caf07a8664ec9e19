package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;

/**
 * That a part was received (分片回执).
 *
 * @param n which part, from 1 (分片序号)
 * @param rows how many rows it has (行数)
 * @param digest the digest of its rows, before they were compressed, such as {@code sha-256=:…:} (摘要)
 */
public record PartAck(
        @DataItem(name = "分片序号") @Required @NotNegative Integer n,
        @DataItem(name = "行数") @Required @NotNegative Integer rows,
        @DataItem(name = "摘要") @Required @MaxLength(200) String digest) {}
