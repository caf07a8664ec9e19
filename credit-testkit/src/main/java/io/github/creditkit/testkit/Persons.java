package io.github.creditkit.testkit;

import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.PersonRef;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.item.IdNumber;
import java.time.LocalDate;

/** Natural persons and their documents (自然人与证件), all of them synthetic. */
final class Persons {
    private static final LocalDate BORN = LocalDate.of(1900, 1, 1);

    private Persons() {}

    /** A citizen number, the same for the same order. */
    static IdNumber citizenNumber(int order) {
        return IdNumber.of(SyntheticCodes.citizenIdentificationNumber("350102", BORN, order % 999 + 1)
                .text());
    }

    /** A legal representative with a resident identity card. */
    static PersonRef representative(int order) {
        return new PersonRef(
                Names.OF_PERSONS.get(order % Names.OF_PERSONS.size()),
                Coded.of(IdDocumentType.RESIDENT_ID_CARD),
                citizenNumber(order));
    }

    /** The number of a document of this type, made of a citizen number: only a resident identity card has that itself. */
    static IdNumber numberOf(Coded<?> type, IdNumber citizenNumber) {
        String text = citizenNumber.text();
        return type.meaning() == IdDocumentType.RESIDENT_ID_CARD
                ? citizenNumber
                : IdNumber.of("X" + text.substring(Math.max(0, text.length() - 9), text.length() - 1));
    }
}
