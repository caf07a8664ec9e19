package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.model.item.Money.Unit;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount in 万元, the unit of the templates (金额，万元). A unit behind the number is obeyed. Written without a unit. */
final class AmountForm implements CellForm<Money> {
    static final AmountForm INSTANCE = new AmountForm();

    private static final int LONGEST = 40;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    /** Commas where thousands end, and nowhere else: 1,5 is no number of this country. */
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private static final Bilingual EXPECTED = new Bilingual("金额（万元），如 0.2", "an amount in 万元, such as 0.2");
    private static final Bilingual COMMAS = new Bilingual("去掉千分位分隔符", "thousands separators left out");

    private AmountForm() {}

    @Override
    public @Nullable Money read(String cell, CellNotes notes) {
        String text = Blanks.strip(cell);
        if (text.isEmpty()) {
            return null;
        }
        Unit unit = Unit.WAN_YUAN;
        String number = WidthFold.fold(text, notes);
        for (Unit written : new Unit[] {Unit.WAN_YUAN, Unit.YUAN}) {
            if (number.endsWith(written.nameZh())) {
                unit = written;
                number = Blanks.strip(
                        number.substring(0, number.length() - written.nameZh().length()));
                notes.folded(
                        new Bilingual("按所写单位“" + unit.nameZh() + "”读取", "read in the unit written, " + unit.nameZh()));
                break;
            }
        }
        if (number.indexOf(',') >= 0 && THOUSANDS.matcher(number).matches()) {
            number = number.replace(",", "");
            notes.folded(COMMAS);
        }
        if (number.length() > LONGEST || !NUMBER.matcher(number).matches()) {
            notes.refused(cell, EXPECTED);
            return null;
        }
        return Money.of(new BigDecimal(number), unit);
    }

    @Override
    public String write(Money value) {
        BigDecimal wan = value.toWan().stripTrailingZeros();
        return wan.toPlainString();
    }
}
