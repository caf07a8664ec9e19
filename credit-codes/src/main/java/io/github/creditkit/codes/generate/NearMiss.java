package io.github.creditkit.codes.generate;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that is nearly a code (差一点的代码): a valid code with one known fault, and the reason that the checker must
 * give for it.
 *
 * <p>When {@link Slip#onlyReason()} holds, the checker must give no other reason: a text that by chance is a valid code
 * of another type is never made. Persons' and taxpayers' texts do not print; {@link #text()} has them.
 *
 * <pre>{@code
 * NearMiss miss = NearMiss.of(code, Slip.MASKED, 0).orElseThrow();
 * code.type().tryParse(miss.text(), CodePolicy.STANDARD).violations();     // one, with reason miss.expected()
 * }</pre>
 *
 * @param type     the type as which the text must be refused
 * @param text     the text
 * @param original the valid code it was made of
 * @param expected the reason
 * @param slip     the fault
 */
public record NearMiss(CodeType type, String text, String original, CodeReason expected, Slip slip) {

    /**
     * A near miss of a code by a slip.
     *
     * @param original a valid code
     * @param slip     the fault
     * @param choice   any number: which of the texts that the slip can make; 0 is the simplest
     * @return empty when that slip cannot happen to that code
     */
    public static Optional<NearMiss> of(IdentityCode original, Slip slip, int choice) {
        Layout layout = Layout.of(original);
        if (!layout.slips().contains(slip)) {
            return Optional.empty();
        }
        Edit edit = Edit.of(slip);
        String code = original.text();
        int count = edit.count().of(layout, code);
        int first = Math.floorMod(choice, count);
        for (int i = 0; i < count; i++) {
            String text = edit.text().of(layout, code, (first + i) % count);
            if (text != null && fits(text, original)) {
                return Optional.of(new NearMiss(original.type(), text, code, slip.expected(), slip));
            }
        }
        return Optional.empty();
    }

    /**
     * A near miss of a code by any slip.
     *
     * @param original a valid code
     * @param slip     any number: which of the slips that can happen to the code
     * @param choice   any number: which of the texts that the slip can make
     * @return never empty, because any code can be masked
     */
    public static NearMiss any(IdentityCode original, int slip, int choice) {
        List<Slip> slips = new ArrayList<>(Layout.of(original).slips());
        for (int i = 0; i < slips.size(); i++) {
            Slip next = slips.get(Math.floorMod(slip + i, slips.size()));
            Optional<NearMiss> miss = of(original, next, choice);
            if (miss.isPresent()) {
                return miss.get();
            }
        }
        throw new IllegalStateException("a code that cannot even be masked");
    }

    /** Says nothing about the checker of the type itself: that one is under test. */
    private static boolean fits(String text, IdentityCode original) {
        return !text.equals(original.text())
                && !isOtherType(text, original.type())
                && !(original.type() == CodeType.TAXPAYER_ID && beginsWithOtherType(text));
    }

    /** A business's number is judged by the citizen number that it begins with. */
    private static boolean beginsWithOtherType(String text) {
        return text.length() == 20 && isOtherType(text.substring(0, 18), CodeType.CITIZEN_ID);
    }

    private static boolean isOtherType(String text, CodeType type) {
        for (CodeType other : CodeType.values()) {
            boolean freeForm =
                    other == CodeType.PUBLIC_INSTITUTION_CERTIFICATE || other == CodeType.SOCIAL_ORGANIZATION_NUMBER;
            if (other != type && !freeForm && other.isValid(text, CodePolicy.STANDARD)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the fault, with the texts only when they cannot be a person's} */
    @Override
    public String toString() {
        String what = type.word() + " " + slip + " -> " + expected.word();
        return type.canBePersonal() ? what : what + ": " + text + " (" + original + ")";
    }
}
