package io.github.creditkit.model.disclosure;

import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.catalog.CatalogField;
import io.github.creditkit.model.catalog.CatalogItem;
import io.github.creditkit.model.catalog.MaskRule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.item.IdNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Leaves out and masks what some audiences may not see of a record (脱敏处理). */
final class Redaction {
    /** Items of a natural person that stand for a person's number as often as not. */
    private static final Set<String> IDENTIFIERS = Set.of(
            "businessRegistrationNo",
            "organizationCode",
            "taxRegistrationNo",
            "institutionCertificateNo",
            "socialOrganizationCertificateNo");

    private final Set<DisclosureLevel> audiences;
    private final @Nullable PersonalTexts personal; // null where persons need no protection
    private final Map<String, CatalogField> fields;
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> masked = new TreeSet<>();

    Redaction(Set<DisclosureLevel> audiences, Record record, @Nullable CatalogItem item) {
        this.audiences = audiences;
        this.personal = audiences.equals(Set.of(DisclosureLevel.PUBLIC)) ? PersonalTexts.of(record) : null;
        Map<String, CatalogField> byPath = new LinkedHashMap<>();
        if (item != null) {
            item.fields().forEach(field -> byPath.put(field.path(), field));
        }
        this.fields = byPath;
    }

    Set<String> hidden() {
        return hidden;
    }

    Set<String> masked() {
        return masked;
    }

    Record of(Record record) {
        return part(record, "", "");
    }

    /** A text that belongs to no item, such as the basis of a disclosure. */
    @Nullable
    String text(@Nullable String text) {
        return text == null || personal == null ? text : personal.hiddenIn(text);
    }

    private Record part(Record record, String path, String pattern) {
        boolean isPerson = record instanceof SubjectRef subject && subject.isNaturalPerson();
        Shape shape = Shape.of(record.getClass());
        List<@Nullable Object> values = new ArrayList<>();
        for (Shape.Component component : shape.components()) {
            Object value = component.value(record);
            String at = path + "/" + component.name();
            String like = pattern + "/" + component.name();
            if (value != null && personal != null && isPerson && IDENTIFIERS.contains(component.name())) {
                value = left(at);
            } else if (value != null
                    && personal != null
                    && isPerson
                    && component.name().equals("name")) {
                value = masked(value, PersonalTexts.NAME, at);
            }
            boolean isOwnCode = component.name().equals("code")
                    && record instanceof CreditCommitment commitment
                    && commitment.hasCodeOfItsDay();
            values.add(value == null || isOwnCode ? value : item(value, component.personal(), at, like));
        }
        return shape.make(values);
    }

    private @Nullable Object item(Object value, boolean isPersonal, String path, String pattern) {
        CatalogField field = fields.get(pattern);
        if (field != null && !isShown(field)) {
            return value instanceof List<?> list && list.isEmpty() ? value : left(path);
        }
        Object shown = value(value, isPersonal, path, pattern);
        MaskRule mask = field == null || audiences.contains(DisclosureLevel.INTERNAL) ? null : field.mask();
        return mask == null || shown == null ? shown : masked(shown, mask, path);
    }

    private boolean isShown(CatalogField field) {
        return field.disclosure().contains(DisclosureLevel.PUBLIC)
                || audiences.contains(DisclosureLevel.INTERNAL)
                || field.disclosure().stream().anyMatch(audiences::contains);
    }

    private @Nullable Object value(Object value, boolean isPersonal, String path, String pattern) {
        if (value instanceof Record part && !(value instanceof Coded<?>)) {
            return part(part, path, pattern);
        }
        if (value instanceof List<?> list) {
            List<Object> shown = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Object element = value(list.get(i), isPersonal, path + "/" + i, pattern + "/*");
                if (element != null) {
                    shown.add(element);
                }
            }
            return shown;
        }
        if (personal == null) {
            return value;
        }
        if (value instanceof IdNumber) {
            return left(path);
        }
        if (value instanceof String text) {
            return isPersonal ? masked(text, PersonalTexts.NAME, path) : scrubbed(personal, text, path);
        }
        if (value instanceof Coded<?> coded && !(coded.meaning() instanceof IdentityCode)) {
            String text = scrubbed(personal, coded.text(), path);
            return text.equals(coded.text()) ? coded : recoded(coded, text);
        }
        return value;
    }

    private static <T> Coded<T> recoded(Coded<T> coded, String text) {
        return new Coded<>(text, coded.meaning());
    }

    private String scrubbed(PersonalTexts personal, String text, String path) {
        String shown = personal.hiddenIn(text);
        if (!shown.equals(text)) {
            masked.add(path);
        }
        return shown;
    }

    private @Nullable Object masked(Object value, MaskRule mask, String path) {
        if (value instanceof String text) {
            String shown = mask.apply(text);
            if (!shown.equals(text)) {
                masked.add(path);
            }
            return shown;
        }
        if (value instanceof Coded<?> coded) {
            masked.add(path);
            return new Coded<>(mask.apply(coded.text()), null);
        }
        if (value instanceof IdNumber number) {
            masked.add(path);
            return IdNumber.of(mask.apply(number.text()));
        }
        if (value instanceof List<?> list) {
            List<Object> shown = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Object element = masked(list.get(i), mask, path + "/" + i);
                if (element != null) {
                    shown.add(element);
                }
            }
            return shown;
        }
        // A date or an amount has no characters to keep.
        return left(path);
    }

    private @Nullable Object left(String path) {
        hidden.add(path);
        return null;
    }
}
