package io.github.creditkit.model.subject;

import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.CredentialType;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.model.codeset.IdDocumentType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a natural person's document is worth (证件解读). A number links only together with its exact type, and only when it can
 * be one: 无 in the item of a passport would make one person of many.
 *
 * @param kind {@link KeyKind#DOCUMENT} or {@link KeyKind#WRONG_DOCUMENT}; null when nothing was told
 * @param key  type and number; never shown
 */
record ReadDocument(@Nullable KeyKind kind, String key) {
    private static final ReadDocument NOTHING = new ReadDocument(null, "");
    private static final Set<String> NONE = Set.of("", "无", "暂无", "不详", "\\N", "NULL");
    private static final int LONGEST = 64;
    private static final int FEWEST_DIGITS = 4;

    static ReadDocument of(PersonDocument document) {
        String number = Normalizer.fold(document.number().text()).text();
        String type = type(document);
        if (NONE.contains(number) || type.isEmpty()) {
            return NOTHING;
        }
        boolean valid = number.length() <= LONGEST && isNumber(document.type().meaning(), number);
        return new ReadDocument(
                valid ? KeyKind.DOCUMENT : KeyKind.WRONG_DOCUMENT,
                type + "\n" + (valid && isCitizens(document.type().meaning()) ? unified(number) : number));
    }

    /** The exact type; 其他 alone is none. */
    private static String type(PersonDocument document) {
        IdDocumentType known = document.type().meaning();
        if (known == null) {
            String text = OrganizationName.folded(document.type().text());
            return text.isEmpty() ? "" : "? " + text;
        }
        if (known != IdDocumentType.OTHER) {
            return known.name();
        }
        return document.type()
                .detail()
                .map(detail -> "OTHER " + OrganizationName.folded(detail))
                .orElse("");
    }

    private static boolean isNumber(@Nullable IdDocumentType type, String number) {
        if (type == null) {
            return isSomeNumber(number);
        }
        return switch (type) {
            case RESIDENT_ID_CARD, HK_MACAO_RESIDENCE_PERMIT, TAIWAN_RESIDENCE_PERMIT ->
                CitizenIdentificationNumber.isValid(number);
            case FOREIGN_PERMANENT_RESIDENT_ID -> CredentialType.FOREIGN_PERMANENT_RESIDENT_CARD.isValid(number);
            case HK_MACAO_TRAVEL_PERMIT ->
                CredentialType.HONG_KONG_MACAO_TRAVEL_PERMIT.isValid(number) && isSomeNumber(number);
            case TAIWAN_TRAVEL_PERMIT -> CredentialType.TAIWAN_TRAVEL_PERMIT.isValid(number) && isSomeNumber(number);
            case PASSPORT -> CredentialType.FOREIGN_PASSPORT.isValid(number) && isSomeNumber(number);
            case OTHER -> isSomeNumber(number);
        };
    }

    /** Digits enough to be one person's, and not one digit again and again. */
    private static boolean isSomeNumber(String number) {
        long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
        long different =
                number.chars().filter(c -> c >= '0' && c <= '9').distinct().count();
        return digits >= FEWEST_DIGITS && different > 1 && number.indexOf('*') < 0;
    }

    /** Documents whose number is a citizen number (GB 11643). */
    private static boolean isCitizens(@Nullable IdDocumentType type) {
        return type == IdDocumentType.RESIDENT_ID_CARD
                || type == IdDocumentType.HK_MACAO_RESIDENCE_PERMIT
                || type == IdDocumentType.TAIWAN_RESIDENCE_PERMIT;
    }

    /** The number of 15 digits and that of 18 are one, exactly. */
    private static String unified(String number) {
        return number.length() == 15
                ? CitizenIdentificationNumber.parse(number).toEighteen().text()
                : number;
    }

    /** Prints no number. */
    @Override
    public String toString() {
        return "ReadDocument[" + kind + "]";
    }
}
