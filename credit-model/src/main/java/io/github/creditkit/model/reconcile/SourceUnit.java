package io.github.creditkit.model.reconcile;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.Coded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit that data are from (来源单位). Two are the same unit when their codes are; by name where one of them has no code.
 *
 * @param name the name (名称); empty where only the code is known
 * @param code the credit code (统一社会信用代码); null where it is not known
 */
public record SourceUnit(String name, @Nullable UnifiedSocialCreditCode code) implements Comparable<SourceUnit> {
    /** Where nothing tells which unit it was (未注明来源单位). */
    public static final SourceUnit UNKNOWN = new SourceUnit("", null);

    /**
     * A unit by its name, as a catalog names it.
     *
     * @param name the name
     * @return without a code
     */
    public static SourceUnit of(String name) {
        return new SourceUnit(name.strip(), null);
    }

    /**
     * A unit as a record names it.
     *
     * @param organ the organ, good or bad
     * @return with its code if that is valid; empty if it has neither a name nor a code
     */
    public static Optional<SourceUnit> of(@Nullable OrgRef organ) {
        if (organ == null) {
            return Optional.empty();
        }
        Coded<UnifiedSocialCreditCode> code = organ.creditCode();
        SourceUnit unit =
                new SourceUnit(organ.name() == null ? "" : organ.name().strip(), code == null ? null : code.meaning());
        return unit.equals(UNKNOWN) ? Optional.empty() : Optional.of(unit);
    }

    /**
     * If it is the same unit.
     *
     * @param other another
     * @return by the codes where both have one, else by the names
     */
    public boolean isSameAs(SourceUnit other) {
        if (code != null && other.code != null) {
            return code.equals(other.code);
        }
        return !name.isEmpty() && name.equals(other.name);
    }

    /** {@return what it is known by: its code, else its name} */
    public String key() {
        return code == null ? name : code.text();
    }

    /** {@return what to call it: its name, else its code; a person's number that stands there is hidden} */
    public String label() {
        String label = name.isEmpty() ? key() : name;
        return label.isEmpty() ? "未注明来源单位" : PersonalNumbers.hide(label);
    }

    @Override
    public int compareTo(SourceUnit other) {
        int order = key().compareTo(other.key());
        return order != 0 ? order : name.compareTo(other.name);
    }

    /** Prints no person's number. */
    @Override
    public String toString() {
        return "SourceUnit[" + label() + "]";
    }
}
