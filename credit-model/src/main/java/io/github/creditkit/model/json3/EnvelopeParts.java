package io.github.creditkit.model.json3;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.envelope.RecordMembers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of one envelope while it is read (信封各部分): what nobody knows of them, and the first that is refused. */
final class EnvelopeParts {
    private static final JsonPointer ROOT = JsonPointer.empty();

    private final ObjectMapper mapper;
    private final Map<String, @Nullable Object> unknown = new LinkedHashMap<>();
    private EnvelopeReading.@Nullable Refused refused;

    EnvelopeParts(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Members that nobody knows, by the JSON Pointer in the envelope. */
    Map<String, @Nullable Object> unknown() {
        return unknown;
    }

    /** Why a part could not be read; null when all could. */
    EnvelopeReading.@Nullable Refused refused() {
        return refused;
    }

    /** Keeps the members of the envelope itself that nobody knows, and those of {@code extensions}. */
    void keepUnknown(ObjectNode envelope) {
        for (Map.Entry<String, JsonNode> member : envelope.properties()) {
            if (member.getKey().equals("extensions")) {
                keepExtensions(member.getValue());
            } else if (!RecordEnvelope.members().contains(member.getKey())) {
                keep(ROOT.appendProperty(member.getKey()), member.getValue());
            }
        }
    }

    private void keepExtensions(JsonNode extensions) {
        if (extensions instanceof ObjectNode members) {
            JsonPointer place = ROOT.appendProperty("extensions");
            members.properties().forEach(member -> keep(place.appendProperty(member.getKey()), member.getValue()));
        } else if (!extensions.isNull()) {
            refuse(EnvelopeReading.wrongKind(null, "/extensions", ""));
        }
    }

    /** Takes out of a part what nobody knows, so that what is left can be read. */
    private void takeUnknown(ObjectNode part, RecordMembers members, JsonPointer place) {
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, JsonNode> child : part.properties()) {
            String name = child.getKey();
            RecordMembers.Member member = members.member(name);
            if (member == null) {
                unknown.add(name);
            } else if (member.part() != null && child.getValue() instanceof ObjectNode object) {
                takeUnknown(object, member.part(), place.appendProperty(name));
            } else if (member.element() != null && child.getValue() instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof ObjectNode object) {
                        takeUnknown(
                                object,
                                member.element(),
                                place.appendProperty(name).appendIndex(i));
                    }
                }
            }
        }
        unknown.forEach(name -> keep(place.appendProperty(name), part.remove(name)));
    }

    private void keep(JsonPointer place, JsonNode value) {
        unknown.put(place.toString(), mapper.convertValue(value, Object.class));
    }

    /** What is to be done with the record; null where nothing is said, or it is refused. */
    @SuppressWarnings("unchecked") // read as what it is asked for
    @Nullable
    Coded<Operation> operation(@Nullable JsonNode tree) {
        JavaType type = mapper.getTypeFactory().constructParametricType(Coded.class, Operation.class);
        return tree == null || tree.isNull() ? null : (Coded<Operation>) read(tree, type, "/op");
    }

    /** The record itself, whose items are told by their place in it. */
    @Nullable
    Record record(ObjectNode data, Class<? extends Record> type) {
        takeUnknown(data, RecordMembers.of(type), ROOT.appendProperty("data"));
        return type.cast(read(data, mapper.constructType(type), ""));
    }

    /** Another part; null where it is absent or refused. */
    <T> @Nullable T part(@Nullable JsonNode tree, Class<T> type, String name) {
        if (tree == null || tree.isNull()) {
            return null;
        }
        if (tree instanceof ObjectNode object && type.isRecord()) {
            takeUnknown(object, RecordMembers.of(type), ROOT.appendProperty(name));
        }
        return type.cast(read(tree, mapper.constructType(type), "/" + name));
    }

    private @Nullable Object read(JsonNode tree, JavaType type, String place) {
        try {
            return mapper.readerFor(type).readValue(mapper.treeAsTokens(tree));
        } catch (JacksonException e) {
            refuse(EnvelopeReading.wrongKind(type.getRawClass(), place, pointer(e)));
        }
        return null;
    }

    private void refuse(EnvelopeReading.Refused why) {
        refused = refused == null ? why : refused;
    }

    private static String pointer(JacksonException e) {
        JsonPointer pointer = ROOT;
        for (JacksonException.Reference step : e.getPath()) {
            pointer = step.getPropertyName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getPropertyName());
        }
        return pointer.toString();
    }
}
