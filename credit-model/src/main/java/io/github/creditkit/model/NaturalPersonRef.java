package io.github.creditkit.model;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.IdNumber;

/**
 * A natural person whom a record is about (自然人).
 *
 * @param name the name (姓名), 1 to 50 characters
 * @param idType the type of document (证件类型)
 * @param idNumber the number of the document (证件号码), 1 to 64 characters
 */
public record NaturalPersonRef(
        @DataItem(name = "姓名", personal = true) @Required @MaxLength(value = 50, groups = Advice.class)
        String name,

        @DataItem(name = "证件类型") @Required @KnownCode(groups = Advice.class)
        Coded<IdDocumentType> idType,

        @DataItem(name = "证件号码", personal = true) @Required @MaxLength(value = 64, groups = Advice.class)
        IdNumber idNumber) {

    /** Prints neither the name nor the number. */
    @Override
    public String toString() {
        return "NaturalPersonRef[" + idType + "]";
    }
}
