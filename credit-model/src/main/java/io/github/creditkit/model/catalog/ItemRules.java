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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an item of the catalog asks of a record (按目录项校验). */
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
    private static final int OF_AGE = 18;

    private final CatalogItem item;
    private final CheckContext context;
    private final List<Issue> issues = new ArrayList<>();

    ItemRules(CatalogItem item, CheckContext context) {
        this.item = item;
        this.context = context;
    }

    static Issue noItem(boolean otherDays) {
        return notOfItem("", ItemName.WHOLE, otherDays ? NOT_IN_FORCE : NO_ITEM);
    }

    private static Issue notOfItem(String path, ItemName name, Bilingual why) {
        return new Issue(Rule.CAT_01, Rule.CAT_01.level(), path, name, "", why, List.of());
    }

    List<Issue> check(Record record) {
        if (record.getClass() != item.recordType()) {
            String expected = RecordNames.of(item.recordType());
            String found = RecordNames.of(record.getClass());
            Bilingual why =
                    new Bilingual("应为 " + expected + "，实为 " + found, "expected " + expected + ", found " + found);
            return List.of(notOfItem("", ItemName.WHOLE, why));
        }
        RecordType<?> type = RecordType.of(record.getClass());
        issues.addAll(item.refusals());
        subject(record, type);
        for (CatalogField field : item.fields()) {
            if (field.required() && !field.path().isEmpty() && !isFilled(type.values(record, field.path()))) {
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

    private void subject(Record record, RecordType<?> type) {
        for (String path : List.of("/subject", "/counterparty")) {
            for (Object value : type.values(record, path)) {
                if (value instanceof SubjectRef subject) {
                    subject(subject, path);
                }
            }
        }
        for (Object value : type.values(record, "/person")) {
            if (value instanceof NaturalPersonRef person) {
                person("/person", person.idType(), person.idNumber(), "/person/idNumber");
            }
        }
        if (record instanceof NaturalPersonBase person) {
            person("", person.idType(), person.idNumber(), "/idNumber");
        }
    }

    private void subject(SubjectRef subject, String path) {
        if (subject.isNaturalPerson()) {
            person(path + "/category", subject.idType(), subject.idNumber(), path + "/idNumber");
        } else if (subject.category() != null
                && subject.category().meaning() != null
                && !item.subjects().contains(subject.category().meaning())) {
            String allowed = item.subjects().stream().map(SubjectCategory::code).collect(Collectors.joining("、"));
            Bilingual why = new Bilingual("该目录项的信用主体类别为：" + allowed, "the item is of the categories: " + allowed);
            issues.add(notOfItem(path + "/category", ItemName.WHOLE, why));
        }
    }

    private void person(
            String path, @Nullable Coded<IdDocumentType> idType, @Nullable IdNumber number, String numberPath) {
        if (!item.subjects().contains(SubjectCategory.NATURAL_PERSON)) {
            issues.add(Refusals.issue(item, path, NO_PERSONS));
        } else if (Refusals.lacksBasis(item)) {
            issues.add(Refusals.issue(item, path, Refusals.ofMissingBasis(item)));
        }
        if (isPublic() && isWelfare() && item.disclosureBasis() == null) {
            issues.add(Refusals.issue(item, path, WELFARE));
        }
        if (isMinor(idType, number)) {
            issues.add(Refusals.issue(item, numberPath, MINOR));
        }
    }

    private boolean isWelfare() {
        return item.recordType() == AdministrativeGrant.class || item.keyField() == KeyField.SOCIAL_RELIEF;
    }

    private boolean isMinor(@Nullable Coded<IdDocumentType> idType, @Nullable IdNumber number) {
        return number != null
                && idType != null
                && idType.meaning() == IdDocumentType.RESIDENT_ID_CARD
                && CitizenIdentificationNumber.tryParse(number.text())
                        .toOptional()
                        .map(CitizenIdentificationNumber::birthDate)
                        .filter(born -> born.plusYears(OF_AGE).isAfter(context.receivedOn()))
                        .isPresent();
    }
}
