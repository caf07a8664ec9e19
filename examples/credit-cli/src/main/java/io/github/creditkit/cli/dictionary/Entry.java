package io.github.creditkit.cli.dictionary;

import io.github.creditkit.cli.validate.Profile;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.CodeEntry;
import io.github.creditkit.model.codeset.CodeMeaning;
import io.github.creditkit.model.codeset.CodeSet;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One item of one record as the dictionary tells of it (字典条目).
 *
 * @param record the record
 * @param item   the item
 */
record Entry(Profile record, Item item) {
    private static final int MOST_CODES = 12;

    static List<Entry> of(Profile record) {
        return RecordType.of(record.type()).items().stream()
                .map(item -> new Entry(record, item))
                .toList();
    }

    String path() {
        return item.path().substring(1).replace("/*", "[]").replace('/', '.');
    }

    String length() {
        return item.maxLength() == 0 ? "" : item.maxLength() + (item.lengthSure() ? "" : "（提醒）");
    }

    String type() {
        return type(item.type());
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Coded.class ? coded((Class<?>) argument) : type(argument) + "，可多个";
        }
        if (type == LocalDate.class) {
            return "日期";
        }
        if (type == OffsetDateTime.class) {
            return "时间";
        }
        if (type == Money.class) {
            return "金额（万元）";
        }
        if (type == IdNumber.class) {
            return "证件号码";
        }
        if (type == Boolean.class) {
            return "是否";
        }
        return type instanceof Class<?> number && Number.class.isAssignableFrom(number) ? "数值" : "文本";
    }

    private static String coded(Class<?> type) {
        return CodeMeaning.identityCode(type).map(code -> code.nameZh()).orElse("代码");
    }

    /** The code set with its first codes; empty for what has none. */
    String codes() {
        Type type = item.type();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            type = list.getActualTypeArguments()[0];
        }
        if (!(type instanceof ParameterizedType coded) || coded.getRawType() != Coded.class) {
            return "";
        }
        Type argument = coded.getActualTypeArguments()[0];
        Optional<CodeSet<?>> set = CodeSets.bundled().all().stream()
                .<CodeSet<?>>map(each -> each)
                .filter(each -> each.type() == argument)
                .findFirst();
        return set.map(Entry::codes).orElse("");
    }

    private static String codes(CodeSet<?> set) {
        String codes = set.entries().stream().limit(MOST_CODES).map(Entry::code).collect(Collectors.joining("、"));
        return set.nameZh() + "（" + set.id() + "，" + set.edition() + "）：" + codes
                + (set.entries().size() > MOST_CODES ? "… 共 " + set.entries().size() + " 项" : "");
    }

    private static String code(CodeEntry<?> entry) {
        return entry.code().equals(entry.nameZh()) ? entry.code() : entry.code() + " " + entry.nameZh();
    }

    String required() {
        return item.required() ? "必填" : "";
    }

    String source() {
        return item.source().nameZh();
    }
}
