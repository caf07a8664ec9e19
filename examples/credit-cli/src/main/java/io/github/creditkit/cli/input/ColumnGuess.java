package io.github.creditkit.cli.input;

import static io.github.creditkit.codes.CodeType.BUSINESS_REGISTRATION_NUMBER;
import static io.github.creditkit.codes.CodeType.CITIZEN_ID;
import static io.github.creditkit.codes.CodeType.FOREIGNER_ID;
import static io.github.creditkit.codes.CodeType.ORGANIZATION_CODE;
import static io.github.creditkit.codes.CodeType.PUBLIC_INSTITUTION_CERTIFICATE;
import static io.github.creditkit.codes.CodeType.SOCIAL_ORGANIZATION_NUMBER;
import static io.github.creditkit.codes.CodeType.TAXPAYER_ID;
import static io.github.creditkit.codes.CodeType.UNIFIED_SOCIAL_CREDIT_CODE;

import io.github.creditkit.codes.CodeType;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds, told by its name (列名识别).
 *
 * @param column the column, from 0
 * @param type   the type of its codes; null when the name allows several, such as 证件号码
 */
public record ColumnGuess(int column, @Nullable CodeType type) {
    private record Name(String part, @Nullable CodeType type) {}

    /** A label with its code behind it, on the first line of a list, is no header. */
    private static final Pattern HOLDS_CODE = Pattern.compile("[0-9]{6}");

    /** The likeliest first: of 统一社会信用代码 and 组织机构代码 in one table the first is taken. */
    private static final List<Name> NAMES = List.of(
            new Name("统一社会信用代码", UNIFIED_SOCIAL_CREDIT_CODE),
            new Name("社会信用代码", UNIFIED_SOCIAL_CREDIT_CODE),
            new Name("信用代码", UNIFIED_SOCIAL_CREDIT_CODE),
            new Name("统一代码", UNIFIED_SOCIAL_CREDIT_CODE),
            new Name("uscc", UNIFIED_SOCIAL_CREDIT_CODE),
            new Name("creditcode", UNIFIED_SOCIAL_CREDIT_CODE),
            new Name("tyshxydm", UNIFIED_SOCIAL_CREDIT_CODE),
            new Name("机构代码", ORGANIZATION_CODE),
            new Name("orgcode", ORGANIZATION_CODE),
            new Name("organizationcode", ORGANIZATION_CODE),
            new Name("纳税人识别号", TAXPAYER_ID),
            new Name("税务登记", TAXPAYER_ID),
            new Name("税号", TAXPAYER_ID),
            new Name("taxid", TAXPAYER_ID),
            new Name("taxpayerid", TAXPAYER_ID),
            new Name("事业单位证书号", PUBLIC_INSTITUTION_CERTIFICATE),
            new Name("事业单位法人证书号", PUBLIC_INSTITUTION_CERTIFICATE),
            new Name("institutioncertificate", PUBLIC_INSTITUTION_CERTIFICATE),
            new Name("社会组织登记证号", SOCIAL_ORGANIZATION_NUMBER),
            new Name("socialorganizationnumber", SOCIAL_ORGANIZATION_NUMBER),
            new Name("注册号", BUSINESS_REGISTRATION_NUMBER),
            new Name("registrationnumber", BUSINESS_REGISTRATION_NUMBER),
            new Name("永久居留", FOREIGNER_ID),
            new Name("foreignerid", FOREIGNER_ID),
            new Name("身份证", CITIZEN_ID),
            new Name("身份号码", CITIZEN_ID),
            new Name("citizenid", CITIZEN_ID),
            new Name("idcard", CITIZEN_ID),
            new Name("证件号", null),
            new Name("证照号", null),
            new Name("idnumber", null));

    /**
     * The column that holds codes.
     *
     * @param header the names of the columns
     * @param wanted the type that is looked for; null for any
     * @return empty when no name tells
     */
    public static Optional<ColumnGuess> in(CsvHeader header, @Nullable CodeType wanted) {
        ColumnGuess first = null;
        for (Name name : NAMES) {
            for (int i = 0; i < header.cells().size(); i++) {
                String cell = folded(header.cells().get(i));
                if (cell.contains(name.part()) && !HOLDS_CODE.matcher(cell).find()) {
                    ColumnGuess guess = new ColumnGuess(i, name.type());
                    if (wanted == null || wanted == name.type()) {
                        return Optional.of(guess);
                    }
                    first = first == null ? guess : first;
                }
            }
        }
        return Optional.ofNullable(first);
    }

    /**
     * The column of a name.
     *
     * @param header the names of the columns
     * @param name   the wanted name; blanks, case and width do not matter
     * @return empty when there is none
     */
    public static Optional<ColumnGuess> named(CsvHeader header, String name) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (folded(header.cells().get(i)).equals(folded(name))) {
                int column = i;
                return Optional.of(in(new CsvHeader(List.of(name), header.separator()), null)
                        .map(guess -> new ColumnGuess(column, guess.type()))
                        .orElse(new ColumnGuess(column, null)));
            }
        }
        return Optional.empty();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
