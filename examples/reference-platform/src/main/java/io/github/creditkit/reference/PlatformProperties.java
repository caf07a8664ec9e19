package io.github.creditkit.reference;

import io.github.creditkit.model.codeset.QueryPurpose;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the platform (平台设置), {@code creditkit.platform.*}.
 *
 * @param id                 the platform's own name
 * @param name               its name for people
 * @param operator           who runs it
 * @param divisionCode       the division that it serves
 * @param data               the folder in which it keeps its database and its keys
 * @param twoPersonApproval  if a batch is taken only after a second person approved it
 * @param requestsPerSecond  how many calls of one account are answered in a second; 0 for no limit
 * @param pagesPerSecond     how many pages one address is shown in a second; 0 for no limit
 * @param batchLife          how long a batch may stay open
 * @param accounts           the accounts that call it
 * @param users              the people who sign in to its pages
 * @param consents           the consents of organisations to be queried
 */
@ConfigurationProperties("creditkit.platform")
public record PlatformProperties(
        @DefaultValue("reference") String id,
        @DefaultValue("某市公共信用信息平台（参考实现）") String name,
        Unit operator,
        @DefaultValue("350100") String divisionCode,
        @DefaultValue("platform-data") Path data,
        @DefaultValue("false") boolean twoPersonApproval,
        @DefaultValue("0") int requestsPerSecond,
        @DefaultValue("20") int pagesPerSecond,
        @DefaultValue("24h") Duration batchLife,
        @DefaultValue List<Account> accounts,
        @DefaultValue List<User> users,
        @DefaultValue List<Consent> consents) {
    /**
     * A consent to be queried that an organisation gave on paper. What stands for it is made by the platform, among its keys.
     *
     * @param id      its number, of letters, digits and hyphens: it names a file
     * @param subject the unified social credit code of whose it is
     * @param purpose what for, such as {@code market-transaction}
     * @param from    the first day
     * @param until   the last day
     */
    public record Consent(String id, String subject, QueryPurpose purpose, LocalDate from, LocalDate until) {}

    /**
     * Somebody who signs in to the pages. The password is made by the platform and stands among its keys.
     *
     * @param name       the name
     * @param app        the account as which he calls
     * @param supervisor if he belongs to whoever runs the platform
     */
    public record User(
            String name, String app, @DefaultValue("false") boolean supervisor) {}

    /**
     * A unit.
     *
     * @param name its name
     * @param code its unified social credit code
     */
    public record Unit(String name, String code) {}

    /**
     * An account.
     *
     * @param app        its name
     * @param unit       the unit that it belongs to
     * @param scopes     what it may do, with blanks between, such as {@code submit:* query:public}
     * @param secretFile a file with its secret; null for one that the platform makes in its folder of data
     * @param supervisor if it belongs to whoever runs the platform
     */
    public record Account(
            String app,
            Unit unit,
            String scopes,
            @Nullable Path secretFile,
            @DefaultValue("false") boolean supervisor) {}
}
