package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of a natural person's credential (证件类型), each with the form of its number.
 *
 * <p>All are personal: no message quotes a number. Only the citizen's and the foreign permanent resident's numbers have
 * a check character; of the others the form is all that can be tested, and {@link #confidence()} says how well it is
 * known.
 *
 * <p>Source: the exchange code of five types is that of the double-publicity tables of one province (双公示), so it is
 * not an official national code set; forms as each constant says.
 */
public enum CredentialType {
    /** Resident identity card (居民身份证): 18 characters or 15 digits; GB 11643. */
    RESIDENT_IDENTITY_CARD("01", "身份证", "resident identity card", Confidence.CONFIRMED, "18 / 15") {
        @Override
        public boolean isValid(CharSequence number) {
            return CitizenIdentificationNumber.isValid(number);
        }
    },
    /**
     * Passport of the People's Republic of China (护照): E and 8 digits, or E, a letter without I and O and 7 digits; G and
     * 8 digits before 2012; D, SE or PE and 7 or 8 digits for diplomats and officials.
     */
    CHINESE_PASSPORT(
            "02", "护照", "Chinese passport", Confidence.SINGLE_SOURCE, "E00000000 / EA0000000 / G00000000 / PE0000000") {
        @Override
        public boolean isValid(CharSequence number) {
            return isChinesePassport(number);
        }
    },
    /** Mainland travel permit for residents of Hong Kong and Macao (港澳居民来往内地通行证): H or M and 8 or 10 digits. */
    HONG_KONG_MACAO_TRAVEL_PERMIT(
            "03", "港澳居民来往内地通行证", "Hong Kong and Macao travel permit", Confidence.CONFIRMED, "H00000000 / M0000000000") {
        @Override
        public boolean isValid(CharSequence number) {
            int length = number.length();
            return (length == 9 || length == 11)
                    && (number.charAt(0) == 'H' || number.charAt(0) == 'M')
                    && Digits.are(number, 1, length);
        }
    },
    /** Mainland travel permit for residents of Taiwan (台湾居民来往大陆通行证): 8 digits, 10 with the reissue count. */
    TAIWAN_TRAVEL_PERMIT("04", "台湾居民来往大陆通行证", "Taiwan travel permit", Confidence.CONFIRMED, "00000000 / 0000000000") {
        @Override
        public boolean isValid(CharSequence number) {
            int length = number.length();
            return (length == 8 || length == 10) && Digits.are(number, 0, length);
        }
    },
    /** Foreign permanent resident identity card (外国人永久居留身份证): 18 or 15 characters. */
    FOREIGN_PERMANENT_RESIDENT_CARD(
            "05", "外国人永久居留身份证", "foreign permanent resident identity card", Confidence.CONFIRMED, "18 / 15") {
        @Override
        public boolean isValid(CharSequence number) {
            return ForeignerPermanentResidentNumber.isValid(number);
        }
    },
    /** Passport of another state (外国护照): 1 to 9 letters and digits; ICAO Doc 9303, TD3. */
    FOREIGN_PASSPORT("", "外国护照", "foreign passport", Confidence.CONFIRMED, "A-Z 0-9 (1–9)") {
        @Override
        public boolean isValid(CharSequence number) {
            return allAlphanumeric(number, 0, number.length(), 1, 9);
        }
    },
    /** Officer's certificate (军官证): Chinese characters, 字第, 4 to 8 letters or digits, and mostly 号. */
    MILITARY_OFFICER_CERTIFICATE("", "军官证", "military officer's certificate", Confidence.SINGLE_SOURCE, "军字第0000000号") {
        @Override
        public boolean isValid(CharSequence number) {
            return isMilitary(number);
        }
    },
    /** Soldier's certificate (士兵证): the form of the officer's. */
    MILITARY_SOLDIER_CERTIFICATE("", "士兵证", "soldier's certificate", Confidence.SINGLE_SOURCE, "士字第P000000X号") {
        @Override
        public boolean isValid(CharSequence number) {
            return isMilitary(number);
        }
    };

    /** How well a form is known (可信程度). */
    public enum Confidence {
        /** By two independent sources or a standard. */
        CONFIRMED,
        /** By one source, or by none that could be opened for a part of it. */
        SINGLE_SOURCE
    }

    private static final int LONGEST_MILITARY = 32;

    private final String exchangeCode;
    private final String nameZh;
    private final String nameEn;
    private final Confidence confidence;
    private final String form;

    CredentialType(String exchangeCode, String nameZh, String nameEn, Confidence confidence, String form) {
        this.exchangeCode = exchangeCode;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.confidence = confidence;
        this.form = form;
    }

    /**
     * If the number has the form of this credential.
     *
     * @param number any text
     * @return true exactly when {@link #check} is empty
     */
    public abstract boolean isValid(CharSequence number);

    /**
     * What is wrong with a number of this credential; no message quotes it.
     *
     * @param number any text
     * @return empty when it has the form, and the check character where there is one
     */
    public List<Violation> check(CharSequence number) {
        return switch (this) {
            case RESIDENT_IDENTITY_CARD ->
                CitizenIdentificationNumber.tryParse(number).violations();
            case FOREIGN_PERMANENT_RESIDENT_CARD ->
                ForeignerPermanentResidentNumber.tryParse(number).violations();
            default -> isValid(number) ? List.of() : form(number);
        };
    }

    private List<Violation> form(CharSequence number) {
        Findings findings = new Findings(number);
        if (!findings.hopeless()) {
            findings.add(CodeReason.FORM, 0, "", form, Clause.CREDENTIAL);
        }
        return findings.list();
    }

    /**
     * The code in the double-publicity exchange; of one province's tables, not an official national code.
     *
     * @return such as {@code 01}; empty for a type that has none there
     */
    public Optional<String> exchangeCode() {
        return exchangeCode.isEmpty() ? Optional.empty() : Optional.of(exchangeCode);
    }

    /**
     * The type with this exchange code.
     *
     * @param code such as {@code 01}
     * @return empty when no type has it
     */
    public static Optional<CredentialType> ofExchangeCode(String code) {
        for (CredentialType type : values()) {
            if (!code.isEmpty() && type.exchangeCode.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * How well the form is known.
     *
     * @return confirmed or not
     */
    public Confidence confidence() {
        return confidence;
    }

    /**
     * The stable word.
     *
     * @return such as {@code chinese-passport}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The Chinese name.
     *
     * @return such as 护照
     */
    public String nameZh() {
        return nameZh;
    }

    /**
     * The English name.
     *
     * @return such as {@code Chinese passport}
     */
    public String nameEn() {
        return nameEn;
    }

    /**
     * The form for people, with zeros for digits.
     *
     * @return such as {@code H00000000 / M0000000000}
     */
    public String form() {
        return form;
    }

    /**
     * A number with its middle hidden.
     *
     * @param number any text
     * @return at most its first character shown; of a citizen number the division
     */
    public String masked(CharSequence number) {
        return (this == RESIDENT_IDENTITY_CARD ? Mask.DIVISION : new Mask(1, 0)).apply(number);
    }

    private static boolean isChinesePassport(CharSequence number) {
        int length = number.length();
        if (length == 9 && number.charAt(0) == 'E') {
            char second = number.charAt(1);
            boolean series = Alphabet.LETTERS.contains(second) && second != 'I' && second != 'O';
            return (Digits.is(second) || series) && Digits.are(number, 2, length);
        }
        if (length == 9 && number.charAt(0) == 'G') {
            return Digits.are(number, 1, length);
        }
        if (length == 0) {
            return false;
        }
        int letters = number.charAt(0) == 'D' ? 1 : 2;
        int digits = length - letters;
        return (digits == 7 || digits == 8)
                && (letters == 1 || ((number.charAt(0) == 'S' || number.charAt(0) == 'P') && number.charAt(1) == 'E'))
                && Digits.are(number, letters, length);
    }

    private static boolean isMilitary(CharSequence number) {
        if (number.length() > LONGEST_MILITARY) {
            return false;
        }
        String text = number.toString();
        int marker = text.indexOf("字第");
        int end = text.endsWith("号") ? text.length() - 1 : text.length();
        if (marker < 1 || !allAlphanumeric(text, marker + 2, end, 4, 8)) {
            return false;
        }
        return text.chars().limit(marker).allMatch(c -> c >= '一' && c <= '龥');
    }

    private static boolean allAlphanumeric(CharSequence text, int from, int to, int least, int most) {
        if (to - from < least || to - from > most) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Alphabet.DIGITS_AND_LETTERS.contains(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
