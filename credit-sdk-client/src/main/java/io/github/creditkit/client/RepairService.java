package io.github.creditkit.client;

import io.github.creditkit.client.contract.CaseTransition;
import io.github.creditkit.client.contract.RepairStatus;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.codeset.RepairState;
import org.jspecify.annotations.Nullable;

/**
 * Credit repair (信用修复).
 *
 * <p>Made by {@link CreditClient} and safe for threads.
 */
public final class RepairService {
    private final Calls calls;

    RepairService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Applies for repair (申请信用修复).
     *
     * @param repair what is applied for; number and state are the platform's
     * @return the application with its number
     */
    public RepairStatus apply(CreditRepair repair) {
        return apply(repair, RequestOptions.NONE);
    }

    /**
     * Applies for repair (申请信用修复), with options of its own.
     *
     * @param repair  what is applied for; number and state are the platform's
     * @param options what is other than usual for this call
     * @return the application with its number
     */
    public RepairStatus apply(CreditRepair repair, RequestOptions options) {
        return calls.now(Operations.applyForRepair(repair), options);
    }

    /**
     * Where an application for repair stands.
     *
     * @param no its number
     * @return where it stands
     */
    public RepairStatus get(String no) {
        return get(no, RequestOptions.NONE);
    }

    /**
     * Where an application for repair stands, with options of its own.
     *
     * @param no      its number
     * @param options what is other than usual for this call
     * @return where it stands
     */
    public RepairStatus get(String no, RequestOptions options) {
        return calls.now(Operations.repair(no), options);
    }

    /**
     * The applications that the caller may see.
     *
     * @param state those that stand there; null for all
     * @return the applications
     */
    public Pages<RepairStatus> list(@Nullable RepairState state) {
        return list(state, RequestOptions.NONE);
    }

    /**
     * The applications that the caller may see, with options of its own.
     *
     * @param state   those that stand there; null for all
     * @param options what is other than usual for this call
     * @return the applications
     */
    public Pages<RepairStatus> list(@Nullable RepairState state, RequestOptions options) {
        return Composed.pagesNow(calls, Operations.repairs(state), options);
    }

    /**
     * Takes a step of an application for repair (办理信用修复).
     *
     * @param no   its number
     * @param step one of its {@code moves()}
     * @return where it stands then
     */
    public RepairStatus move(String no, CaseTransition step) {
        return move(no, step, RequestOptions.NONE);
    }

    /**
     * Takes a step of an application for repair (办理信用修复), with options of its own.
     *
     * @param no      its number
     * @param step    one of its {@code moves()}
     * @param options what is other than usual for this call
     * @return where it stands then
     */
    public RepairStatus move(String no, CaseTransition step, RequestOptions options) {
        return calls.now(Operations.moveRepair(no, step), options);
    }
}
