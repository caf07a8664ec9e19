package io.github.creditkit.platform;

import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.contract.CaseTransition;
import io.github.creditkit.client.contract.ObjectionStatus;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RepairStatus;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.RecordRef;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.envelope.DecisionDate;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.procedure.LiftCause;
import io.github.creditkit.model.procedure.Machine;
import io.github.creditkit.model.procedure.Move;
import io.github.creditkit.model.procedure.ObjectionCase;
import io.github.creditkit.model.procedure.ObjectionProcedure;
import io.github.creditkit.model.procedure.RepairCase;
import io.github.creditkit.model.procedure.RepairProcedure;
import io.github.creditkit.model.procedure.Role;
import io.github.creditkit.model.procedure.Taken;
import io.github.creditkit.platform.store.StoredCase;
import io.github.creditkit.platform.store.StoredStep;
import io.github.creditkit.platform.store.StoredVersion;
import io.github.creditkit.platform.store.Tables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objections and repairs: hand in, look at, take a step (异议、修复). */
final class CaseOperations {
    private static final String EFFECT_DONE = "effect-done";
    /** What the platform does itself when a repair is put into effect. */
    private static final Set<RepairEffect> BY_ITSELF =
            EnumSet.of(RepairEffect.STOP_PUBLICATION, RepairEffect.STOP_SHARING, RepairEffect.LIFT_MEASURES);

    private final HeldCases held;
    private final StoredEnvelopes envelopes;
    private final RecordIds ids;
    private final Lifting lifting;
    private final PublicationWatch watch;

    CaseOperations(HeldCases held, StoredEnvelopes envelopes, RecordIds ids, Lifting lifting, PublicationWatch watch) {
        this.held = held;
        this.envelopes = envelopes;
        this.ids = ids;
        this.lifting = lifting;
        this.watch = watch;
    }

    List<Route> routes() {
        return List.of(
                Route.write("POST", "/objections", this::object),
                Route.read("GET", "/objections", (call, tables) -> list(call, tables, HeldCases.OBJECTION)),
                Route.read("GET", "/objections/{no}", (call, tables) -> get(call, tables, HeldCases.OBJECTION)),
                Route.write(
                        "POST",
                        "/objections/{no}/transitions",
                        (call, tables) -> step(call, tables, HeldCases.OBJECTION)),
                Route.write("POST", "/repairs", this::repair),
                Route.read("GET", "/repairs", (call, tables) -> list(call, tables, HeldCases.REPAIR)),
                Route.read("GET", "/repairs/{no}", (call, tables) -> get(call, tables, HeldCases.REPAIR)),
                Route.write(
                        "POST", "/repairs/{no}/transitions", (call, tables) -> step(call, tables, HeldCases.REPAIR)));
    }

    private PlatformResponse object(Call call, Tables tables) {
        call.demand(Scope.RIGHTS);
        Objection sent = call.read(Objection.class);
        StoredVersion about = about(tables, sent.recordRef());
        Objection objection = new Objection(
                ids.next("o"),
                sent.subject(),
                sent.applicant(),
                sent.recordRef(),
                sent.claim(),
                sent.statement(),
                sent.evidence(),
                sent.channel(),
                call.today(),
                null,
                null,
                Coded.of(ObjectionState.SUBMITTED),
                null,
                null,
                null,
                null);
        call.check(objection);
        StoredCase opened = opened(call, objection.objectionNo(), HeldCases.OBJECTION, about, objection);
        StoredStep submit = subjectStep(
                ObjectionProcedure.MACHINE.opening().word(), call.today(), objection.evidence(), objection.statement());
        return take(call, tables, opened, List.of(submit), 201);
    }

    private PlatformResponse repair(Call call, Tables tables) {
        call.demand(Scope.RIGHTS);
        CreditRepair sent = call.read(CreditRepair.class);
        StoredVersion about = about(tables, sent.recordRef());
        OrgRef finder =
                Objects.requireNonNull(envelopes.envelope(about).provenance()).source();
        CreditRepair repair = new CreditRepair(
                ids.next("p"),
                sent.subject(),
                sent.recordRef(),
                sent.kind(),
                sent.severity(),
                sent.minPeriodEndsOn(),
                sent.obligationsFulfilledOn(),
                sent.proof(),
                sent.commitmentCode(),
                sent.channel(),
                call.today(),
                null,
                finder,
                Coded.of(RepairState.SUBMITTED),
                null,
                null,
                null,
                null,
                List.of(),
                sent.notice(),
                sent.bankruptcy(),
                List.of());
        call.check(repair);
        StoredCase opened = opened(call, repair.repairNo(), HeldCases.REPAIR, about, repair);
        List<StoredStep> steps = List.of(
                subjectStep(RepairProcedure.MACHINE.opening().word(), call.today(), List.of(), null),
                subjectStep("submit", call.today(), repair.proof(), null));
        return take(call, tables, opened, steps, 201);
    }

    /** The record by the platform's own name for it, of the type that is said. */
    private static StoredVersion about(Tables tables, @Nullable RecordRef ref) {
        return Optional.ofNullable(ref)
                .flatMap(told -> tables.records().find(told.id()))
                .filter(version -> version.head()
                        .identity()
                        .type()
                        .equals(Objects.requireNonNull(ref).type()))
                .orElseThrow(() -> Call.invalid("recordRef", "没有该记录", "there is no such record"));
    }

    private static StoredCase opened(Call call, String no, String kind, StoredVersion about, Record payload) {
        return new StoredCase(
                no,
                kind,
                call.app(),
                about.head().recordId(),
                about.head().identity().unitCode(),
                "",
                new String(call.json().write(payload), StandardCharsets.UTF_8),
                List.of());
    }

    private static StoredStep subjectStep(String move, LocalDate on, List<String> evidence, @Nullable String remark) {
        return new StoredStep(move, Role.SUBJECT.name(), Role.SUBJECT.nameZh(), null, on, evidence, remark, null, null);
    }

    /** A case of others is none: that it is there is nobody else's business. */
    private static StoredCase own(Call call, Tables tables, String kind) {
        call.demand(Scope.RIGHTS);
        return tables.cases()
                .find(kind, call.variable("no"))
                .filter(found -> call.account().supervisor()
                        || found.app().equals(call.app())
                        || found.unitCode().equals(call.account().unitCode()))
                .orElseThrow(() -> ProblemException.notFound("没有该案件", "there is no such case"));
    }

    private PlatformResponse get(Call call, Tables tables, String kind) {
        return call.answer(200, status(call, tables, own(call, tables, kind)));
    }

    private PlatformResponse list(Call call, Tables tables, String kind) {
        call.demand(Scope.RIGHTS);
        boolean isAll = call.account().supervisor();
        List<StoredCase> found = tables.cases()
                .list(
                        kind,
                        call.parameter("state"),
                        isAll ? "" : call.app(),
                        isAll ? "" : call.account().unitCode(),
                        call.parameter("cursor"),
                        call.limit() + 1);
        boolean isMore = found.size() > call.limit();
        List<StoredCase> shown = isMore ? found.subList(0, call.limit()) : found;
        return call.answer(
                200,
                new Page<>(
                        shown.stream().map(one -> status(call, tables, one)).toList(),
                        isMore ? shown.get(shown.size() - 1).no() : null));
    }

    private PlatformResponse step(Call call, Tables tables, String kind) {
        CaseTransition wanted = call.body(CaseTransition.class);
        StoredCase stored = own(call, tables, kind);
        Role role = role(call, stored, roles(stored, wanted.move()));
        boolean isEffect = kind.equals(HeldCases.REPAIR) && wanted.move().equals(EFFECT_DONE);
        String move = wanted.move();
        if (isEffect) {
            RepairEffect effect =
                    wanted.effect() == null ? null : wanted.effect().meaning();
            if (effect == null) {
                throw Call.invalid("effect", "须注明落实了哪一项", "which effect was done is missing");
            }
            move = HeldCases.EFFECT + effect.code();
        }
        boolean isSubject = role == Role.SUBJECT;
        StoredStep step = new StoredStep(
                move,
                role.name(),
                isSubject ? role.nameZh() : who(call, stored, role),
                isSubject ? null : call.account().unitCode(),
                call.today(),
                wanted.evidence(),
                wanted.remark(),
                wanted.assignedTo() == null
                        ? null
                        : SubjectKeys.unitCode(wanted.assignedTo()).orElse(null),
                wanted.assignedTo() == null ? null : wanted.assignedTo().name());
        List<StoredStep> steps = new ArrayList<>(List.of(step));
        if (move.equals("put-into-effect")) {
            BY_ITSELF.forEach(effect -> steps.add(new StoredStep(
                    HeldCases.EFFECT + effect.code(),
                    Role.PLATFORM.name(),
                    call.settings().profile().name(),
                    call.account().unitCode(),
                    call.today(),
                    List.of(),
                    null,
                    null,
                    null)));
        }
        return take(call, tables, stored, steps, 200);
    }

    /** Of a repair the department is known by the name that made the finding. */
    private String who(Call call, StoredCase stored, Role role) {
        return role == Role.DEPARTMENT && stored.kind().equals(HeldCases.REPAIR)
                ? held.payload(stored, CreditRepair.class).foundBy().name()
                : call.account().unit().name();
    }

    private static Set<Role> roles(StoredCase stored, String move) {
        if (move.equals(EFFECT_DONE)) {
            return EnumSet.of(Role.PLATFORM, Role.DEPARTMENT);
        }
        Machine<?> machine =
                stored.kind().equals(HeldCases.OBJECTION) ? ObjectionProcedure.MACHINE : RepairProcedure.MACHINE;
        return machine.move(move)
                .map(Move::by)
                .orElseThrow(() -> state(new Bilingual("没有这一环节", "there is no such move")));
    }

    /** In which of his roles a caller takes a step. */
    private static Role role(Call call, StoredCase stored, Set<Role> allowed) {
        for (Role role : callers(call, stored)) {
            if (allowed.contains(role)) {
                return role;
            }
        }
        throw new ProblemException(ProblemType.FORBIDDEN_SCOPE, "本账号不能办理该环节", "this account may not take this step");
    }

    private static List<Role> callers(Call call, StoredCase stored) {
        List<Role> roles = new ArrayList<>();
        if (call.account().supervisor()) {
            roles.add(Role.PLATFORM);
        }
        if (stored.unitCode().equals(call.account().unitCode())) {
            roles.add(Role.DEPARTMENT);
        }
        if (stored.app().equals(call.app())) {
            roles.add(Role.SUBJECT);
        }
        return roles;
    }

    private static ProblemException state(Bilingual why) {
        return new ProblemException(ProblemType.CASE_STATE, why.zh(), why.en());
    }

    /** Takes steps, or none of them; what they change of the publication of the record is told. */
    private PlatformResponse take(Call call, Tables tables, StoredCase stored, List<StoredStep> steps, int status) {
        boolean isNew = stored.steps().isEmpty();
        StoredVersion about = tables.records().find(stored.recordId()).orElseThrow();
        RecordEnvelope<?> record = envelopes.envelope(about);
        List<StoredStep> all = new ArrayList<>(stored.steps());
        StoredCase changed = stored;
        boolean wasPublished = watch.isPublished(tables, about, call.today());
        for (StoredStep step : steps) {
            String state = state(tables, changed, record, step);
            all.add(step);
            changed = changed.toBuilder().state(state).steps(all).build();
            if (step.move().equals("assign") && step.target() != null) {
                changed = changed.toBuilder().unitCode(step.target()).build(); // it answers from now on
            }
        }
        if (isNew) {
            tables.cases().add(changed);
        } else {
            tables.cases().update(changed);
        }
        watch.tell(tables, about, wasPublished, call.today(), call.now());
        if (steps.get(0).move().equals("approve")) {
            lifting.lift(tables, List.of(stored.recordId()), LiftCause.REPAIR, call);
        }
        PlatformResponse response = call.answer(status, status(call, tables, changed));
        return isNew ? response.with("Location", "/" + stored.kind() + "s/" + stored.no()) : response;
    }

    private String state(Tables tables, StoredCase stored, RecordEnvelope<?> record, StoredStep step) {
        if (stored.kind().equals(HeldCases.OBJECTION)) {
            Taken<ObjectionCase> taken = objection(stored, record).take(HeldCases.step(step));
            return made(taken).file().state().code();
        }
        RepairCase file = held.repair(tables, stored, held.payload(stored, CreditRepair.class), record);
        Taken<RepairCase> taken = step.move().startsWith(HeldCases.EFFECT)
                ? file.done(effect(step.move()), step.on())
                : file.take(HeldCases.step(step));
        return made(taken).file().state().code();
    }

    private static RepairEffect effect(String move) {
        for (RepairEffect effect : RepairEffect.values()) {
            if (move.equals(HeldCases.EFFECT + effect.code())) {
                return effect;
            }
        }
        throw new IllegalStateException("no effect of a repair: " + move);
    }

    private static <C> C made(Taken<C> taken) {
        if (taken.refusal().isPresent()) {
            throw state(taken.refusal().get());
        }
        return taken.now();
    }

    private ObjectionCase objection(StoredCase stored, RecordEnvelope<?> record) {
        return held.objection(
                stored,
                held.payload(stored, Objection.class),
                DecisionDate.of(record.data()).orElse(null));
    }

    private Object status(Call call, Tables tables, StoredCase stored) {
        RecordEnvelope<?> record =
                envelopes.envelope(tables.records().find(stored.recordId()).orElseThrow());
        List<Role> roles = callers(call, stored);
        if (stored.kind().equals(HeldCases.OBJECTION)) {
            ObjectionCase file = objection(stored, record);
            CaseViews<ObjectionState> views = new CaseViews<>(ObjectionProcedure.MACHINE, file.file(), stored);
            Objection objection = views.objection(held.payload(stored, Objection.class));
            return new ObjectionStatus(objection, views.history(), views.deadlines(call.today()), views.moves(roles));
        }
        CreditRepair handedIn = held.payload(stored, CreditRepair.class);
        RepairCase file = held.repair(tables, stored, handedIn, record);
        CaseViews<RepairState> views = new CaseViews<>(RepairProcedure.MACHINE, file.file(), stored);
        return new RepairStatus(
                views.repair(handedIn, file),
                views.history(),
                views.deadlines(call.today()),
                views.moves(roles),
                file.conditions().missing(call.today()).stream()
                        .map(Views::text)
                        .toList());
    }
}
