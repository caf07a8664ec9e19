package io.github.creditkit.platform;

import io.github.creditkit.client.auth.DigestAlgorithm;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.BusinessKey;
import io.github.creditkit.model.envelope.DecisionDate;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.reconcile.SourceUnit;
import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.model.time.Deadline;
import io.github.creditkit.platform.store.RecordIdentity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges rows by themselves (逐行校验): reads them, checks them by the rules of records and of the catalog, and finds the keys
 * by which they are stored. It knows nothing of what is stored and changes nothing, so rows are judged on all processors.
 */
final class RowJudge {
    private static final int LONGEST_KEY = 128;
    private static final int LAST_YEAR = 9999;

    private final PlatformSettings settings;
    private final ContractJson json;
    private final SubjectKeys keys;
    private final RowSource source;
    private final SourceUnit sender;
    private final RecordChecker checker;
    private final CheckContext context;
    private final LocalDate receivedOn;

    RowJudge(PlatformSettings settings, ContractJson json, SubjectKeys keys, RowSource source) {
        this.settings = settings;
        this.json = json;
        this.keys = keys;
        this.source = source;
        this.sender = SourceUnit.of(source.unit()).orElse(SourceUnit.UNKNOWN);
        this.receivedOn = source.receivedAt().atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
        this.context = new CheckContext(Stage.SUBMISSION, receivedOn, settings.calendar(), settings.codeSets());
        this.checker = RecordChecker.of(context).with(settings.publication()::check);
    }

    /** Judges a line of a part. */
    JudgedRow judge(int part, int row, String line) {
        Optional<RowIssue> fault = StorableText.fault(line);
        if (fault.isPresent()) {
            return JudgedRow.unreadable(part, row, source.receivedAt(), fault.get());
        }
        EnvelopeReading reading = json.readRow(line);
        if (reading instanceof EnvelopeReading.Read read) {
            return judge(part, row, read.envelope());
        }
        RowIssue why = reading instanceof EnvelopeReading.Refused refused
                ? RowIssue.of(refused.issue())
                : RowIssue.of(((EnvelopeReading.Broken) reading).fault());
        return JudgedRow.unreadable(part, row, source.receivedAt(), why);
    }

    /** Judges an envelope. */
    JudgedRow judge(int part, int row, RecordEnvelope<?> envelope) {
        List<RowIssue> issues = new ArrayList<>();
        boolean refused = !isFromHere(envelope, issues);
        Operation operation = envelope.op().meaning();
        if (operation != Operation.DELETE) {
            for (Issue issue : checker.check(envelope.data())) {
                refused |= RowIssues.isError(issue);
                issues.add(RowIssue.of(issue));
            }
            refused |= !isInCatalog(envelope, issues);
        }
        Optional<BusinessKey> business = BusinessKey.of(envelope.data());
        String businessHash =
                business.map(key -> keys.business(envelope.type(), key)).orElse(null);
        RecordIdentity identity = identity(envelope, businessHash);
        if (identity == null) {
            refused = true;
            issues.add(RowIssue.of(Rule.PRV_06, Bilingual.NONE));
        }
        byte[] payload = json.write(stripped(envelope));
        SubjectKeys.Subject subject = keys.of(envelope.data());
        LocalDate decidedOn = DecisionDate.of(envelope.data()).orElse(null);
        OffsetDateTime updatedAt = updatedAt(envelope);
        refused |= !isStorable(updatedAt, "/provenance/sourceUpdatedAt", issues);
        refused |= decidedOn != null
                && !isStorable(
                        decidedOn, DecisionDate.path(envelope.data().getClass()).orElse(""), issues);
        Deadline deadline = settings.deadline().of(envelope.data()).orElse(null);
        return new JudgedRowBuilder()
                .part(part)
                .row(row)
                .operation(operation)
                .identity(identity)
                .businessHash(businessHash)
                .contentHash(hash(payload))
                .payload(new String(payload, StandardCharsets.UTF_8))
                .sourceUpdatedAt(updatedAt)
                .version(envelope.version())
                .primary(isPrimary(envelope))
                .decidedOn(decidedOn)
                .publishedUntil(publishedUntil(envelope))
                .keys(subject.keys())
                .subjectName(subject.name())
                .lateDays(deadline == null ? 0 : (int) deadline.late(receivedOn, settings.calendar()))
                .provisional(deadline != null && deadline.provisional())
                .undated(decidedOn == null ? DecisionDate.isMissing(envelope.data()) : decidedOn.isAfter(receivedOn))
                .issues(issues)
                .refused(refused)
                .build();
    }

    /** What the row says of where it is from agrees with whose batch it is in. */
    private boolean isFromHere(RecordEnvelope<?> envelope, List<RowIssue> issues) {
        int before = issues.size();
        if (!envelope.type().equals(source.type())) {
            issues.add(RowIssue.of(
                    Rule.PRV_04, new Bilingual("此处只接收 " + source.type(), "only " + source.type() + " is taken here")));
        }
        if (!envelope.op().isKnown()) {
            issues.add(RowIssue.of(Rule.PRV_10, new Bilingual("操作代码不能识别", "an operation that nobody knows")));
        }
        String id = envelope.sourceRecordId();
        if (id != null && id.length() > LONGEST_KEY) {
            issues.add(RowIssue.of(
                    Rule.PRV_04,
                    new Bilingual("来源记录标识超过 128 字符", "the source record id has more than 128 characters")));
        }
        Provenance provenance = envelope.provenance();
        if (provenance != null) {
            boolean isOther = SourceUnit.of(provenance.source())
                    .filter(unit -> !unit.isSameAs(sender))
                    .isPresent();
            if (isOther) {
                issues.add(
                        RowIssue.of(Rule.PRV_04, new Bilingual("来源单位不是报送单位", "the source is not the unit that sends")));
            }
            String item = provenance.catalogItemId();
            if (item != null && !item.isBlank() && !item.equals(source.catalogItemId())) {
                issues.add(RowIssue.of(
                        Rule.PRV_04, new Bilingual("目录标识与批次不同", "another catalog item than that of the batch")));
            }
        }
        return issues.size() == before;
    }

    private boolean isInCatalog(RecordEnvelope<?> envelope, List<RowIssue> issues) {
        if (source.catalogItemId().isEmpty()) {
            return true;
        }
        boolean isIn = true;
        for (Issue issue : settings.catalog().check(envelope.data(), source.catalogItemId(), context)) {
            isIn &= !RowIssues.isError(issue);
            issues.add(RowIssue.of(issue));
        }
        return isIn;
    }

    /** Where the sender has no key of his own, the business key is one that he cannot lose. */
    private @Nullable RecordIdentity identity(RecordEnvelope<?> envelope, @Nullable String businessHash) {
        String id = envelope.sourceRecordId();
        Provenance provenance = envelope.provenance();
        if ((id == null || id.isBlank()) && provenance != null) {
            id = provenance.sourceRecordId();
        }
        if (id == null || id.isBlank()) {
            id = businessHash == null ? null : "key-" + businessHash;
        }
        return id == null ? null : new RecordIdentity(envelope.type(), source.unitCode(), id.strip());
    }

    /** What the record says, without where it is from: that stands beside it, and no new delivery changes it. */
    private static <R extends Record> RecordEnvelope<R> stripped(RecordEnvelope<R> envelope) {
        return new RecordEnvelope<>(
                Coded.of(Operation.INSERT),
                null,
                null,
                null,
                envelope.disclosure(),
                envelope.data(),
                envelope.extensions());
    }

    /** Not every database, and no JSON Schema, has years beyond these. */
    private static boolean isStorable(Temporal time, String path, List<RowIssue> issues) {
        int year = time.get(ChronoField.YEAR);
        if (year >= 1 && year <= LAST_YEAR) {
            return true;
        }
        Bilingual expected = new Bilingual("公元 1 至 9999 年", "a year from 1 to 9999");
        issues.add(RowIssue.of(
                new Issue(Rule.FLD_03, Rule.FLD_03.level(), path, ItemName.WHOLE, "", expected, List.of())));
        return false;
    }

    private OffsetDateTime updatedAt(RecordEnvelope<?> envelope) {
        Provenance provenance = envelope.provenance();
        return provenance == null || provenance.sourceUpdatedAt() == null
                ? source.receivedAt()
                : provenance.sourceUpdatedAt();
    }

    /** Only who is named, and alone, may take over what another unit sent. */
    private boolean isPrimary(RecordEnvelope<?> envelope) {
        List<SourceUnit> primary = settings.primary().of(source.catalogItemId(), envelope.data());
        return primary.size() == 1 && sender.isSameAs(primary.get(0));
    }

    private @Nullable LocalDate publishedUntil(RecordEnvelope<?> envelope) {
        PublicationDecision decision = settings.publication().evaluate(envelope, PublicationFacts.NONE, receivedOn);
        LocalDate until = decision.isPublished() ? decision.until() : null;
        return until == null || until.getYear() > LAST_YEAR ? null : until; // what ends then never ends
    }

    private static String hash(byte[] payload) {
        return HexFormat.of().formatHex(DigestAlgorithm.SHA_256.newDigest().digest(payload));
    }
}
