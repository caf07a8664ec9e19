package io.github.creditkit.cli.resolve;

import io.github.creditkit.cli.output.Json;
import io.github.creditkit.model.subject.Evidence;
import io.github.creditkit.model.subject.HeldCode;
import io.github.creditkit.model.subject.HeldName;
import io.github.creditkit.model.subject.Resolution;
import io.github.creditkit.model.subject.SubjectClaim;
import io.github.creditkit.model.subject.SubjectCode;
import io.github.creditkit.model.subject.SubjectConflict;
import io.github.creditkit.model.subject.SubjectIdentity;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One subject a line as JSON (NDJSON), with the conflicts that concern it. Keys are always there, in the same order. */
public final class ResolveJson {
    /** A number that a thousand subjects have would be told a million times. */
    private static final int MOST_EVIDENCE = 20;

    private final Labels labels;

    /**
     * A format.
     *
     * @param labels what subjects are called
     */
    public ResolveJson(Labels labels) {
        this.labels = labels;
    }

    /**
     * Writes all subjects.
     *
     * @param resolution the subjects
     * @param out        takes a line each
     */
    public void write(Resolution resolution, Consumer<String> out) {
        for (SubjectIdentity subject : resolution.subjects()) {
            StringBuilder line = new StringBuilder();
            append(subject, new Json(line));
            out.accept(line.append('\n').toString());
        }
    }

    private void append(SubjectIdentity subject, Json json) {
        json.object().key("subject").value(labels.of(subject.key()));
        json.key("kind").value(word(subject.kind()));
        json.key("basis").value(word(subject.basis()));
        json.key("codes").array();
        for (HeldCode code : subject.codes()) {
            if (!code.personal()) {
                json.object().key("scheme").value(code.scheme().code());
                json.key("code").value(labels.of(code.code()));
                json.key("standing").value(word(code.standing())).endObject();
            }
        }
        json.endArray().key("names").array();
        for (HeldName name : subject.names()) {
            if (!name.personal()) {
                json.object().key("name").value(name.text());
                json.key("former").value(name.former()).endObject();
            }
        }
        json.endArray().key("records").array();
        subject.claims().forEach(claim -> json.value(labels.of(claim.address())));
        json.endArray().key("conflicts").array();
        subject.conflicts().forEach(conflict -> append(conflict, subject, json));
        json.endArray().endObject();
    }

    private void append(SubjectConflict conflict, SubjectIdentity subject, Json json) {
        json.object().key("kind").value(conflict.kind().word());
        json.key("about");
        String about = conflict.code()
                .map(labels::of)
                .or(() -> conflict.name().map(labels::text))
                .orElse("");
        json.value(about);
        json.key("messageZh").value(conflict.kind().messageZh());
        json.key("messageEn").value(conflict.kind().messageEn());
        List<Evidence> evidence = conflict.evidence();
        json.key("evidenceCount").value(evidence.size());
        json.key("evidence").array();
        // Its own first, so that a line tells why it has the conflict.
        Stream.concat(
                        evidence.stream().filter(one -> one.subject().equals(subject.key())),
                        evidence.stream().filter(one -> !one.subject().equals(subject.key())))
                .limit(MOST_EVIDENCE)
                .forEach(one -> append(one, json));
        json.endArray().endObject();
    }

    private void append(Evidence evidence, Json json) {
        SubjectClaim claim = evidence.claim();
        json.object().key("record").value(labels.of(claim.address()));
        json.key("subject").value(labels.of(evidence.subject()));
        json.key("name").value(labels.name(claim));
        json.key("codes").array();
        for (SubjectCode code : claim.codes()) {
            json.value(labels.of(code));
        }
        json.endArray().key("formerCodes").array();
        for (SubjectCode code : claim.formerCodes()) {
            json.value(labels.of(code));
        }
        json.endArray().endObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
