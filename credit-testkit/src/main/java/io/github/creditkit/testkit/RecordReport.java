package io.github.creditkit.testkit;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.generate.SyntheticCodes;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.IdNumber;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.SampleReportingFormat;

/**
 * Shows records of the model item by item in jqwik's reports (记录的报告格式). A natural person's name or number is shown when
 * this kit made it up; any other, however it came into a property, stays as masked as it is everywhere. Found by service
 * loading.
 */
public final class RecordReport implements SampleReportingFormat {
    private static final String HIDDEN = "*";

    /** For the service loader. */
    public RecordReport() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof NearGood || value instanceof Coded || value instanceof IdNumber || isRecord(value);
    }

    @Override
    public Object report(Object value) {
        if (value instanceof Coded<?> coded) {
            return code(coded);
        }
        if (value instanceof IdNumber number) {
            return isSynthetic(number) ? number.text() : number.toString();
        }
        return value instanceof NearGood<?> near ? nearGood(near) : items((Record) value);
    }

    @Override
    public Optional<String> label(Object value) {
        if (value instanceof NearGood) {
            return Optional.of("near good ");
        }
        return isRecord(value) ? Optional.of(value.getClass().getSimpleName() + " ") : Optional.empty();
    }

    private static boolean isRecord(Object value) {
        return value instanceof Record && Records.classes().contains(value.getClass());
    }

    private static Map<String, Object> nearGood(NearGood<?> near) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("rule", near.rule().word());
        report.put("path", near.path());
        report.put("stage", near.stage());
        report.put("record", near.record());
        return report;
    }

    /** What is there; the parts have this format again. */
    private static Map<String, Object> items(Record record) {
        Map<String, Object> items = new LinkedHashMap<>();
        Draft<?> draft = Draft.of(record);
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = draft.get(component.getName(), Object.class);
            if (value != null) {
                items.put(component.getName(), isHidden(record, component, value) ? HIDDEN : value);
            }
        }
        return items;
    }

    private static boolean isHidden(Record record, RecordComponent component, Object value) {
        DataItem item = component.getAnnotation(DataItem.class);
        boolean personal = (item != null && item.personal())
                || (record instanceof SubjectRef subject
                        && subject.isNaturalPerson()
                        && component.getName().equals("name"));
        return personal && value instanceof String name && !Names.isMadeUp(name);
    }

    /** The text of a code that is known; one that is not may be anything, a person's number too. */
    private static String code(Coded<?> coded) {
        if (coded.meaning() instanceof IdentityCode code) {
            return SyntheticCodes.isSynthetic(code) ? code.text() : code.toString();
        }
        return coded.meaning() instanceof CodeValue ? coded.text() : coded.toString();
    }

    private static boolean isSynthetic(IdNumber number) {
        return CodeType.CITIZEN_ID
                .tryParse(number.text(), CodePolicy.STANDARD)
                .toOptional()
                .filter(IdentityCode.class::isInstance)
                .map(IdentityCode.class::cast)
                .filter(SyntheticCodes::isSynthetic)
                .isPresent();
    }
}
