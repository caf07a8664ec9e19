package io.github.creditkit.reference.pages;

import io.github.creditkit.client.contract.ViewedRecord;
import io.github.creditkit.client.contract.ViewedTitle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody filled in to object (异议申请表).
 *
 * @param subject   whom the record is about, as everyone may see it
 * @param record    the record
 * @param claim     the code of the claim
 * @param representative the name of its legal representative
 * @param statement in words
 * @param evidence  documents by name, a line each
 */
record ObjectionForm(
        ViewedTitle subject,
        ViewedRecord record,
        String claim,
        String representative,
        String statement,
        String evidence) {
    /** The body of the call; what the platform sets itself is left to it. */
    Map<String, Object> body() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", subject.names().isEmpty() ? "-" : subject.names().get(0));
        about.put("category", "法人及非法人组织");
        about.put("creditCode", Objects.requireNonNullElse(subject.creditCode(), ""));
        about.put("legalRepresentative", Map.of("name", representative));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", about);
        body.put("applicant", Map.of("kind", "self"));
        body.put(
                "recordRef",
                Map.of(
                        "type",
                        record.record().type(),
                        "id",
                        Objects.requireNonNullElse(record.recordId(), ""),
                        "version",
                        Objects.requireNonNullElse(record.record().version(), 1)));
        body.put("claim", claim);
        body.put("statement", statement);
        body.put("evidence", documents());
        body.put("channel", "local-website");
        return body;
    }

    private List<String> documents() {
        return Stream.of(evidence.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Nothing of what was filled in. */
    @Override
    public String toString() {
        return "ObjectionForm[" + claim + "]";
    }
}
