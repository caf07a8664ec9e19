package io.github.creditkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.RecordClasses;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.constraint.Required;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("每类记录的完整样例")
class FixturesTest {
    private static final RecordChecker CHECKER = RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED);

    /** What an organisation must leave empty, and what a person must. */
    private static final Pattern OF_PERSONS = Pattern.compile("/(subject|counterparty)/id(Type|Number)");

    private static final Pattern OF_ORGANISATIONS =
            Pattern.compile("/(subject|counterparty)" + "/(creditCode|.*No|organizationCode|legalRepresentative/.*)");

    static List<Record> all() {
        return Fixtures.all();
    }

    @Test
    void every_class_that_is_no_part_of_another_has_one() {
        Set<Class<?>> messages = new HashSet<>(RecordClasses.all());
        RecordClasses.all().forEach(type -> messages.removeAll(parts(type)));

        assertThat(Fixtures.all()).extracting(Object::getClass).doesNotHaveDuplicates();
        assertThat(Set.copyOf(Fixtures.all().stream().map(Object::getClass).toList()))
                .isEqualTo(messages);
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_has_no_issue(Record record) {
        assertThat(CHECKER.check(record)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_item_is_filled_that_its_subject_can_have(Record record) throws ReflectiveOperationException {
        Set<String> filled = new HashSet<>();
        fill(record, "", filled);

        assertThat(RecordType.of(record.getClass()).items())
                .extracting(Item::path)
                .filteredOn(path -> !filled.contains(path))
                .allMatch(path -> isOfTheOtherKind(path, filled));
    }

    private static boolean isOfTheOtherKind(String path, Set<String> filled) {
        if (path.equals("/bankruptcy/failedOn")) {
            return filled.contains("/bankruptcy/performedOn"); // a plan is performed or it fails
        }
        boolean person = filled.contains("/" + path.split("/", -1)[1] + "/idNumber");
        return (person ? OF_ORGANISATIONS : OF_PERSONS).matcher(path).matches();
    }

    private static void fill(Record record, String path, Set<String> filled) throws ReflectiveOperationException {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(record);
            String at = path + "/" + component.getName();
            if (Required.Validator.isThere(value)) {
                filled.add(at);
            }
            if (value instanceof Record part) {
                fill(part, at, filled);
            }
            if (value instanceof List<?> elements) {
                for (Object element : elements) {
                    if (element instanceof Record part) {
                        fill(part, at + "/*", filled);
                    }
                }
            }
        }
    }

    private static Set<Class<?>> parts(Class<?> type) {
        Set<Class<?>> parts = new HashSet<>();
        Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .flatMap(FixturesTest::arguments)
                .forEach(part -> parts.add(part));
        return parts;
    }

    private static Stream<Class<?>> arguments(Type type) {
        return type instanceof ParameterizedType generic
                ? arguments(generic.getActualTypeArguments()[0])
                : Stream.of((Class<?>) type);
    }
}
