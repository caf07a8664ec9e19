package io.github.creditkit.model.json3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.creditkit.model.check.AnyRecords;
import io.github.creditkit.model.check.RecordClasses;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

@Label("规范 JSON（Jackson 3）：与 Jackson 2 相同")
class CanonicalJsonPropertyTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final com.fasterxml.jackson.databind.json.JsonMapper JACKSON_2 =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .findAndAddModules()
                    .build();

    @Property(tries = 500)
    void what_was_written_reads_the_same(@ForAll("records") Record record) throws JsonProcessingException {
        String json = JSON.writeValueAsString(record);
        Record read = JSON.readValue(json, record.getClass());

        assertThat(JSON.writeValueAsString(read)).isEqualTo(json);
        assertThat(JACKSON_2.readTree(json)).isEqualTo(JACKSON_2.readTree(JACKSON_2.writeValueAsString(record)));
    }

    @Provide
    Arbitrary<Record> records() {
        return Arbitraries.of(RecordClasses.all())
                .flatMap(type -> AnyRecords.of(type).map(record -> record));
    }
}
