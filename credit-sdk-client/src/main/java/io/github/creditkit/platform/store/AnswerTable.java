package io.github.creditkit.platform.store;

import java.time.OffsetDateTime;
import java.util.Optional;

/** What was answered to calls that may come again (幂等应答). */
public interface AnswerTable {
    /**
     * What was answered.
     *
     * @param app the account
     * @param key its idempotency key
     * @return empty for a call that did not come before
     */
    Optional<StoredAnswer> find(String app, String key);

    /**
     * Adds an answer.
     *
     * @param answer one that is not there
     */
    void add(StoredAnswer answer);

    /**
     * Drops old answers.
     *
     * @param before answers before this moment
     * @return how many
     */
    int drop(OffsetDateTime before);
}
