package io.github.creditkit.cli.validate;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.repair.Repair;
import io.github.creditkit.codes.repair.Suggestion;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.CodeMeaning;
import io.github.creditkit.model.codeset.Coded;
import java.lang.reflect.ParameterizedType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a refused code of an organisation was probably meant as (疑似代码建议). Nothing is suggested for a person's number. The last
 * ones are remembered: a wrong code of the sending organ stands in every row of its sheet.
 */
final class Suggestions {
    private static final int MOST = 3;
    private static final int REMEMBERED = 256;

    private final Map<Asked, String> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Asked(CodeType type, String text) {
        /** Leaves the text out: it may hold a person's number. */
        @Override
        public String toString() {
            return "Asked[" + type + "]";
        }
    }

    /** The most likely codes with a blank between them, such as {@code 91350100M000100Y43}; empty where there is none. */
    <R extends Record> String of(R record, Issue issue) {
        @SuppressWarnings("unchecked") // the type of this very record
        RecordType<R> type = RecordType.of((Class<R>) record.getClass());
        if (issue.rule() != Rule.FLD_05) {
            return "";
        }
        return type.item(issue.path())
                .filter(item ->
                        item.type() instanceof ParameterizedType && item.path().equals(issue.path()))
                .map(item -> {
                    Function<R, @Nullable Object> reader = type.reader(item);
                    return reader.apply(record) instanceof Coded<?> coded
                            ? suggested((ParameterizedType) item.type(), coded.text())
                            : "";
                })
                .orElse("");
    }

    private String suggested(ParameterizedType type, String text) {
        return CodeMeaning.identityCode((Class<?>) type.getActualTypeArguments()[0])
                .map(code -> last.computeIfAbsent(new Asked(code, text), Suggestions::suggested))
                .orElse("");
    }

    private static String suggested(Asked asked) {
        if (CodeType.CITIZEN_ID.isValid(asked.text(), CodePolicy.STANDARD)) {
            return "";
        }
        List<Suggestion> suggestions = Repair.suggest(asked.type(), asked.text());
        return suggestions.stream()
                .filter(each -> each.cost() == suggestions.get(0).cost())
                .limit(MOST)
                .map(each -> each.code().text())
                .collect(Collectors.joining(" "));
    }
}
