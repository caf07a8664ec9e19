package io.github.creditkit.model.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.EnterpriseBase;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.ListEntry;
import io.github.creditkit.model.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("决定日期")
class DecisionDateTest {
    @Test
    void every_record_that_was_decided_has_its_day_whatever_it_is_called() {
        assertThat(DecisionDate.of(Samples.penalty())).contains(LocalDate.of(2026, 3, 2));
        assertThat(Fixtures.all().stream().filter(ListEntry.class::isInstance))
                .hasSize(12)
                .allSatisfy(entry -> assertThat(DecisionDate.of(entry)).contains(((ListEntry) entry).entryDecidedOn()));
    }

    @Test
    void what_is_never_decided_misses_no_day() {
        Record base = Fixtures.all().stream()
                .filter(EnterpriseBase.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(DecisionDate.path(EnterpriseBase.class)).isEmpty();
        assertThat(DecisionDate.isMissing(base)).isFalse();
        assertThat(DecisionDate.isMissing(Samples.penalty())).isFalse();
    }
}
