package io.github.creditkit.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.creditkit.model.check.AnyRecords;
import io.github.creditkit.model.check.RecordClasses;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("规范 JSON：规律")
class CanonicalJsonPropertyTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    @Property(tries = 1000)
    void what_was_written_reads_the_same(@ForAll("records") Record record) throws JsonProcessingException {
        String json = JSON.writeValueAsString(record);
        Record read = JSON.readValue(json, record.getClass());

        assertThat(JSON.writeValueAsString(read)).isEqualTo(json);
        assertThat(json).doesNotContain(":null");
    }

    @Provide
    Arbitrary<Record> records() {
        return Arbitraries.of(RecordClasses.all())
                .flatMap(type -> AnyRecords.of(type).map(record -> record));
    }
}
