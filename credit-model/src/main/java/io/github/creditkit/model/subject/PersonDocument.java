package io.github.creditkit.model.subject;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.item.IdNumber;
import java.util.Objects;

/**
 * A natural person's document as a record has it (自然人证件), good or bad. It prints neither the number nor an unread type.
 *
 * @param type   the type (证件类型)
 * @param number the number (证件号码)
 */
public record PersonDocument(Coded<IdDocumentType> type, IdNumber number) {
    /**
     * Refuses null.
     *
     * @param type   the type
     * @param number the number
     */
    public PersonDocument {
        Objects.requireNonNull(type);
        Objects.requireNonNull(number);
    }
}
