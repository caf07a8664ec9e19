package io.github.creditkit.client;

import io.github.creditkit.client.feed.ChangeSource;
import io.github.creditkit.client.outbox.OutboxChannel;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client of one credit platform (信用平台客户端). Immutable and safe for threads; one for a platform is enough, and it is closed
 * when nobody needs it any more.
 *
 * <pre>{@code
 * CreditClient client = CreditClient.builder()
 *         .baseUri(URI.create("https://credit.example/credit/v1/"))
 *         .auth(CreditAuth.hmac("city-market-regulation", secret))
 *         .timeout(Duration.ofSeconds(20))
 *         .retry(new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(5)))
 *         .build();
 * RecordReceipt receipt = client.permits().submit("XK-2026-0001", permit);
 * client.async().permits().submit("XK-2026-0001", permit);                 // a CompletableFuture, same names
 * }</pre>
 *
 * <p>A call fails with {@link CreditApiException}, with {@link InvalidRecordException} if what was to be sent has errors, or with
 * {@code CreditAuthException} if there is nothing to tell the platform who calls.
 */
public final class CreditClient implements AutoCloseable {
    private final Calls calls;
    private final Runnable closing;

    CreditClient(Calls calls, Runnable closing) {
        this.calls = calls;
        this.closing = closing;
    }

    /** {@return builds a client} */
    public static CreditClientBuilder builder() {
        return new CreditClientBuilder();
    }

    /** {@return what the platform is and asks for (平台概况)} */
    public PlatformService platform() {
        return new PlatformService(calls);
    }

    /** {@return catalogs (目录)} */
    public CatalogService catalogs() {
        return new CatalogService(calls);
    }

    /** {@return code sets (代码集)} */
    public CodeSetService codeSets() {
        return new CodeSetService(calls);
    }

    /** {@return batches of rows and their receipts (批次报送与回执)} */
    public BatchService batches() {
        return new BatchService(calls);
    }

    /** {@return permits, one at a time (行政许可)} */
    public RecordService<AdministrativePermit> permits() {
        return records(AdministrativePermit.class);
    }

    /** {@return penalties, one at a time (行政处罚)} */
    public RecordService<AdministrativePenalty> penalties() {
        return records(AdministrativePenalty.class);
    }

    /**
     * Records of any type, one at a time (单条报送).
     *
     * @param type the class of the record
     * @param <R>  the record
     * @return for this type
     */
    public <R extends Record> RecordService<R> records(Class<R> type) {
        return new RecordService<>(calls, type);
    }

    /** {@return what is public of organisations (组织公开信息)} */
    public SubjectService subjects() {
        return new SubjectService(calls);
    }

    /** {@return queries with a purpose (信用查询)} */
    public QueryService queries() {
        return new QueryService(calls);
    }

    /** {@return credit reports (信用报告)} */
    public ReportService reports() {
        return new ReportService(calls);
    }

    /** {@return what a subject may see of itself (本人查询)} */
    public SelfAccessService selfAccess() {
        return new SelfAccessService(calls);
    }

    /** {@return objections (异议)} */
    public ObjectionService objections() {
        return new ObjectionService(calls);
    }

    /** {@return credit repair (信用修复)} */
    public RepairService repairs() {
        return new RepairService(calls);
    }

    /** {@return joint incentives and restraints (联合奖惩)} */
    public JointActionService jointActions() {
        return new JointActionService(calls);
    }

    /** {@return what changed (变更通知)} */
    public ChangeService changes() {
        return new ChangeService(calls);
    }

    /** {@return statistics of submission (报送统计)} */
    public StatisticsService statistics() {
        return new StatisticsService(calls);
    }

    /** {@return old codes and what they became (代码映射)} */
    public CodeMappingService codeMappings() {
        return new CodeMappingService(calls);
    }

    /** {@return who looked at what (查询留痕)} */
    public AuditService audit() {
        return new AuditService(calls);
    }

    /** {@return the way of an {@code Outbox} to this platform} */
    public OutboxChannel outboxChannel() {
        return new ClientChannel(batches());
    }

    /**
     * The changes of this platform for a {@code ChangeFeed}.
     *
     * @param types       such as {@code administrativePenalty}; none for all
     * @param withRecords if the records come along
     * @return where the feed has them from
     */
    public ChangeSource changeSource(Collection<String> types, boolean withRecords) {
        return ClientChanges.of(changes(), types, withRecords);
    }

    /** {@return the same calls for those who do not wait; closed with this one} */
    public CreditAsyncClient async() {
        return new CreditAsyncClient(calls);
    }

    /**
     * Makes a call and keeps the answer as it came, for when support asks:
     * {@code client.withRawResponse(c -> c.permits().submit(id, permit)).headers()}.
     *
     * @param call makes one call, or several of which the last counts
     * @param <T>  what it returns
     * @return what it returned, and the answer
     */
    public <T> RawResponse<T> withRawResponse(Function<CreditClient, T> call) {
        AtomicReference<@Nullable Answer> last = new AtomicReference<>();
        T value = call.apply(new CreditClient(calls.watchedBy(last::set), () -> {}));
        return new RawResponse<>(value, last.get());
    }

    /** {@return the address of the platform} */
    public URI baseUri() {
        return calls.engine().settings().baseUri();
    }

    /** Gives up what runs and takes no more calls. What the client was given, such as an {@code HttpClient}, stays open. */
    @Override
    public void close() {
        closing.run();
    }

    /** {@return the address of the platform} */
    @Override
    public String toString() {
        return "CreditClient[" + baseUri() + "]";
    }
}
