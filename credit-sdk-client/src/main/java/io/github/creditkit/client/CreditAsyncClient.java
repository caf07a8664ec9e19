package io.github.creditkit.client;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client of one credit platform whose calls do not wait (异步客户端). Everything has the name that it has in {@link CreditClient}.
 *
 * <p>No thread is held while the platform is at work or a retry is due. Who cancels a future gives up the call and its retries;
 * whether the platform acted on it is not known then. What follows on a future runs on a thread of the HTTP client: what takes
 * long belongs on another, as with {@code thenApplyAsync}.
 */
public final class CreditAsyncClient {
    private final Calls calls;

    CreditAsyncClient(Calls calls) {
        this.calls = calls;
    }

    /** {@return what the platform is and asks for (平台概况)} */
    public PlatformAsyncService platform() {
        return new PlatformAsyncService(calls);
    }

    /** {@return catalogs (目录)} */
    public CatalogAsyncService catalogs() {
        return new CatalogAsyncService(calls);
    }

    /** {@return code sets (代码集)} */
    public CodeSetAsyncService codeSets() {
        return new CodeSetAsyncService(calls);
    }

    /** {@return batches of rows and their receipts (批次报送与回执)} */
    public BatchAsyncService batches() {
        return new BatchAsyncService(calls);
    }

    /** {@return permits, one at a time (行政许可)} */
    public RecordAsyncService<AdministrativePermit> permits() {
        return records(AdministrativePermit.class);
    }

    /** {@return penalties, one at a time (行政处罚)} */
    public RecordAsyncService<AdministrativePenalty> penalties() {
        return records(AdministrativePenalty.class);
    }

    /**
     * Records of any type, one at a time (单条报送).
     *
     * @param type the class of the record
     * @param <R>  the record
     * @return for this type
     */
    public <R extends Record> RecordAsyncService<R> records(Class<R> type) {
        return new RecordAsyncService<>(calls, type);
    }

    /** {@return what is public of organisations (组织公开信息)} */
    public SubjectAsyncService subjects() {
        return new SubjectAsyncService(calls);
    }

    /** {@return queries with a purpose (信用查询)} */
    public QueryAsyncService queries() {
        return new QueryAsyncService(calls);
    }

    /** {@return credit reports (信用报告)} */
    public ReportAsyncService reports() {
        return new ReportAsyncService(calls);
    }

    /** {@return what a subject may see of itself (本人查询)} */
    public SelfAccessAsyncService selfAccess() {
        return new SelfAccessAsyncService(calls);
    }

    /** {@return objections (异议)} */
    public ObjectionAsyncService objections() {
        return new ObjectionAsyncService(calls);
    }

    /** {@return credit repair (信用修复)} */
    public RepairAsyncService repairs() {
        return new RepairAsyncService(calls);
    }

    /** {@return joint incentives and restraints (联合奖惩)} */
    public JointActionAsyncService jointActions() {
        return new JointActionAsyncService(calls);
    }

    /** {@return what changed (变更通知)} */
    public ChangeAsyncService changes() {
        return new ChangeAsyncService(calls);
    }

    /** {@return statistics of submission (报送统计)} */
    public StatisticsAsyncService statistics() {
        return new StatisticsAsyncService(calls);
    }

    /** {@return old codes and what they became (代码映射)} */
    public CodeMappingAsyncService codeMappings() {
        return new CodeMappingAsyncService(calls);
    }

    /** {@return who looked at what (查询留痕)} */
    public AuditAsyncService audit() {
        return new AuditAsyncService(calls);
    }

    /**
     * Makes a call and keeps the answer as it came.
     *
     * @param call makes one call, or several of which the last counts
     * @param <T>  what it returns
     * @return what it returned, and the answer
     */
    public <T> CompletableFuture<RawResponse<T>> withRawResponse(
            Function<CreditAsyncClient, CompletableFuture<T>> call) {
        AtomicReference<@Nullable Answer> last = new AtomicReference<>();
        return Linked.map(
                call.apply(new CreditAsyncClient(calls.watchedBy(last::set))),
                value -> new RawResponse<>(value, last.get()));
    }

    /** {@return the address of the platform} */
    @Override
    public String toString() {
        return "CreditAsyncClient[" + calls.engine().settings().baseUri() + "]";
    }
}
