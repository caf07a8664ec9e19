package io.github.creditkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.platform.TestPlatform.Answer;
import io.github.creditkit.platform.store.MemoryStore;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.platform.store.Tables;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A sender takes 500 for a fault that may be a row's, and 503 for one that is no row's. */
@DisplayName("数据库不可用")
class AwayDatabaseTest {
    @Test
    void without_a_connection_nothing_was_done_and_the_caller_may_call_again() {
        Answer answer =
                platform(new SQLTransientConnectionException("not available")).get("bureau", "/batches");

        assertThat(answer.problem()).isEqualTo(ProblemType.MAINTENANCE);
        assertThat(answer.headers()).containsKey("Retry-After");
    }

    @Test
    void a_connection_that_broke_may_have_done_it() {
        Answer answer = platform(new SQLException("broken", "08006")).get("bureau", "/batches");

        assertThat(answer.problem()).isEqualTo(ProblemType.INTERNAL);
    }

    private static TestPlatform platform(SQLException failure) {
        return new TestPlatform(new Failing(failure), false, 100_000);
    }

    /** A database that fails at every piece of work. */
    private record Failing(SQLException failure) implements PlatformStore {
        @Override
        public <T> T write(Function<? super Tables, T> work) {
            throw new IllegalStateException(failure);
        }

        @Override
        public <T> T note(Function<? super Tables, T> work) {
            return new MemoryStore().note(work);
        }

        @Override
        public <T> T read(Function<? super Tables, T> work) {
            throw new IllegalStateException(failure);
        }
    }
}
