package io.github.creditkit.client.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Reads and writes YAML as people like to read it: a member a line, short things in one. */
final class ContractYaml {
    private static final int WIDTH = 120;
    private static final int MANY_ALIASES = 10_000;

    private ContractYaml() {}

    /** As YAML 1.1, where an unquoted day is a day and an unquoted no is false. */
    @SuppressWarnings("unchecked") // a mapping with texts as keys, or a test fails
    static Map<String, Object> read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MANY_ALIASES);
        options.setAllowDuplicateKeys(false);
        return (Map<String, Object>) new Yaml(new SafeConstructor(options)).load(text);
    }

    /** As YAML 1.2, where both are texts. */
    static Object readAs12(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    static String write(Map<String, Object> map) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setIndent(2);
        options.setWidth(WIDTH);
        return new Yaml(new Readable(options), options).dump(copy(map));
    }

    /** Nothing in it is the same object twice, so there are no anchors. */
    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, member) -> copy.put(key, copy(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        return value;
    }

    private static final class Readable extends Representer {
        Readable(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            return super.representScalar(
                    tag, value, tag.equals(Tag.STR) && value.contains("\n") ? ScalarStyle.LITERAL : style);
        }

        @Override
        protected Node representSequence(Tag tag, Iterable<?> sequence, FlowStyle style) {
            return super.representSequence(tag, sequence, isShort(sequence) ? FlowStyle.FLOW : style);
        }

        @Override
        protected Node representMapping(Tag tag, Map<?, ?> mapping, FlowStyle style) {
            boolean isReference = mapping.size() == 1 && mapping.containsKey("$ref");
            return super.representMapping(tag, mapping, isReference ? FlowStyle.FLOW : style);
        }

        /** Texts and numbers, or a reference alone. */
        private static boolean isShort(Iterable<?> sequence) {
            int references = 0;
            for (Object element : sequence) {
                if (element instanceof Collection<?> || element instanceof Map<?, ?> map && !map.containsKey("$ref")) {
                    return false;
                }
                references += element instanceof Map<?, ?> ? 1 : 0;
            }
            return references <= 1;
        }
    }
}
