package io.github.creditkit.model.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.Samples;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.AnyRecords;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("内容文本")
class ContentTextPropertyTest {
    @Provide
    Arbitrary<List<Record>> pairs() {
        return Arbitraries.of(MessageTypes.classes())
                .flatMap(type -> AnyRecords.of(type)
                        .map(record -> (Record) record)
                        .list()
                        .ofSize(2));
    }

    @Property(tries = 10_000)
    @Label("内容相同文本相同，内容不同文本不同")
    void equal_records_have_one_text_and_others_have_others(@ForAll("pairs") List<Record> pair, @ForAll Random random) {
        Record one = pair.get(0);
        Record other = pair.get(random.nextInt(2));

        assertThat(ContentText.of(one).equals(ContentText.of(other))).isEqualTo(one.equals(other));
    }

    @Example
    void what_is_empty_is_not_what_is_missing() {
        var permit = Samples.permit();
        assertThat(ContentText.of(permit.toBuilder().remark("").build())).isNotEqualTo(ContentText.of(permit));
        assertThat(ContentText.of(
                        permit.toBuilder().validity(new Validity(null, null)).build()))
                .isNotEqualTo(ContentText.of(permit.toBuilder()
                        .validity(new Validity(permit.decidedOn(), null))
                        .build()));
    }
}
