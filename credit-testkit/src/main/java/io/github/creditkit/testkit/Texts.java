package io.github.creditkit.testkit;

import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.generate.SyntheticCodes;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Synthetic texts of items (文本数据项), by the names of their components. */
final class Texts {
    /** Up to this an item is sometimes filled to its last character; longer texts only fill reports. */
    private static final int MOST_FILLED = 256;

    private static final List<String> PHRASES = List.of(
            "某内容",
            "测试数据",
            "依法办理",
            "未按规定期限履行义务，已责令改正",
            "经现场检查，符合规定条件",
            "《某某条例》第十条第一款",
            "《中华人民共和国某某法》第二十三条、第四十五条",
            "某省某市某区某路1号",
            "A+级（2026年度）",
            "食品销售；餐饮服务",
            "𠮷某事项");

    private static final Map<String, Arbitrary<String>> BY_NAME = Map.ofEntries(
            Map.entry("name", Arbitraries.of(Names.OF_ORGANS)),
            Map.entry("operatorName", Arbitraries.of(Names.OF_PERSONS)),
            Map.entry("breachingParty", Arbitraries.of(Names.OF_COMPANIES)),
            Map.entry("areaName", Arbitraries.of("某省", "某省某市", "某省某市某区")),
            Map.entry("decisionTitle", Arbitraries.of("准予许可决定书", "某项行政决定书", "食品经营许可证核发")),
            Map.entry("certificateTitle", Arbitraries.of("食品经营许可证", "建筑业企业资质证书", "安全生产许可证")),
            Map.entry("documentName", Arbitraries.of("关于公布某名单的通知", "关于表彰某某的决定")),
            Map.entry("projectName", Arbitraries.of("某建设项目", "某小区二期工程")),
            Map.entry("scheme", Arbitraries.of("某行业不良行为记分办法", "某市建筑市场记分标准")),
            Map.entry("businessRegistrationNo", texts(Codes.businessRegistrationNumbers())),
            Map.entry("institutionCertificateNo", texts(Codes.publicInstitutionCertificateNumbers())),
            Map.entry("socialOrganizationCertificateNo", texts(Codes.socialOrganizationRegistrationNumbers())),
            Map.entry("taxNo", texts(Codes.unifiedSocialCreditCodes())),
            Map.entry("taxRegistrationNo", digits("", 15)),
            Map.entry("commitmentCode", digits("350100", 20)),
            Map.entry("code", digits("350100", 20)),
            Map.entry("type", Arbitraries.of("administrativePenalty", "abnormalOperationEntry", "seriousIllegalEntry")),
            Map.entry("court", Arbitraries.of("某市中级人民法院", "某区人民法院")),
            Map.entry("proof", Arbitraries.of("罚款缴纳凭证", "整改验收报告", "履行完毕证明")),
            Map.entry("evidence", Arbitraries.of("营业执照复印件", "行政复议决定书", "情况说明")),
            Map.entry("authorisation", Arbitraries.of("授权委托书", "某公司授权委托书")),
            Map.entry("divisionCode", Arbitraries.of(SyntheticCodes.divisions())),
            Map.entry("industryClass", digits("", 4)),
            Map.entry("grade", Arbitraries.of("A", "B", "C", "D")),
            Map.entry("month", digits("2026-0", 6).map(text -> "2026-0" + (text.charAt(5) % 9 + 1))),
            Map.entry("subjectHash", hashes()),
            Map.entry("valueHash", hashes()),
            Map.entry("quantity", Arbitraries.of("1 台", "20 套", "300.5 吨")),
            Map.entry("performanceStatus", Arbitraries.of("履行中", "已履行", "未履行")),
            Map.entry("status", Arbitraries.of("处理中", "已了结")),
            Map.entry("industry", Arbitraries.of("制造业", "建筑业")),
            Map.entry("region", Arbitraries.of("某市", "某区")));

    private Texts() {}

    /** Texts of an item with this name and at most so many characters, 0 for any number. */
    static Arbitrary<String> of(String name, int most) {
        Arbitrary<String> texts = BY_NAME.get(name);
        if (texts == null) {
            texts = name.endsWith("No") || name.endsWith("Id") || name.endsWith("Ref") ? numbers() : contents(most);
        }
        return texts.map(text -> cut(text, most));
    }

    private static Arbitrary<String> contents(int most) {
        Arbitrary<String> phrases = Arbitraries.of(PHRASES);
        Arbitrary<String> joined = Combinators.combine(phrases, phrases).as((one, other) -> one + "；" + other);
        return most > 0 && most <= MOST_FILLED
                ? Arbitraries.frequencyOf(
                        Tuple.of(14, phrases), Tuple.of(5, joined), Tuple.of(1, Arbitraries.just("满".repeat(most))))
                : Arbitraries.frequencyOf(Tuple.of(14, phrases), Tuple.of(5, joined));
    }

    /** Numbers of documents and of rows of a platform. */
    private static Arbitrary<String> numbers() {
        Arbitrary<String> prefixes =
                Arbitraries.of("某市监许准〔2026〕%d号", "某市监罚〔2026〕%d号", "（2026）某执%d号", "BH%d", "2026-%d");
        return Combinators.combine(prefixes, Arbitraries.integers().between(1, 99_999))
                .as((prefix, number) -> prefix.replace("%d", Integer.toString(number)));
    }

    /** A prefix, and zeros and a number behind it up to a length. */
    private static Arbitrary<String> digits(String prefix, int length) {
        return Arbitraries.integers().between(1, 9999).map(number -> {
            String tail = Integer.toString(number);
            int zeros = length - prefix.length() - tail.length();
            return prefix + (zeros < 0 ? tail.substring(-zeros) : "0".repeat(zeros) + tail);
        });
    }

    private static Arbitrary<String> hashes() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    }

    private static Arbitrary<String> texts(Arbitrary<? extends IdentityCode> codes) {
        return codes.map(IdentityCode::text);
    }

    private static String cut(String text, int most) {
        return most == 0 || text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
