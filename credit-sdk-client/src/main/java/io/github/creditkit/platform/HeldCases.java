package io.github.creditkit.platform;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.codeset.ObjectionClaim;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.envelope.DecisionDate;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.procedure.ObjectionCase;
import io.github.creditkit.model.procedure.RepairCase;
import io.github.creditkit.model.procedure.RepairConditions;
import io.github.creditkit.model.procedure.Role;
import io.github.creditkit.model.procedure.Step;
import io.github.creditkit.model.procedure.Taken;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.platform.store.RecordHead;
import io.github.creditkit.platform.store.StoredCase;
import io.github.creditkit.platform.store.StoredStep;
import io.github.creditkit.platform.store.StoredVersion;
import io.github.creditkit.platform.store.Tables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objections and repairs made again out of their steps (案卷还原), and what they mean for the record they are about. */
final class HeldCases {
    static final String OBJECTION = "objection";
    static final String REPAIR = "repair";
    /** Stands before the code of an effect of a repair that was done. */
    static final String EFFECT = "effect:";

    private final PlatformSettings settings;
    private final ContractJson json;
    private final SubjectKeys keys;
    private final StoredEnvelopes envelopes;

    HeldCases(PlatformSettings settings, ContractJson json, SubjectKeys keys, StoredEnvelopes envelopes) {
        this.settings = settings;
        this.json = json;
        this.keys = keys;
        this.envelopes = envelopes;
    }

    <T> T payload(StoredCase stored, Class<T> type) {
        try {
            return json.read(stored.payload().getBytes(StandardCharsets.UTF_8), type);
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("a case that cannot be read: " + stored, e);
        }
    }

    ObjectionCase objection(StoredCase stored, Objection objection, @Nullable LocalDate decidedOn) {
        ObjectionClaim claim = Objects.requireNonNull(objection.claim().meaning());
        ObjectionCase file = ObjectionCase.begin(claim, decidedOn, DeadlineRules.bundled(), settings.calendar());
        for (StoredStep step : stored.steps()) {
            file = made(file.take(step(step)), stored);
        }
        return file;
    }

    RepairCase repair(Tables tables, StoredCase stored, CreditRepair repair, RecordEnvelope<?> about) {
        RepairCase file = RepairCase.begin(
                conditions(tables, repair, about), repair.foundBy(), DeadlineRules.bundled(), settings.calendar());
        if (repair.notice() != null) {
            file = file.with(repair.notice());
        }
        if (repair.bankruptcy() != null) {
            file = file.with(repair.bankruptcy());
        }
        for (StoredStep step : stored.steps()) {
            file = step.move().startsWith(EFFECT)
                    ? made(file.done(effect(step), step.on()), stored)
                    : made(file.take(step(step)), stored);
        }
        return file;
    }

    private static RepairEffect effect(StoredStep step) {
        String code = step.move().substring(EFFECT.length());
        for (RepairEffect effect : RepairEffect.values()) {
            if (effect.code().equals(code)) {
                return effect;
            }
        }
        throw new IllegalStateException("no effect of a repair: " + code);
    }

    /** What must be true, as the record and the commitment stand now. */
    private RepairConditions conditions(Tables tables, CreditRepair repair, RecordEnvelope<?> about) {
        PublicationDecision decision =
                settings.publication().evaluate(about, PublicationFacts.NONE, ChinaTime.today(settings.clock()));
        RepairConditions conditions = RepairConditions.of(decision);
        if (repair.obligationsFulfilledOn() != null) {
            conditions = conditions.withFulfilled(
                    repair.obligationsFulfilledOn(), repair.proof().toArray(String[]::new));
        }
        Optional<CreditCommitment> commitment = commitment(tables, repair.commitmentCode());
        return commitment.isPresent() ? conditions.withCommitment(commitment.get()) : conditions;
    }

    private Optional<CreditCommitment> commitment(Tables tables, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        String key = keys.commitment(code);
        RecordHead head = tables.records().headsByBusinessKey(List.of(key)).get(key);
        return Optional.ofNullable(head)
                .filter(found -> found.status() == RecordStatus.ACTIVE)
                .flatMap(found -> tables.records().find(found.recordId()))
                .map(version -> envelopes.envelope(version).data())
                .map(record -> record instanceof CreditCommitment made ? made : null);
    }

    static Step step(StoredStep stored) {
        return new Step(
                stored.move(),
                Role.valueOf(stored.role()),
                stored.who(),
                stored.on(),
                stored.evidence(),
                stored.remark() == null ? "" : stored.remark());
    }

    /** What was made once can be made again: nothing of it depends on the day. */
    private static <C> C made(Taken<C> taken, StoredCase stored) {
        if (taken.refusal().isPresent()) {
            throw new IllegalStateException("a step of " + stored + " that cannot be made again");
        }
        return taken.now();
    }

    /** What has become of a record: its own state, and what objections and repairs make of it. */
    PublicationFacts facts(
            Tables tables, StoredVersion version, RecordEnvelope<?> envelope, List<StoredCase> cases, LocalDate on) {
        PublicationFacts facts = PublicationFacts.NONE;
        RecordStatus status = version.head().status();
        if (status != RecordStatus.ACTIVE) {
            LocalDate since =
                    version.receivedAt().atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
            facts = facts.withStatus(status, since);
        }
        LocalDate decidedOn = DecisionDate.of(envelope.data()).orElse(null);
        for (StoredCase stored : cases) {
            if (stored.recordId().equals(version.head().recordId())) {
                facts = stored.kind().equals(OBJECTION)
                        ? objection(stored, payload(stored, Objection.class), decidedOn)
                                .facts(facts, on)
                        : repair(tables, stored, payload(stored, CreditRepair.class), envelope)
                                .facts(facts);
            }
        }
        return facts;
    }
}
