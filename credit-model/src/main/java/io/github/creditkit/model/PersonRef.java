package io.github.creditkit.model;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Source;
import org.jspecify.annotations.Nullable;

/**
 * A natural person beside an organisation: its legal representative or operator (法定代表人、负责人、经营者). Never public.
 *
 * @param name     the name (姓名), up to 50 characters
 * @param idType   the type of document (证件类型), such as 身份证
 * @param idNumber the number of the document (证件号码)
 */
public record PersonRef(
        @DataItem(code = "{}FRDB", name = "法定代表人", source = Source.D424, personal = true) @MaxLength(50) @Nullable
        String name,

        @DataItem(code = "{}FR_ZJLX", name = "法定代表人证件类型", source = Source.D424)
        @MaxLength(64)
        @KnownCode(groups = Advice.class)
        @Nullable
        Coded<IdDocumentType> idType,

        @DataItem(code = "{}FR_ZJHM", name = "法定代表人证件号码", source = Source.D424, personal = true)
        @MaxLength(64)
        @Nullable
        IdNumber idNumber) {

    /** Prints neither the name nor the number. */
    @Override
    public String toString() {
        return "PersonRef[" + (idType == null ? "" : idType) + "]";
    }
}
