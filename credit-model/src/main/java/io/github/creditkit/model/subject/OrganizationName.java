package io.github.creditkit.model.subject;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A name of an organisation, to be compared with others (机构名称比对). The text stays as it was sent.
 *
 * <p>Folded are: full width and other compatible characters (NFKC), blanks and invisible characters, the case of Latin
 * letters, the kind of brackets, 有限责任公司, 股份有限公司 and 有限公司 at the end, which become 公司, and a form in brackets
 * at the end: （个体工商户）, （普通合伙）, （有限合伙）, （特殊普通合伙）, （个人独资）. The registers allow no two names that differ in
 * the form alone.
 *
 * <p>Not folded are: a branch (分公司, 分店, 办事处), which is a subject of its own, a place at the beginning or in brackets,
 * traditional characters, numerals, and abbreviations.
 */
public final class OrganizationName {
    /** A name is far shorter; a longer text is compared as it is. */
    private static final int LONGEST = 1024;

    private static final String OPENING = "【〔［[{〖〘";
    private static final String CLOSING = "】〕］]}〗〙";
    private static final String COMPANY = "公司";
    private static final List<String> COMPANY_FORMS = List.of("有限责任公司", "股份有限公司", "有限公司");
    private static final List<String> FORMS_IN_BRACKETS = List.of("(个体工商户)", "(特殊普通合伙)", "(普通合伙)", "(有限合伙)", "(个人独资)");

    private final String text;
    private final String key;

    private OrganizationName(String text) {
        this.text = text;
        this.key = keyOf(text);
    }

    /**
     * A name.
     *
     * @param text any text
     * @return the name
     */
    public static OrganizationName of(String text) {
        return new OrganizationName(Objects.requireNonNull(text));
    }

    /**
     * What two names have in common when they are the same.
     *
     * @param text any text
     * @return for comparing only, not for people; empty when there is nothing but blanks. The key of a key is itself
     */
    public static String keyOf(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String key = text;
        // What one step brings to the end may be folded by the next.
        for (String next = withoutForm(folded(key)); !next.equals(key); next = withoutForm(folded(key))) {
            key = next;
        }
        return key;
    }

    /** Width, blanks, brackets, case: what a person's name is compared by too. */
    static String folded(String text) {
        if (text.length() > LONGEST || isPlain(text)) {
            return text;
        }
        String compatible = Normalizer.normalize(text, Form.NFKC);
        StringBuilder folded = new StringBuilder(compatible.length());
        compatible.codePoints().forEach(c -> {
            if (!isPassedOver(c)) {
                folded.appendCodePoint(simple(c));
            }
        });
        return Normalizer.normalize(folded, Form.NFKC);
    }

    /** Nearly all names are of Chinese characters and nothing else. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= '\u4E00' && c <= '\u9FA5') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPassedOver(int c) {
        return Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }

    private static int simple(int c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 'A';
        }
        return OPENING.indexOf(c) >= 0 ? '(' : CLOSING.indexOf(c) >= 0 ? ')' : c;
    }

    private static String withoutForm(String name) {
        for (String form : FORMS_IN_BRACKETS) {
            if (name.endsWith(form) && name.length() > form.length()) {
                return name.substring(0, name.length() - form.length());
            }
        }
        for (String form : COMPANY_FORMS) {
            if (name.endsWith(form) && name.length() > form.length()) {
                return name.substring(0, name.length() - form.length()) + COMPANY;
            }
        }
        return name;
    }

    /** {@return the name as it was sent} */
    public String text() {
        return text;
    }

    /** {@return what it is compared by, see {@link #keyOf}} */
    public String key() {
        return key;
    }

    /**
     * If two names are the same but for what is folded.
     *
     * @param other another name
     * @return false also for two names of nothing but blanks
     */
    public boolean isSameAs(OrganizationName other) {
        return !key.isEmpty() && key.equals(other.key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrganizationName that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
