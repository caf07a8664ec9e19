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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a refused code of an organisation was probably meant as (疑似代码建议). Nothing is suggested for a person's number. */
final class Suggestions {
    private static final int MOST = 3;

    private Suggestions() {}

    /** The most likely codes with a blank between them, such as {@code 91350100M000100Y43}; empty where there is none. */
    static <R extends Record> String of(R record, Issue issue) {
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

    private static String suggested(ParameterizedType type, String text) {
        Optional<CodeType> code = CodeMeaning.identityCode((Class<?>) type.getActualTypeArguments()[0]);
        if (code.isEmpty() || CodeType.CITIZEN_ID.isValid(text, CodePolicy.STANDARD)) {
            return "";
        }
        List<Suggestion> suggestions = Repair.suggest(code.get(), text);
        return suggestions.stream()
                .filter(each -> each.cost() == suggestions.get(0).cost())
                .limit(MOST)
                .map(each -> each.code().text())
                .collect(Collectors.joining(" "));
    }
}
