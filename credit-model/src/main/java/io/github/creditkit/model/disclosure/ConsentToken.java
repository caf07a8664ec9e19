package io.github.creditkit.model.disclosure;

import io.github.creditkit.model.codeset.QueryPurpose;
import java.time.LocalDate;

/**
 * A subject's consent (信息主体授权). To be queried and to be used are two consents: the one never stands for the other.
 */
public sealed interface ConsentToken {
    /** {@return the number of the consent (授权编号)} */
    String id();

    /** {@return what it is given for (授权用途)} */
    QueryPurpose purpose();

    /** {@return the first day (起始日期)} */
    LocalDate from();

    /** {@return the last day (截止日期)} */
    LocalDate until();

    /** {@return whose consent it is} */
    SubjectKey subject();

    /**
     * If it holds for a subject, a purpose and a day.
     *
     * @param whom the subject of a record
     * @param what the purpose
     * @param on   the day
     * @return true when all three are those of the consent
     */
    default boolean allows(SubjectKey whom, QueryPurpose what, LocalDate on) {
        return purpose() == what
                && !on.isBefore(from())
                && !on.isAfter(until())
                && subject().equals(whom);
    }

    /**
     * Consent to be queried (查询授权).
     *
     * @param id      the number of the consent
     * @param subject whose consent it is
     * @param purpose what for
     * @param from    the first day
     * @param until   the last day
     */
    record ToQuery(String id, SubjectKey subject, QueryPurpose purpose, LocalDate from, LocalDate until)
            implements ConsentToken {}

    /**
     * Consent to the use of what was found (使用授权). It shows nothing by itself.
     *
     * @param id      the number of the consent
     * @param subject whose consent it is
     * @param purpose what for
     * @param from    the first day
     * @param until   the last day
     */
    record ToUse(String id, SubjectKey subject, QueryPurpose purpose, LocalDate from, LocalDate until)
            implements ConsentToken {}
}
