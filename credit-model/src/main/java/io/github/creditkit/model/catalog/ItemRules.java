package io.github.creditkit.model.catalog;

import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.model.AdministrativeGrant;
import io.github.creditkit.model.NaturalPersonBase;
import io.github.creditkit.model.NaturalPersonRef;
import io.github.creditkit.model.SubjectRef;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.KeyField;
import io.github.creditkit.model.codeset.StageDecision;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.IdNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an item of the catalog asks of records (按目录项校验). What the item says by itself, whatever the record, is found out once.
 */
final class ItemRules {
    private static final Bilingual NO_ITEM = new Bilingual("目录中没有该目录项", "the catalog has no such item");
    private static final Bilingual NOT_IN_FORCE =
            new Bilingual("该目录项在接收日期未生效", "the item is not in force on the day of receipt");
    private static final Bilingual NO_PERSONS =
            new Bilingual("该目录项不归集自然人信息", "the item does not collect natural persons' information");
    private static final Bilingual MINOR = new Bilingual("未成年人信息默认不予归集", "minors are not collected by default");
    private static final Bilingual WELFARE = new Bilingual(
            "自然人救助、给付信息无公开依据，默认不予公开", "a natural person's welfare is not public without a basis for showing it");
    private static final Bilingual NOT_PUBLIC = new Bilingual("该目录项不向社会公开", "the item is not open to the public");
    private static final List<String> SUBJECTS = List.of("/subject", "/counterparty");
    private static final String PERSON = "/person";
    private static final int OF_AGE = 18;

    private final CatalogItem item;
    private final RecordType<?> type;
    private final List<Issue> refusals;
    private final List<CatalogField> required;
    private final List<String> subjectPaths;
    private final boolean hasPerson;

    ItemRules(CatalogItem item) {
        this.item = item;
        this.type = RecordType.of(item.recordType());
        this.refusals = item.refusals();
        this.required = item.fields().stream()
                .filter(field -> field.required() && !field.path().isEmpty())
                .toList();
        this.subjectPaths =
                SUBJECTS.stream().filter(path -> type.item(path).isPresent()).toList();
        this.hasPerson = type.item(PERSON).isPresent();
    }

    static Issue noItem(boolean otherDays) {
        return notOfItem("", ItemName.WHOLE, otherDays ? NOT_IN_FORCE : NO_ITEM);
    }

    private static Issue notOfItem(String path, ItemName name, Bilingual why) {
        return new Issue(Rule.CAT_01, Rule.CAT_01.level(), path, name, "", why, List.of());
    }

    List<Issue> check(Record record, CheckContext context) {
        if (record.getClass() != item.recordType()) {
            String expected = RecordNames.of(item.recordType());
            String found = RecordNames.of(record.getClass());
            Bilingual why =
                    new Bilingual("应为 " + expected + "，实为 " + found, "expected " + expected + ", found " + found);
            return List.of(notOfItem("", ItemName.WHOLE, why));
        }
        List<Issue> issues = new ArrayList<>(refusals);
        subject(record, context, issues);
        for (CatalogField field : required) {
            if (!isFilled(type.values(record, field.path()))) {
                ItemName name = type.item(field.path())
                        .map(known -> new ItemName(known.code(), known.nameZh()))
                        .orElse(new ItemName(field.code(), field.name()));
                issues.add(
                        new Issue(Rule.CAT_02, Rule.CAT_02.level(), field.path(), name, "", Bilingual.NONE, List.of()));
            }
        }
        if (context.stage() == Stage.PUBLICATION && !isPublic()) {
            issues.add(Refusals.issue(item, "", NOT_PUBLIC));
        }
        return List.copyOf(issues);
    }

    /** In each element of the lists that the path leads through, and in one at least. */
    private static boolean isFilled(List<@Nullable Object> values) {
        return !values.isEmpty() && values.stream().allMatch(Required.Validator::isThere);
    }

    private boolean isPublic() {
        return item.disclosure().contains(DisclosureLevel.PUBLIC)
                && item.classification().publish() != StageDecision.REFUSED;
    }

    private void subject(Record record, CheckContext context, List<Issue> issues) {
        for (String path : subjectPaths) {
            for (Object value : type.values(record, path)) {
                if (value instanceof SubjectRef subject) {
                    subject(subject, path, context, issues);
                }
            }
        }
        if (hasPerson) {
            for (Object value : type.values(record, PERSON)) {
                if (value instanceof NaturalPersonRef person) {
                    Person named = new Person(person.idType(), person.idNumber(), PERSON + "/idNumber");
                    person(named, PERSON, context, issues);
                }
            }
        }
        if (record instanceof NaturalPersonBase person) {
            person(new Person(person.idType(), person.idNumber(), "/idNumber"), "", context, issues);
        }
    }

    private void subject(SubjectRef subject, String path, CheckContext context, List<Issue> issues) {
        if (subject.isNaturalPerson()) {
            Person person = new Person(subject.idType(), subject.idNumber(), path + "/idNumber");
            person(person, path + "/category", context, issues);
        } else if (subject.category() != null
                && subject.category().meaning() != null
                && !item.subjects().contains(subject.category().meaning())) {
            String allowed = item.subjects().stream().map(SubjectCategory::code).collect(Collectors.joining("、"));
            Bilingual why = new Bilingual("该目录项的信用主体类别为：" + allowed, "the item is of the categories: " + allowed);
            issues.add(notOfItem(path + "/category", ItemName.WHOLE, why));
        }
    }

    /** A natural person, and where the number stands. */
    private record Person(
            @Nullable Coded<IdDocumentType> idType,
            @Nullable IdNumber number,
            String numberPath) {
        boolean isMinor(LocalDate on) {
            return number != null
                    && idType != null
                    && idType.meaning() == IdDocumentType.RESIDENT_ID_CARD
                    && CitizenIdentificationNumber.tryParse(number.text())
                            .toOptional()
                            .map(CitizenIdentificationNumber::birthDate)
                            .filter(born -> born.plusYears(OF_AGE).isAfter(on))
                            .isPresent();
        }
    }

    private void person(Person person, String path, CheckContext context, List<Issue> issues) {
        if (!item.subjects().contains(SubjectCategory.NATURAL_PERSON)) {
            issues.add(Refusals.issue(item, path, NO_PERSONS));
        } else if (Refusals.lacksBasis(item)) {
            issues.add(Refusals.issue(item, path, Refusals.ofMissingBasis(item)));
        }
        if (isPublic() && isWelfare() && item.disclosureBasis() == null) {
            issues.add(Refusals.issue(item, path, WELFARE));
        }
        if (person.isMinor(context.receivedOn())) {
            issues.add(Refusals.issue(item, person.numberPath(), MINOR));
        }
    }

    private boolean isWelfare() {
        return item.recordType() == AdministrativeGrant.class || item.keyField() == KeyField.SOCIAL_RELIEF;
    }
}
