package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.cli.privacy.ShownSuggestion;
import io.github.creditkit.codes.CodePart;
import io.github.creditkit.codes.Note;
import io.github.creditkit.codes.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line (NDJSON). Keys are always there and always in the same order; {@code file} comes last, and only
 * when there are several.
 *
 * @param language the language in which suggestions are described
 * @param withFile if each row tells its file
 */
public record NdjsonFormat(Language language, boolean withFile) implements RowFormat {
    @Override
    public void append(ShownRow row, StringBuilder out) {
        Json json = new Json(out).object();
        json.key("line").value(row.line());
        json.key("input").value(row.input());
        orNull(json.key("type"), row.type() == null ? null : row.type().word());
        json.key("valid").value(row.isValid());
        orNull(json.key("canonical"), row.canonical());
        json.key("parts").object();
        row.parts().forEach(part -> part(part, json));
        json.endObject().key("notes").array();
        row.notes().forEach(note -> note(note, json));
        json.endArray().key("violations").array();
        row.violations().forEach(violation -> violation(violation, json));
        json.endArray().key("suggestions").array();
        row.suggestions().forEach(suggestion -> suggestion(suggestion, json));
        json.endArray();
        if (withFile) {
            json.key("file").value(row.file());
        }
        json.endObject();
        out.append('\n');
    }

    private static void orNull(Json json, @Nullable String value) {
        if (value == null) {
            json.nothing();
        } else {
            json.value(value);
        }
    }

    private static void part(CodePart part, Json json) {
        json.key(part.name()).object();
        json.key("text").value(part.text());
        json.key("nameZh").value(part.nameZh());
        json.key("meaningZh").value(part.meaningZh());
        json.key("meaningEn").value(part.meaningEn()).endObject();
    }

    private static void note(Note note, Json json) {
        json.object().key("kind").value(note.kind().word());
        json.key("position").value(note.position());
        json.key("found").value(note.found());
        json.key("messageZh").value(note.messageZh());
        json.key("messageEn").value(note.messageEn()).endObject();
    }

    private static void violation(Violation violation, Json json) {
        json.object().key("reason").value(violation.reason().word());
        json.key("position").value(violation.position());
        json.key("found").value(violation.found());
        json.key("expected").value(violation.expected());
        json.key("clause").value(violation.clause());
        json.key("messageZh").value(violation.messageZh());
        json.key("messageEn").value(violation.messageEn()).endObject();
    }

    private void suggestion(ShownSuggestion suggestion, Json json) {
        json.object().key("code").value(suggestion.code());
        json.key("edit").value(language.pick(suggestion.edit())).endObject();
    }
}
