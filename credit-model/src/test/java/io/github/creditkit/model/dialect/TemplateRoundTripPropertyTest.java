package io.github.creditkit.model.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.check.AnyRecords;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordClasses;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.table.TableFormat;
import io.github.creditkit.model.table.TableWriter;
import io.github.creditkit.model.table.WriteOptions;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("规范记录 → 模板 → 规范记录")
class TemplateRoundTripPropertyTest {
    private static final Template<AdministrativePermit> PERMITS = Template.d424(AdministrativePermit.class);
    private static final Template<AdministrativePenalty> PENALTIES = Template.d424(AdministrativePenalty.class);

    @Property(tries = 300)
    @Label("许可经 CSV、XLSX、XML 文件往返，除所列损失外不变")
    void permits_come_back_from_a_file_but_for_what_is_listed(@ForAll("permits") AdministrativePermit record) {
        for (TableFormat format : TableFormat.values()) {
            assertReturns(PERMITS, record, format);
        }
    }

    @Property(tries = 300)
    @Label("处罚经 CSV、XLSX、XML 文件往返，除所列损失外不变")
    void penalties_come_back_from_a_file_but_for_what_is_listed(@ForAll("penalties") AdministrativePenalty record) {
        for (TableFormat format : TableFormat.values()) {
            assertReturns(PENALTIES, record, format);
        }
    }

    @Property(tries = 500)
    @Label("任何记录都可写出")
    void any_record_can_be_written(@ForAll("records") Record record) {
        assertThat(convert(record).cells()).doesNotContainNull();
    }

    @SuppressWarnings("unchecked") // the template is made for the record's own class
    private static <R extends Record> Conversion convert(R record) {
        return Template.d424((Class<R>) record.getClass()).convert(record);
    }

    @Provide
    Arbitrary<AdministrativePermit> permits() {
        return AnyRecords.of(AdministrativePermit.class);
    }

    @Provide
    Arbitrary<AdministrativePenalty> penalties() {
        return AnyRecords.of(AdministrativePenalty.class);
    }

    @Provide
    Arbitrary<Record> records() {
        return Arbitraries.of(RecordClasses.all())
                .flatMap(type -> AnyRecords.of(type).map(record -> record));
    }

    private static <R extends Record> void assertReturns(Template<R> template, R record, TableFormat format) {
        Conversion conversion = template.convert(record);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<String> header = template.columns().stream().map(Column::header).toList();
        long replaced;
        try (TableWriter table = TableWriter.open(file, format, header, WriteOptions.DEFAULTS)) {
            table.write(conversion.cells());
            replaced = table.replaced();
        }
        if (conversion.cells().stream().allMatch(String::isBlank) || replaced > 0) {
            return;
        }
        List<Reading<R>> again = Rows.all(template, file.toByteArray(), format);
        assertThat(again).hasSize(1);
        for (Item item : RecordType.of(template.type()).items()) {
            if (!item.path().contains("*") && !conversion.losses().contains(item)) {
                Function<R, Object> value = RecordType.of(template.type()).reader(item)::apply;
                assertThat(Objects.equals(value.apply(again.get(0).record()), value.apply(record)))
                        .as("%s in %s", item.path(), format)
                        .isTrue();
            }
        }
    }
}
