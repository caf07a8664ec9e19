package io.github.creditkit.model.codeset;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** The code sets of a city that has codes and names of its own (本市代码). */
public final class AmendedCodes {
    private static final String HEAD = "set,edition,code,name,constant,aliases\n";

    private AmendedCodes() {}

    /**
     * {@code 01} for 普通 with the alias 一般, and 备案 with the alias 备案登记, which this release has no constant for; the
     * same way {@code 03} for 罚款 and 约谈; {@code 3} for a permit that was revoked; {@code 1} for a new row.
     */
    public static CodeSets sets() {
        return CodeSets.bundled()
                .with(amended(
                        PermitCategory.codeSet(),
                        "permit-category,本市 2026,01,普通,GENERAL,一般\npermit-category,本市 2026,备案,备案,,备案登记\n"))
                .with(amended(
                        PenaltyCategory.codeSet(),
                        "penalty-category,本市 2026,03,罚款,FINE,罚金\npenalty-category,本市 2026,约谈,约谈,,\n"))
                .with(amended(PermitStatus.codeSet(), "permit-status,本市 2026,3,已撤销,,\n"))
                .with(amended(Operation.codeSet(), "operation,本市 2026,1,新增,INSERT,\n"));
    }

    private static <E extends Enum<E> & CodeValue> CodeSet<E> amended(CodeSet<E> set, String rows) {
        try {
            return set.amendedBy(new StringReader(HEAD + rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
