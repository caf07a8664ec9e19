package io.github.creditkit.model.publication;

import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.item.Money;
import java.util.Optional;

/**
 * How grave a failure is, where the record does not say (失信程度的默认判定). Each industry's department sets the standard; this
 * is what the reports on 国家发展改革委令第36号 give as examples. A record that carries its severity is never asked about.
 */
@FunctionalInterface
public interface SeverityClassifier {
    /**
     * How grave the failure of a record is.
     *
     * @param record the record
     * @return empty where it tells of no failure
     */
    Optional<Severity> classify(Record record);

    /**
     * By the kind of penalty and the kind of list. No document gives the amount from which a fine is huge, so none is.
     *
     * @return 轻微 for summary procedure, warnings and notices of criticism; 严重 for the revocation of a licence, orders to
     *     close, restriction of practice, detention, and for lists of serious dishonesty; 一般 for all else
     */
    static SeverityClassifier standard() {
        return StandardClassifier.WITHOUT_AMOUNT;
    }

    /**
     * The standard with an amount from which a fine is huge (巨额罚款).
     *
     * @param hugeFine the least huge fine
     * @return 严重 from this amount on
     */
    static SeverityClassifier standard(Money hugeFine) {
        return new StandardClassifier(hugeFine);
    }
}
