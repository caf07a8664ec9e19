package io.github.creditkit.testkit;

import io.github.creditkit.model.AdministrativeAct;
import io.github.creditkit.model.AdministrativeCompulsion;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.CodeAssignment;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.ContractPerformance;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.CreditEvaluation;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.DemeritPoints;
import io.github.creditkit.model.EnterpriseBase;
import io.github.creditkit.model.FormerName;
import io.github.creditkit.model.GovernmentIntegrityRecord;
import io.github.creditkit.model.Honour;
import io.github.creditkit.model.IndividualBusinessBase;
import io.github.creditkit.model.InstitutionBase;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionMeasure;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.ListEntry;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.OccupationRecord;
import io.github.creditkit.model.OrganizationBase;
import io.github.creditkit.model.ReorganizationPlan;
import io.github.creditkit.model.SocialOrganizationBase;
import io.github.creditkit.model.UnincorporatedOrganizationBase;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.VoluntaryDeclaration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules demand of the days of each record (日期要求).
 *
 * @param past    the paths of days that are not after the day of receipt
 * @param ordered the paths of days of which one is not before the other
 */
record DayOrder(List<String> past, List<Pair> ordered) {
    /** The one, and the other that is not before it. */
    record Pair(String from, String to) {}

    /** So many days before receipt a decision is still sent in time, whatever holidays there are. */
    static final int IN_TIME = 7;

    private static final Map<Class<?>, DayOrder> ORDERS = new LinkedHashMap<>();

    static {
        demand(Validity.class).order("/from", "/to");
        demand(FormerName.class).order("/from", "/to");
        demand(JointActionMeasure.class).order("/from", "/to");
        demand(OrganizationBase.class).past("/establishedOn").order("/establishedOn", "/approvedOn");

        demand(AdministrativePermit.class).order("/validity/from", "/validity/to");
        demand(AdministrativeAct.class).past("/decidedOn").order("/validity/from", "/validity/to");
        demand(AdministrativeCompulsion.class).order("/measureFrom", "/measureTo");
        demand(ListEntry.class)
                .past("/entryDecidedOn")
                .order("/entryDecidedOn", "/exitDecidedOn")
                .order("/validity/from", "/validity/to");
        demand(CreditCommitment.class)
                .past("/madeOn")
                .order("/madeOn", "/validTo")
                .order("/madeOn", "/fulfilmentDeterminedOn");
        demand(VoluntaryDeclaration.class)
                .past("/declaredOn")
                .order("/declaredOn", "/verifiedOn")
                .order("/declaredOn", "/validTo");
        demand(ContractPerformance.class).past("/signedOn").order("/signedOn", "/performBy");
        demand(CreditEvaluation.class).past("/evaluatedOn").order("/validity/from", "/validity/to");
        demand(DemeritPoints.class).past("/decidedOn").order("/period/from", "/period/to");
        demand(GovernmentIntegrityRecord.class).past("/decidedOn").order("/decidedOn", "/resolvedOn");
        demand(Honour.class)
                .past("/recognizedOn")
                .order("/recognizedOn", "/validTo")
                .order("/recognizedOn", "/withdrawnOn");
        demand(OccupationRecord.class).past("/eventOn").order("/certificateValidity/from", "/certificateValidity/to");
        demand(CodeAssignment.class).past("/assignedOn");
        demand(CodeMappingRecord.class).past("/mappedOn");
        demand(JointActionCase.class).past("/initiatedOn").order("/measures/0/from", "/measures/0/to");
        demand(JointActionResponse.class).past("/respondedOn");
        demand(Objection.class)
                .past("/submittedOn")
                .order("/submittedOn", "/acceptedOn")
                .order("/submittedOn", "/repliedOn")
                .order("/acceptedOn", "/repliedOn");
        demand(ReorganizationPlan.class).order("/approvedOn", "/performedOn").order("/approvedOn", "/failedOn");
        demand(CreditRepair.class)
                .past("/submittedOn")
                .order("/submittedOn", "/acceptedOn")
                .order("/submittedOn", "/decidedOn")
                .order("/acceptedOn", "/decidedOn");
        for (Class<?> base : List.of(
                EnterpriseBase.class,
                IndividualBusinessBase.class,
                InstitutionBase.class,
                SocialOrganizationBase.class,
                UnincorporatedOrganizationBase.class)) {
            demand(base)
                    .past("/organization/establishedOn")
                    .order("/organization/establishedOn", "/organization/approvedOn")
                    .order("/organization/operatingPeriod/from", "/organization/operatingPeriod/to")
                    .order("/organization/formerNames/0/from", "/organization/formerNames/0/to");
        }
    }

    /** Parts, whose days are in order without a rule that says so of the part by itself. */
    private static final Set<Class<?>> PARTS = Set.of(
            Validity.class,
            FormerName.class,
            JointActionMeasure.class,
            OrganizationBase.class,
            ReorganizationPlan.class);

    /** What is demanded of a class and of what it implements; nothing of a class that is not in the table. */
    static DayOrder of(Class<?> type) {
        DayOrder all = new DayOrder(new ArrayList<>(), new ArrayList<>());
        ORDERS.forEach((of, demands) -> {
            if (of.isAssignableFrom(type)) {
                all.past.addAll(demands.past);
                all.ordered.addAll(demands.ordered);
            }
        });
        return all;
    }

    /** If the rules of the class itself report what is out of order. */
    static boolean isChecked(Class<?> type) {
        return !PARTS.contains(type);
    }

    private static DayOrder demand(Class<?> type) {
        return ORDERS.computeIfAbsent(type, any -> new DayOrder(new ArrayList<>(), new ArrayList<>()));
    }

    private DayOrder past(String path) {
        past.add(path);
        return this;
    }

    private DayOrder order(String from, String to) {
        ordered.add(new Pair(from, to));
        return this;
    }

    /** Puts the days of a draft in order; those within its parts are in order already. */
    static void mend(Draft<?> draft) {
        for (Pair pair : of(draft.type()).ordered) {
            String from = pair.from.substring(1);
            String to = pair.to.substring(1);
            if (from.indexOf('/') < 0
                    && draft.get(from, Object.class) instanceof LocalDate one
                    && draft.get(to, Object.class) instanceof LocalDate other
                    && other.isBefore(one)) {
                draft.set(from, other).set(to, one);
            }
        }
    }
}
