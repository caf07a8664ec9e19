package io.github.creditkit.codes.find;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Detection;
import io.github.creditkit.codes.Trust;
import io.github.creditkit.codes.division.DivisionStatus;
import io.github.creditkit.codes.division.DivisionTable;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Decides what a stretch of letters and digits is reported as, if at all. */
final class Judge {
    private final EnumSet<CodeType> types;
    private final boolean bareOrganizationCodes;
    private final Trust atLeast;
    private final CodeType[] inOrder;
    private final int lengths;

    Judge(EnumSet<CodeType> types, boolean bareOrganizationCodes, Trust atLeast) {
        this.types = types;
        this.inOrder = types.toArray(new CodeType[0]);
        this.bareOrganizationCodes = bareOrganizationCodes;
        this.atLeast = atLeast;
        int bits = 0;
        for (CodeType type : types) {
            bits |= lengths(type);
        }
        this.lengths = bits;
    }

    /** The lengths of runs that can be of a type, each as a bit. */
    private int lengths(CodeType type) {
        return switch (type) {
            case CITIZEN_ID, FOREIGNER_ID -> bits(15, 18);
            case UNIFIED_SOCIAL_CREDIT_CODE -> bits(18);
            case BUSINESS_REGISTRATION_NUMBER -> bits(13, 15);
            case ORGANIZATION_CODE -> bareOrganizationCodes ? bits(9) : 0;
            case TAXPAYER_ID -> bits(15, 17, 18, 20);
            case PUBLIC_INSTITUTION_CERTIFICATE -> bits(12);
            case SOCIAL_ORGANIZATION_NUMBER -> 0;
        };
    }

    private static int bits(int... lengths) {
        int bits = 0;
        for (int length : lengths) {
            bits |= 1 << length;
        }
        return bits;
    }

    /** If a whole run of this length can be something wanted. */
    boolean wantsLength(int length) {
        return length < Integer.SIZE && (lengths >>> length & 1) != 0;
    }

    boolean wants(CodeType type) {
        return types.contains(type);
    }

    /** What a run is; null when nothing wanted. */
    @Nullable
    Detection ofRun(CharSequence text) {
        return best(text, atLeast);
    }

    /** What a text is that was put together, so that every check must pass; null when nothing wanted. */
    @Nullable
    Detection ofParts(CharSequence text) {
        return best(text, Trust.FULLY_CHECKED);
    }

    private @Nullable Detection best(CharSequence text, Trust least) {
        if (least != Trust.FORM_ONLY && !isValidAsAny(text)) {
            return null;
        }
        boolean person = false;
        for (Detection detection : CodeType.detect(text)) {
            Trust trust = inRunningText(detection, text);
            if (types.contains(detection.type()) && trust.compareTo(least) >= 0) {
                // A citizen's number stays one when only organisations are looked for.
                return person && !detection.type().canBePersonal() ? null : new Detection(detection.type(), trust);
            }
            person |= isPerson(detection.type()) && detection.trust() == Trust.FULLY_CHECKED;
        }
        return null;
    }

    /** Most numbers are no code, and this finds out without an object. */
    private boolean isValidAsAny(CharSequence text) {
        for (CodeType type : inOrder) {
            if (type.isValid(text, CodePolicy.STANDARD)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(CodeType type) {
        return type == CodeType.CITIZEN_ID || type == CodeType.FOREIGNER_ID;
    }

    /**
     * How much a detection counts where anything can stand. Of random numbers of 15 digits one in five passes one check
     * or another, but hardly any begins with a division too; and a date with a serial number, {@code 20240101-3}, passes
     * that of an organization code once in eleven times.
     */
    private static Trust inRunningText(Detection detection, CharSequence text) {
        boolean chance = detection.trust() == Trust.CHECK_PASSED
                && (detection.type() == CodeType.ORGANIZATION_CODE
                        ? beginsWithDate(text)
                        : DivisionTable.bundled().status(text, 0) == DivisionStatus.UNKNOWN);
        return chance ? Trust.FORM_ONLY : detection.trust();
    }

    /** yyyyMMdd of this century or the last. */
    private static boolean beginsWithDate(CharSequence text) {
        int date = 0;
        for (int i = 0; i < 8; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            date = date * 10 + digit;
        }
        int century = date / 1_000_000;
        int month = date / 100 % 100;
        int day = date % 100;
        return (century == 19 || century == 20) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
