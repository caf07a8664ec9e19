package io.github.creditkit.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.client.contract.ContractDocument;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.time.ChinaTime;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A run of the suite against a platform (一次测试): its ids, its accounts, what it knows of the platform, and what it has to clean
 * up. It is made by {@link ConformanceSuite#run} or {@link ConformanceSuite#open}.
 */
public final class ConformanceRun implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final PlatformUnderTest platform;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String name;
    private final CodeGenerator codes;
    private final AtomicInteger count = new AtomicInteger();
    private final Deque<Runnable> cleaning = new ConcurrentLinkedDeque<>();
    private final Map<String, Boolean> offered = new LinkedHashMap<>();
    private Duration ahead = Duration.ZERO;
    private @Nullable JsonNode profile;
    private @Nullable JsonNode catalog;

    ConformanceRun(PlatformUnderTest platform) {
        this.platform = platform;
        long seed = new SecureRandom().nextLong();
        this.codes = CodeGenerator.seeded(seed);
        this.name = Long.toString(seed & 0x7fff_ffff_ffffL, 36).toUpperCase(Locale.ROOT);
    }

    PlatformUnderTest platform() {
        return platform;
    }

    HttpClient http() {
        return http;
    }

    /** {@return the name of this run, which stands in every id that it gives} */
    public String name() {
        return name;
    }

    /** The platform's clock, as far as it told. */
    Clock clock() {
        profile();
        return Clock.offset(Clock.system(ChinaTime.ZONE), ahead);
    }

    LocalDate today() {
        return LocalDate.now(clock());
    }

    /** An id that no other run gives. */
    String id(String kind) {
        return kind + "-" + name + "-" + count.incrementAndGet();
    }

    int number() {
        return count.incrementAndGet();
    }

    /** A synthetic organisation of its own. */
    synchronized String organization() {
        return codes.unifiedSocialCreditCode().text();
    }

    /** A synthetic person's number of its own. */
    synchronized String person() {
        return codes.citizenIdentificationNumber().text();
    }

    Optional<ConformanceAccount> account(AccountRole role) {
        return platform.account(role);
    }

    ConformanceAccount needed(AccountRole role) {
        return platform.account(role)
                .orElseThrow(() -> new NotOffered(
                        "没有 " + role.word() + " 账号", "the suite was given no account for " + role.word()));
    }

    Caller as(AccountRole role) {
        return new Caller(this, needed(role));
    }

    Caller sender() {
        return as(AccountRole.SENDER);
    }

    Caller nobody() {
        return new Caller(this, null);
    }

    Caller as(ConformanceAccount account) {
        return new Caller(this, account);
    }

    /** What the platform says of itself, read once. */
    synchronized JsonNode profile() {
        JsonNode known = profile;
        if (known == null) {
            Instant before = Instant.now();
            known = nobody().get("/profile").expect(200).json();
            Instant said = OffsetDateTime.parse(known.path("now").asText()).toInstant();
            ahead = Duration.between(before, said);
            profile = known;
        }
        return known;
    }

    /** The first catalog, read once. */
    synchronized JsonNode catalog() {
        JsonNode known = catalog;
        if (known == null) {
            String id = sender().get("/catalogs").expect(200).at("/items/0/id");
            known = sender().get("/catalogs/" + id).expect(200).json();
            catalog = known;
        }
        return known;
    }

    /** The item of the catalog that collects records of a type. */
    String item(String recordType) {
        for (JsonNode item : catalog().path("items")) {
            if (item.path("recordType").asText().equals(recordType)) {
                return item.path("id").asText();
            }
        }
        throw new NotOffered("目录没有 " + recordType, "the catalog has no item for " + recordType);
    }

    boolean asksTwoPersons() {
        return profile().path("twoPersonApproval").asBoolean();
    }

    /** Passes over what the platform does not offer: its collection answers 404 or 405. */
    synchronized void demand(AccountRole role, String path) {
        boolean isThere = offered.computeIfAbsent(path, one -> {
            int status = as(role).get(one).status();
            return status != 404 && status != 405;
        });
        if (!isThere) {
            throw new NotOffered("平台不提供 " + path, "the platform does not offer " + path);
        }
    }

    /** Every answer is held against the document; what is in no document is left to the check. */
    Answer note(String method, String path, Answer answer) {
        String beside = path.split("\\?", 2)[0];
        Contract contract = Contract.get();
        List<String> complaints = new ArrayList<>();
        contract.find(method, beside).ifPresent(operation -> {
            complaints.addAll(contract.complaints(operation, answer));
            boolean isToken = operation.id().equals("issueToken");
            if (!isToken && answer.header(ContractDocument.VERSION_HEADER).isEmpty()) {
                complaints.add("缺少应答头 · the answer lacks the header " + ContractDocument.VERSION_HEADER);
            }
            if (!isToken && answer.isError()) {
                complaints.addAll(problem(answer));
            }
        });
        if (!complaints.isEmpty()) {
            throw answer.failure(String.join("；", complaints));
        }
        return answer;
    }

    private static List<String> problem(Answer answer) {
        List<String> complaints = new ArrayList<>();
        JsonNode problem = answer.tree().orElse(null);
        if (problem == null) {
            return List.of("问题不是 JSON · the problem is no JSON");
        }
        if (problem.path("status").asInt() != answer.status()) {
            complaints.add("status 与状态码不同 · status differs from the status of HTTP");
        }
        Optional<ProblemType> type = ProblemType.ofCode(problem.path("code").asText());
        if (type.isPresent() && type.get().status() != answer.status()) {
            complaints.add("问题代码不用于此状态码 · the code is not one of this status");
        }
        if (type.isPresent() && !type.get().uri().equals(problem.path("type").asText())) {
            complaints.add("type 不是该问题的地址 · type is not the address of the code, "
                    + type.get().uri());
        }
        return List.copyOf(complaints);
    }

    /** Does this in the end, the last thing first. */
    void finallyDo(Runnable work) {
        cleaning.push(work);
    }

    /** Withdraws what was sent and gives up what was begun, as far as the contract allows. */
    @Override
    public void close() {
        for (Runnable work = cleaning.poll(); work != null; work = cleaning.poll()) {
            try {
                work.run();
            } catch (ConformanceFailure | NotOffered e) {
                // What cannot be withdrawn was withdrawn by its check, or was never there.
            }
        }
    }
}
