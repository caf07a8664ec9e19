package io.github.creditkit.reference;

import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.PlatformLimits;
import io.github.creditkit.client.contract.PlatformProfile;
import io.github.creditkit.client.contract.ReportingDeadline;
import io.github.creditkit.client.contract.RightsLink;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PlatformRole;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.platform.CreditPlatform;
import io.github.creditkit.platform.PlatformAccess;
import io.github.creditkit.platform.PlatformAccount;
import io.github.creditkit.platform.PlatformAccounts;
import io.github.creditkit.platform.PlatformSettings;
import io.github.creditkit.platform.auth.AppCredential;
import io.github.creditkit.platform.auth.AppCredentials;
import io.github.creditkit.platform.auth.Authenticator;
import io.github.creditkit.platform.auth.HmacVerifier;
import io.github.creditkit.platform.auth.NonceStore;
import io.github.creditkit.platform.auth.TokenIssuer;
import io.github.creditkit.platform.auth.TokenKeys;
import io.github.creditkit.platform.auth.TokenVerifier;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.reference.store.PostgresNonces;
import io.github.creditkit.reference.store.PostgresStore;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Puts the platform together (平台装配). */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
    private static final int ROW = 64 << 10;
    private static final int PART = 16 << 20;
    private static final int BATCH = 1_000_000;

    @Bean
    Clock clock() {
        return Clock.system(ChinaTime.ZONE);
    }

    @Bean
    Keys keys(PlatformProperties properties) {
        return new Keys(properties.data());
    }

    @Bean
    PlatformStore platformStore(DataSource dataSource) {
        return new PostgresStore(dataSource, ContractJson.standard());
    }

    @Bean
    NonceStore nonceStore(DataSource dataSource, Clock clock) {
        return new PostgresNonces(dataSource, clock);
    }

    @Bean
    PlatformSettings platformSettings(PlatformProperties properties, Keys keys, Clock clock) {
        return PlatformSettings.bundled(
                        profile(properties, clock), unit(properties.operator()), KeyedHash.of(keys.bytes("subjects")))
                .batchLife(properties.batchLife())
                .consents(new Consents(properties.consents(), keys))
                .clock(clock)
                .build();
    }

    private static PlatformProfile profile(PlatformProperties properties, Clock clock) {
        int perSecond = properties.requestsPerSecond();
        return PlatformProfile.builder()
                .platformId(properties.id())
                .name(properties.name())
                .role(Coded.of(PlatformRole.CITY))
                .divisionCode(properties.divisionCode())
                .contractVersion("1.0")
                .now(OffsetDateTime.now(clock))
                .addDialects("canonical")
                .limits(new PlatformLimits(ROW, PART, BATCH, 4, 1_000, perSecond == 0 ? null : perSecond))
                .addDeadlines(new ReportingDeadline(null, 7, "“双公示”七个工作日"))
                .addSignatures("HMAC-SHA256", "HMAC-SM3")
                .addDigests("sha-256", "sm3")
                .tokenPath("oauth2/token")
                .twoPersonApproval(properties.twoPersonApproval())
                .changeRetentionDays(30)
                .addRights(
                        right(
                                "objection",
                                "异议",
                                "objection",
                                "对公示信息有异议的，可在本平台提出",
                                "object on this platform",
                                "/objection"),
                        right(
                                "repair",
                                "信用修复",
                                "credit repair",
                                "向认定单位或通过本平台申请",
                                "apply to who made the finding",
                                null),
                        right(
                                "self-access",
                                "本人查询",
                                "self-access",
                                "核验身份后查询本人全部信息",
                                "after your identity is verified",
                                null),
                        right("complaint", "投诉", "complaint", "向平台主管部门投诉", "to whoever supervises the platform", null))
                .build();
    }

    private static RightsLink right(
            String word, String zh, String en, String howZh, String howEn, @Nullable String where) {
        return new RightsLink(word, new BilingualText(zh, en), new BilingualText(howZh, howEn), where);
    }

    private static OrgRef unit(PlatformProperties.Unit unit) {
        return OrgRef.of(unit.name(), UnifiedSocialCreditCode.parse(unit.code()));
    }

    @Bean
    PlatformAccess platformAccess(PlatformProperties properties, Keys keys, NonceStore nonces, Clock clock) {
        List<AppCredential> credentials = new ArrayList<>();
        List<PlatformAccount> accounts = new ArrayList<>();
        for (PlatformProperties.Account account : properties.accounts()) {
            Scopes scopes = Scopes.tryParse(account.scopes()).orThrow();
            Secret secret =
                    account.secretFile() == null ? keys.secret(account.app()) : Keys.secret(account.secretFile());
            credentials.add(AppCredential.of(account.app(), secret, scopes));
            accounts.add(new PlatformAccount(account.app(), unit(account.unit()), scopes, account.supervisor()));
        }
        AppCredentials known = AppCredentials.of(credentials);
        TokenKeys tokenKeys = TokenKeys.of("k1", keys.secret("tokens"));
        return new PlatformAccess(
                Authenticator.of(
                        HmacVerifier.of(known, nonces).with(clock),
                        TokenVerifier.of(known, tokenKeys).with(clock)),
                PlatformAccounts.of(accounts),
                TokenIssuer.of(known, tokenKeys).with(clock));
    }

    @Bean
    CreditPlatform creditPlatform(PlatformSettings settings, PlatformStore store, PlatformAccess access) {
        return new CreditPlatform(settings, store, access);
    }

    /** Starts the worker when all else is there, and stops it when the platform stops. */
    @Bean(destroyMethod = "close")
    WorkerLife workerLife(CreditPlatform platform) {
        return new WorkerLife(platform);
    }

    /** The life of the worker. */
    static final class WorkerLife implements AutoCloseable {
        private final CreditPlatform platform;

        WorkerLife(CreditPlatform platform) {
            this.platform = platform;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            platform.worker().start();
        }

        @Override
        public void close() {
            platform.worker().close();
        }
    }
}
