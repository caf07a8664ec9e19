package io.github.creditkit.testkit.conformance;

import io.github.creditkit.testkit.platform.InMemoryPlatform;
import io.github.creditkit.testkit.platform.TestAccount;

/** A platform in memory, as the suite is told of it. */
final class Platforms {
    private Platforms() {}

    static PlatformUnderTest underTest(InMemoryPlatform platform) {
        return PlatformUnderTest.at(platform.baseUri())
                .with(AccountRole.SENDER, account(TestAccount.BUREAU))
                .with(AccountRole.REVIEWER, account(TestAccount.REVIEWER))
                .with(AccountRole.OTHER, account(TestAccount.TAX))
                .with(AccountRole.PUBLIC, account(TestAccount.PORTAL))
                .with(AccountRole.SUPERVISOR, account(TestAccount.CENTER))
                .withIdentityProof(InMemoryPlatform.PROOF);
    }

    static ConformanceAccount account(TestAccount account) {
        return new ConformanceAccount(
                account.app(),
                account.secret(),
                account.unit().name(),
                account.unit().creditCode().text());
    }
}
