package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.OccupationGroup;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.IdNumber;
import java.util.List;

/**
 * The least there is about a natural person: a name, a document, an occupation group (自然人基础信息).
 *
 * <p>No birth date, sex, address, telephone number, religion or health: such fields do not exist here.
 *
 * @param name the name (姓名), 1 to 50 characters
 * @param idType the type of document (证件类型)
 * @param idNumber the number of the document (证件号码), 1 to 64 characters
 * @param occupationGroups occupation groups that the catalog names (重点人群类别)
 */
@CheckedBy(NaturalPersonBaseRules.class)
@CheckedBy(value = NaturalPersonBaseRules.class, level = Level.WARNING, groups = Advice.class)
public record NaturalPersonBase(
        @DataItem(name = "姓名", personal = true) @Required @MaxLength(value = 50, groups = Advice.class)
        String name,

        @DataItem(name = "证件类型") @Required @KnownCode(groups = Advice.class)
        Coded<IdDocumentType> idType,

        @DataItem(name = "证件号码", personal = true) @Required @MaxLength(value = 64, groups = Advice.class)
        IdNumber idNumber,

        @DataItem(name = "重点人群类别") List<@KnownCode(groups = Advice.class) Coded<OccupationGroup>> occupationGroups) {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public NaturalPersonBase {
        occupationGroups = occupationGroups == null ? List.of() : List.copyOf(occupationGroups);
    }

    /** Prints neither the name nor the number. */
    @Override
    public String toString() {
        return "NaturalPersonBase[" + idType + ", " + occupationGroups + "]";
    }
}
