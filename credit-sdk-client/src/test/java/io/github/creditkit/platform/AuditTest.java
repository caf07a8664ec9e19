package io.github.creditkit.platform;

import static io.github.creditkit.platform.TestPlatform.permit;
import static io.github.creditkit.platform.TestPlatform.permits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.AuditEvent;
import io.github.creditkit.platform.store.AuditTable;
import io.github.creditkit.platform.store.MemoryStore;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.platform.store.StoredAccess;
import io.github.creditkit.platform.store.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("操作审计")
class AuditTest {
    private final Listening store = new Listening();
    private final TestPlatform platform = new TestPlatform(store, false, 100_000);

    /** A store that tells what is logged in it. */
    private static final class Listening implements PlatformStore {
        private final PlatformStore store = new MemoryStore();
        private final List<StoredAccess> logged = new ArrayList<>();

        private Tables heard(Tables tables) {
            AuditTable audit = listening(AuditTable.class, tables.audit());
            return (Tables) Proxy.newProxyInstance(
                    Tables.class.getClassLoader(),
                    new Class<?>[] {Tables.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("audit") ? audit : method.invoke(tables, arguments));
        }

        private <T> T listening(Class<T> type, T table) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().equals("add")) {
                            logged.add((StoredAccess) arguments[0]);
                        }
                        try {
                            return method.invoke(table, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public <T> T read(Function<? super Tables, T> work) {
            return store.read(tables -> work.apply(heard(tables)));
        }

        @Override
        public <T> T write(Function<? super Tables, T> work) {
            return store.write(tables -> work.apply(heard(tables)));
        }

        @Override
        public <T> T note(Function<? super Tables, T> work) {
            return store.note(tables -> work.apply(heard(tables)));
        }
    }

    private List<String> logged() {
        List<String> said = store.logged.stream().map(AuditTest::said).toList();
        store.logged.clear();
        return said;
    }

    private static String said(StoredAccess access) {
        try {
            AuditEvent event =
                    ContractJson.standard().read(access.payload().getBytes(StandardCharsets.UTF_8), AuditEvent.class);
            return event.actor() + " " + event.action().text() + " " + event.objectType() + " "
                    + event.outcome().text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_call_of_an_account_is_logged_whatever_it_does() {
        String id = platform.send(permits(), List.of(permit(1, "甲")));
        assertThat(logged())
                .containsExactly(
                        "bureau submit batches done", "bureau submit batches done", "bureau submit batches done");
        platform.get("bureau", "/batches/" + id + "/receipt");
        platform.get("bureau", "/batches/" + id + "/receipt/rows");
        platform.get("bureau", "/records/administrativePermit/P1");
        platform.get("bureau", "/changes?include=record");
        platform.get("center", "/audit/accesses?subject=unified-social-credit-code:" + TestPlatform.SUBJECT);
        assertThat(logged())
                .containsExactly(
                        "bureau query batches done",
                        "bureau query batches done",
                        "bureau query records done",
                        "bureau share changes done",
                        "center query audit done");
    }

    @Test
    void what_was_refused_is_logged_too_and_what_is_for_anybody_is_not() {
        platform.get("portal", "/changes");
        platform.get("bureau", "/batches/b-nothing");
        platform.get("", "/profile");
        assertThat(logged()).containsExactly("portal share changes refused", "bureau query batches refused");
    }
}
