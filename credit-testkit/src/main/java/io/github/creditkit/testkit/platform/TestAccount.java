package io.github.creditkit.testkit.platform;

import io.github.creditkit.client.auth.CreditAuth;
import io.github.creditkit.client.auth.HmacAuth;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.OrgRef;
import java.time.Clock;
import java.util.List;

/**
 * An account of a platform in memory (测试账号). Its secret is no secret: it is made of its name, and good for nothing else.
 *
 * @param app        the account
 * @param unit       the unit that it belongs to
 * @param scopes     what it may do
 * @param supervisor if it belongs to whoever runs the platform
 */
public record TestAccount(String app, OrgRef unit, Scopes scopes, boolean supervisor) {
    private static final String EVERYTHING =
            "submit:* query:public query:government rights joint feed stats audit approve";

    /** A unit that sends records and asks for them (某市市场监督管理局). */
    public static final TestAccount BUREAU = of("bureau", "某市市场监督管理局", "11350100PDY00001XE", EVERYTHING);
    /** Whoever approves the batches of {@link #BUREAU}: another account of the same unit. */
    public static final TestAccount REVIEWER = of("bureau-reviewer", "某市市场监督管理局", "11350100PDY00001XE", "approve");
    /** Another unit with the same rights (某市税务局). */
    public static final TestAccount TAX = of("tax", "某市税务局", "11350100PDY000052Y", EVERYTHING);
    /** A portal, which sees what everyone may see, hands in objections and repairs, and asks with consents. */
    public static final TestAccount PORTAL =
            of("portal", "某信用门户", "12350100PDY0000441", "query:public query:authorized rights");
    /** Whoever runs the platform (某市信用信息中心): it sees the batches and cases of all, and decides. */
    public static final TestAccount CENTER =
            new TestAccount("center", unit("某市信用信息中心", "12350100PDY000028B"), scopes(EVERYTHING), true);
    /** All of them. */
    public static final List<TestAccount> ALL = List.of(BUREAU, REVIEWER, TAX, PORTAL, CENTER);

    /**
     * An account.
     *
     * @param app    its name
     * @param unit   the name of its unit
     * @param code   the unified social credit code of its unit
     * @param scopes what it may do, with blanks between
     * @return no supervisor
     */
    public static TestAccount of(String app, String unit, String code, String scopes) {
        return new TestAccount(app, unit(unit, code), scopes(scopes), false);
    }

    private static OrgRef unit(String name, String code) {
        return OrgRef.of(name, UnifiedSocialCreditCode.parse(code));
    }

    private static Scopes scopes(String text) {
        return Scopes.tryParse(text).orThrow();
    }

    /** {@return its secret, always the same} */
    public Secret secret() {
        return Secret.of(("a test secret that is no secret: " + app).toCharArray());
    }

    /**
     * Signs its calls.
     *
     * @param clock the platform's clock, see {@link InMemoryPlatform#clock()}
     * @return for a client
     */
    public HmacAuth auth(Clock clock) {
        return CreditAuth.hmac(app, secret()).with(clock);
    }
}
