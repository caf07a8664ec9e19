package io.github.creditkit.model.catalog;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.KeyField;
import io.github.creditkit.model.codeset.StageDecision;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.item.IdNumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What later law forbids in an item of a catalog, whoever wrote it there (目录项的法定禁止).
 *
 * <p>Source: 征信业管理条例 article 14, 个人信息保护法 articles 6, 28 and 29, 国办发〔2020〕49号; remembered and not opened.
 */
final class Refusals {
    static final Bilingual NOT_COLLECTED = new Bilingual("该目录项不予采集", "the catalog says that it is not collected");
    static final Bilingual NO_BASIS = new Bilingual(
            "归集自然人信息须有法律法规或者党中央、国务院政策依据，该目录项未注明",
            "natural persons' information needs a basis in law or policy, which the item does not name");
    static final Bilingual UTILITIES = new Bilingual(
            "自然人水电气热等公用事业信息无法律依据，默认不予归集", "natural persons' utility records are not collected without a basis in law");
    static final Bilingual FORBIDDEN = new Bilingual(
            "禁止采集自然人的宗教信仰、基因、指纹、血型、疾病和病史信息",
            "a natural person's religion, genes, fingerprints, blood type, diseases and medical history are never"
                    + " collected");
    static final Bilingual PUBLIC_NUMBER =
            new Bilingual("自然人证件号码不得向社会公开", "a natural person's document number is never public");

    /** A place of worship and the office for the control of diseases are organisations. */
    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile("宗教(?!活动场所|团体|院校|事务)|信仰|信教|基因|遗传|DNA|指纹|血型|疾病(?!预防控制)|病史|病历|患病"
                    + "|RELIGIO|GENETIC|GENOME|FINGERPRINT|BLOOD ?TYPE");

    private Refusals() {}

    static List<Issue> of(CatalogItem item) {
        List<Issue> refusals = new ArrayList<>();
        if (item.classification().collect() == StageDecision.REFUSED) {
            refusals.add(issue(item, "", NOT_COLLECTED));
        }
        boolean persons = item.subjects().contains(SubjectCategory.NATURAL_PERSON);
        RecordType<?> type = RecordType.of(item.recordType());
        for (CatalogField field : item.fields()) {
            if (persons && isForbidden(field)) {
                refusals.add(issue(field, FORBIDDEN));
            }
            boolean number = type.item(field.path())
                    .filter(known -> known.type() == IdNumber.class)
                    .isPresent();
            if (number && item.disclosureOf(field).contains(DisclosureLevel.PUBLIC)) {
                refusals.add(issue(field, PUBLIC_NUMBER));
            }
        }
        return List.copyOf(refusals);
    }

    /** Of a natural person only, as organisations may be collected without one. */
    static boolean lacksBasis(CatalogItem item) {
        return item.legalBases().stream().allMatch(String::isBlank);
    }

    static Bilingual ofMissingBasis(CatalogItem item) {
        return item.keyField() == KeyField.UTILITIES ? UTILITIES : NO_BASIS;
    }

    private static boolean isForbidden(CatalogField field) {
        String text = field.name() + " " + field.code() + " " + field.remark();
        return FORBIDDEN_NAME
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .find();
    }

    static Issue issue(CatalogItem item, String path, Bilingual why) {
        return new Issue(Rule.CAT_03, Rule.CAT_03.level(), path, new ItemName("", item.name()), "", why, List.of());
    }

    private static Issue issue(CatalogField field, Bilingual why) {
        return new Issue(
                Rule.CAT_03,
                Rule.CAT_03.level(),
                field.path(),
                new ItemName(field.code(), field.name()),
                "",
                why,
                List.of());
    }
}
