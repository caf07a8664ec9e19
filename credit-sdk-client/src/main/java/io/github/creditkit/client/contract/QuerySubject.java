package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.IdNumber;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whom a query is about (查询对象): an organisation by a code or its name, or a natural person by a document.
 *
 * <p>A person's number is never part of an address and is not printed.
 *
 * @param scheme the kind of {@code value}, such as {@code unified-social-credit-code} (标识种类)
 * @param value the code of an organisation (标识)
 * @param name the name of an organisation, whole or its first four characters or more (名称)
 * @param idType a natural person's document (证件类型)
 * @param idNumber its number (证件号码)
 */
@Value.Builder
public record QuerySubject(
        @DataItem(name = "标识种类") @MaxLength(64) @Nullable String scheme,
        @DataItem(name = "标识") @MaxLength(64) @Nullable String value,
        @DataItem(name = "名称") @MaxLength(200) @Nullable String name,
        @DataItem(name = "证件类型") @Nullable Coded<IdDocumentType> idType,

        @DataItem(name = "证件号码", personal = true) @MaxLength(64) @Nullable
        IdNumber idNumber) {
    /** {@return a builder, which names every required component that is missing} */
    public static QuerySubjectBuilder builder() {
        return new QuerySubjectBuilder();
    }

    /** {@return a builder that begins with these values} */
    public QuerySubjectBuilder toBuilder() {
        return builder().from(this);
    }

    /** Neither a name nor a number. */
    @Override
    public String toString() {
        return "QuerySubject[" + (idNumber == null ? scheme : idType) + "]";
    }
}
