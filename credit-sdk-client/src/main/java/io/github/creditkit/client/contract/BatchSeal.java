package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;

/**
 * That all parts were sent (封存申请).
 *
 * @param parts how many parts (分片数)
 * @param totalRows how many rows in all of them (总行数)
 * @param digest the digest of the digests: of each part's, as it was acknowledged, from the first on, with a line feed
 *               behind each (摘要)
 */
public record BatchSeal(
        @DataItem(name = "分片数") @Required @NotNegative Integer parts,
        @DataItem(name = "总行数") @Required @NotNegative Integer totalRows,
        @DataItem(name = "摘要") @Required @MaxLength(200) String digest) {}
