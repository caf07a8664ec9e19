package io.github.creditkit.platform;

import io.github.creditkit.client.contract.PlatformProfile;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.catalog.Catalog;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.disclosure.DisclosurePolicy;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.model.publication.PublicationPolicy;
import io.github.creditkit.model.publication.SubmissionDeadline;
import io.github.creditkit.model.reconcile.PrimarySources;
import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.Clock;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How a platform is run (平台设置).
 *
 * @param profile     what it says of itself; its limits are kept
 * @param operator    the unit that runs it
 * @param catalog     the catalog that is in force
 * @param codeSets    the code sets in use
 * @param disclosure  who sees what
 * @param publication what is public until when
 * @param primary     which unit is the primary source of what
 * @param deadline    by when records have to come
 * @param calendar    the working days
 * @param subjects    hashes subjects and business keys with the platform's own key, which must never change
 * @param consents    tells what a token of consent stands for
 * @param identities  tells if somebody is who he says he is
 * @param signer      signs receipts
 * @param batchLife   how long a batch may stay open
 * @param answerLife  how long an answer is kept for a call that comes again, 24 hours at least
 * @param reportLife  how long a report can be fetched
 * @param clock       the time
 */
@Value.Builder
public record PlatformSettings(
        PlatformProfile profile,
        OrgRef operator,
        Catalog catalog,
        CodeSets codeSets,
        DisclosurePolicy disclosure,
        PublicationPolicy publication,
        PrimarySources primary,
        SubmissionDeadline deadline,
        WorkingDayCalendar calendar,
        KeyedHash subjects,
        ConsentVerifier consents,
        IdentityVerifier identities,
        ReceiptSigner signer,
        Duration batchLife,
        Duration answerLife,
        Duration reportLife,
        Clock clock) {
    private static final Duration DAY = Duration.ofDays(1);

    /** Refuses to forget answers too early. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public PlatformSettings {
        if (answerLife.compareTo(DAY) < 0) {
            throw new IllegalArgumentException("answers are kept for 24 hours at least");
        }
    }

    /**
     * What is bundled with this library, for a platform with its own profile and key: the sample catalog, by which the organ
     * that decided is the primary source of a record.
     *
     * @param profile  what the platform says of itself
     * @param operator the unit that runs it
     * @param subjects hashes with the platform's own key
     * @return a builder to change what is not right
     */
    public static PlatformSettingsBuilder bundled(PlatformProfile profile, OrgRef operator, KeyedHash subjects) {
        PublicationPolicy publication = PublicationPolicy.bundled();
        DisclosurePolicy disclosure = DisclosurePolicy.of(publication);
        for (CatalogItem item : Catalog.sample().items()) {
            disclosure = disclosure.with(item);
        }
        return new PlatformSettingsBuilder()
                .profile(profile)
                .operator(operator)
                .catalog(Catalog.sample())
                .codeSets(CodeSets.bundled())
                .disclosure(disclosure)
                .publication(publication)
                .primary(PrimarySources.decidingAuthority())
                .deadline(SubmissionDeadline.standard())
                .calendar(WorkingDayCalendar.bundled())
                .subjects(subjects)
                .consents(ConsentVerifier.none())
                .identities(IdentityVerifier.none())
                .signer(ReceiptSigner.none())
                .batchLife(DAY)
                .answerLife(DAY.multipliedBy(2))
                .reportLife(DAY.multipliedBy(7))
                .clock(Clock.system(ChinaTime.ZONE));
    }
}
