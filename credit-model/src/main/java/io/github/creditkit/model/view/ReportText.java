package io.github.creditkit.model.view;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.envelope.ContentText;
import io.github.creditkit.model.item.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as plain text (报告文本). */
final class ReportText {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(CreditReport report) {
        ReportText writer = new ReportText();
        writer.head(report);
        for (int i = 0; i < report.parts().size(); i++) {
            writer.part(i, report.parts().get(i));
        }
        writer.foot(report);
        return writer.text.toString();
    }

    private void head(CreditReport report) {
        SubjectTitle subject = report.subject();
        line("公共信用信息报告 Public-credit report");
        line("信用主体 subject：" + String.join("；", subject.names()));
        line("主体类别 kind：" + subject.kind().nameZh() + " " + subject.kind().nameEn());
        if (subject.creditCode() != null) {
            line("统一社会信用代码 unified social credit code：" + subject.creditCode());
        }
        line("用途 purpose："
                + (report.purpose() == null
                        ? "公开查询 public query"
                        : report.purpose().nameZh() + " " + report.purpose().nameEn()));
        line("报告日期 date：" + report.on());
        line("信息来源 sources：" + String.join("；", report.sources()));
    }

    private void part(int index, ReportPart part) {
        line("");
        line(NUMERALS.charAt(index) + "、" + part.section().nameZh() + " "
                + part.section().nameEn());
        if (part.entries().isEmpty() && part.suggestions().isEmpty()) {
            line(INDENT + "无 none");
        }
        part.entries().forEach(this::entry);
        part.suggestions().forEach(suggestion -> line(INDENT + both(suggestion)));
    }

    private void entry(ViewEntry entry) {
        line(INDENT + "【" + both(entry.kind()) + "】"
                + (entry.decidedOn() == null ? "" : entry.decidedOn() + " ")
                + entry.publication().nameZh() + " " + entry.publication().nameEn()
                + (entry.publishedUntil() == null ? "" : "（至 until " + entry.publishedUntil() + "）"));
        Record record = entry.record().data();
        RecordType<?> type = RecordType.of(record.getClass());
        for (Item item : type.items()) {
            List<String> values = said(type.values(record, item.path()));
            if (!values.isEmpty()) {
                line(INDENT + INDENT + item.nameZh() + "：" + oneLine(String.join("；", values)));
            }
        }
        line(INDENT + INDENT + "来源 source：" + oneLine(entry.source()));
    }

    private void foot(CreditReport report) {
        line("");
        report.channels()
                .forEach(channel ->
                        line(channel.right().nameZh() + " " + channel.right().nameEn() + "：" + both(channel.how())
                                + (channel.where().isEmpty() ? "" : " " + channel.where())));
        report.notes().forEach(note -> line(both(note)));
    }

    private static String both(Bilingual text) {
        return text.zh().isEmpty() || text.zh().equals(text.en()) ? text.en() : text.zh() + " " + text.en();
    }

    /** A code of which only a machine knows the meaning is told by its name. */
    private static List<String> said(List<@Nullable Object> values) {
        List<@Nullable Object> named = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof List<?> list) {
                list.forEach(element -> named.add(name(element)));
            } else {
                named.add(name(value));
            }
        }
        return ContentText.said(named);
    }

    private static @Nullable Object name(@Nullable Object value) {
        if (value instanceof Money money) {
            return money.toString(); // in the unit in which it was told
        }
        return value instanceof Coded<?> coded
                        && coded.meaning() instanceof CodeValue meaning
                        && meaning.code().equals(coded.text())
                ? meaning.nameZh()
                : value;
    }

    /** A line break in an item would look like another item. */
    private static String oneLine(String value) {
        return value.replaceAll("\\R", " ");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
