package io.github.creditkit.reference;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.platform.PlatformResponse;
import io.github.creditkit.testkit.Records;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.sessions.JqwikSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts one text into each text of a good record of each type in turn, and sends each of these records. */
final class TextAttack {
    private static final String HOLE = "@hole@";
    private static final int DRAWN = 100;

    private final RunningPlatform platform;
    private final String text;
    private final JsonMapper mapper = new JsonMapper();
    private final ContractJson json = ContractJson.standard();
    private final List<String> failed = new ArrayList<>();
    private final List<String> notLiteral = new ArrayList<>();
    private int types;
    private int bases;
    private int stored;

    /** The text as it stands between the quotation marks of JSON. */
    TextAttack(RunningPlatform platform, String text) {
        this.platform = platform;
        this.text = text;
    }

    /**
     * What became of them.
     *
     * @param failed     records that were neither stored nor refused with a problem of the caller's
     * @param notLiteral records that were stored with another text
     * @param types      how many types have a good record that was stored
     * @param bases      how many good records were stored as new versions
     * @param stored     how many records with the text were stored as new versions
     */
    record Outcome(List<String> failed, List<String> notLiteral, int types, int bases, int stored) {}

    Outcome run() throws Exception {
        JqwikSession.run(() -> {
            for (String type : MessageTypes.names()) {
                attack(type);
            }
        });
        return new Outcome(failed, notLiteral, types, bases, stored);
    }

    private void attack(String type) throws Exception {
        ObjectNode base = base(type);
        PlatformResponse good = put(type, "base", mapper.writeValueAsString(base));
        if (good.status() < 300) {
            types++;
            bases += isStored(good) ? 1 : 0;
        }
        List<String> places = new ArrayList<>();
        places(base, "", places);
        for (String place : places) {
            ObjectNode copy = base.deepCopy();
            fill(copy, place);
            String body = mapper.writeValueAsString(copy).replace(HOLE, text);
            PlatformResponse answer = put(type, place, body);
            if (answer.status() < 300) {
                stored += isStored(answer) ? 1 : 0;
                compare(type, place, answer);
            } else if (answer.status() >= 500 || answer.status() == 404) {
                failed.add(answer.status() + " " + type + " " + place);
            }
        }
    }

    private <R extends Record> ObjectNode base(String type) throws Exception {
        @SuppressWarnings("unchecked")
        Class<R> of = (Class<R>) MessageTypes.ofName(type).orElseThrow();
        // The same record in every run; what is around it is not its matter.
        R record = Records.good(of, LocalDate.now())
                .generator(DRAWN)
                .next(new Random(type.hashCode()))
                .value();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.writeRow(RecordEnvelope.of(record), out);
        return (ObjectNode) mapper.readTree(out.toByteArray());
    }

    private PlatformResponse put(String type, String place, String body) {
        String id = Integer.toHexString((type + place + text).hashCode());
        return platform.call("bureau", "PUT", "/records/" + type + "/" + id, body);
    }

    private boolean isStored(PlatformResponse answer) {
        String outcome = mapper.readTree(answer.body().bytes()).path("outcome").asString();
        return outcome.equals("ACCEPTED") || outcome.equals("WARNING");
    }

    private void compare(String type, String place, PlatformResponse answer) throws Exception {
        JsonNode receipt = mapper.readTree(answer.body().bytes());
        try (Connection connection = platform.database();
                PreparedStatement query = connection.prepareStatement(
                        "select payload from record_version where record_id = ? and version = ?")) {
            query.setString(1, receipt.path("recordId").asString());
            query.setInt(2, receipt.path("version").asInt());
            try (ResultSet found = query.executeQuery()) {
                String sent = mapper.readTree(("\"" + text + "\"").getBytes(StandardCharsets.UTF_8))
                        .asString();
                if (!found.next() || !has(mapper.readTree(found.getString(1)), sent)) {
                    notLiteral.add(type + " " + place);
                }
            }
        }
    }

    /** What is around the record is not its content, and is not kept with it. */
    private static boolean has(JsonNode node, String sent) {
        if (node.isString()) {
            return node.asString().contains(sent);
        }
        for (JsonNode child : node) {
            if (has(child, sent)) {
                return true;
            }
        }
        return false;
    }

    private static void places(JsonNode node, String path, List<String> places) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> {
                if (!(path.isEmpty() && (name.equals("type") || name.equals("op")))) {
                    places(object.get(name), path + "/" + name, places);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places(array.get(i), path + "/" + i, places);
            }
        } else if (node.isString()) {
            places.add(path);
        }
    }

    private static void fill(ObjectNode root, String place) {
        int last = place.lastIndexOf('/');
        JsonNode parent = root.at(place.substring(0, last));
        String name = place.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            object.put(name, HOLE);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), root.stringNode(HOLE));
        }
    }
}
