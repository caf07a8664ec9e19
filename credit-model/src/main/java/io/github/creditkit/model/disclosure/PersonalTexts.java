package io.github.creditkit.model.disclosure;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.codes.privacy.PhoneNumbers;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.catalog.MaskRule;
import io.github.creditkit.model.item.IdNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What tells who the natural persons of a record are (个人信息): their names and numbers where they have items of their own, so
 * that these can be found again in its running texts.
 */
final class PersonalTexts {
    /** 张*: the first character stays. */
    static final MaskRule NAME = new MaskRule(1, 0);

    private static final int SHORTEST_NUMBER = 4;
    private static final int SHORTEST_NAME = 2;
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Set<String> numbers = new TreeSet<>(LONGEST_FIRST);
    private final Set<String> names = new TreeSet<>(LONGEST_FIRST);

    static PersonalTexts of(Record record) {
        PersonalTexts texts = new PersonalTexts();
        texts.collect(record, false);
        return texts;
    }

    private void collect(@Nullable Object value, boolean personal) {
        if (value instanceof IdNumber number) {
            add(numbers, number.text().strip(), SHORTEST_NUMBER);
        } else if (value instanceof String text && personal) {
            add(names, text.strip(), SHORTEST_NAME);
        } else if (value instanceof Record part) {
            if (part instanceof SubjectRef subject && subject.isNaturalPerson() && subject.name() != null) {
                add(names, subject.name().strip(), SHORTEST_NAME);
            }
            Shape.of(part.getClass())
                    .components()
                    .forEach(component -> collect(component.value(part), component.personal()));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, personal));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(element -> collect(element, personal));
        }
    }

    private static void add(Set<String> texts, String text, int shortest) {
        if (text.codePointCount(0, text.length()) >= shortest) {
            texts.add(text);
        }
    }

    /** The text without persons' numbers, telephone numbers and names. */
    String hiddenIn(String text) {
        String hidden = text;
        for (String number : numbers) {
            hidden = hidden.replace(number, "*".repeat(number.codePointCount(0, number.length())));
        }
        for (String name : names) {
            hidden = hidden.replace(name, NAME.apply(name));
        }
        return PhoneNumbers.hide(PersonalNumbers.hide(hidden));
    }
}
