package io.github.creditkit.client.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the comments in the source say of a class and of its components: the English of the contract, which no annotation
 * has.
 *
 * @param text       of the class, Chinese first
 * @param components by name, Chinese first
 */
record Documentation(String text, Map<String, String> components) {
    private static final Path HERE = Path.of("src", "main", "java");
    private static final Path MODEL = Path.of("..", "credit-model", "src", "main", "java");
    private static final Pattern ZH = Pattern.compile("\\s*\\(([^()]*\\p{IsHan}[^()]*)\\)");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+([^\\s}]+)(?:\\s+([^}]+))?}");
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]*)}");
    private static final Pattern CONSTANT =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*([A-Z][A-Z_]*)\\(", Pattern.DOTALL);
    private static final Map<Class<?>, Documentation> KNOWN = new ConcurrentHashMap<>();

    static Documentation of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Documentation::parse);
    }

    /** Of the constants of an enumeration, by name. */
    static Map<String, String> ofConstants(Class<? extends Enum<?>> type) {
        Map<String, String> texts = new LinkedHashMap<>();
        CONSTANT.matcher(source(type))
                .results()
                .forEach(constant -> texts.put(constant.group(2), bilingual(plain(constant.group(1)), "")));
        return texts;
    }

    private static Documentation parse(Class<?> type) {
        String source = source(type);
        String head = source.substring(0, source.indexOf("\npublic " + (type.isEnum() ? "enum " : "record ")));
        String comment = head.substring(head.lastIndexOf("/**") + 3, head.lastIndexOf("*/"));
        String[] parts = plain(comment).split("\\s(?=@(?:param|see|since)\\s)", -1);
        Map<String, String> components = new HashMap<>();
        Stream.of(parts).skip(1).filter(part -> part.startsWith("@param ")).forEach(part -> {
            String[] words = part.split("\\s+", 3);
            components.put(words[1], words[2]);
        });
        return new Documentation(bilingual(parts[0], ""), components);
    }

    /**
     * What a component is, such as 批次号 · the platform's name for it.
     *
     * @param nameZh the name of its annotation
     */
    String of(String component, String nameZh) {
        String text = components.get(component);
        if (text == null) {
            throw new IllegalStateException("no @param " + component);
        }
        return bilingual(text, nameZh);
    }

    private static String bilingual(String text, String nameZh) {
        Matcher zh = ZH.matcher(text);
        if (!zh.find()) {
            return nameZh.isEmpty() ? text : nameZh + " · " + text;
        }
        String english = text.substring(0, zh.start()) + text.substring(zh.end());
        return (nameZh.isEmpty() ? zh.group(1) : nameZh) + " · " + english.strip();
    }

    private static String plain(String comment) {
        String text =
                comment.replaceAll("\\s*\\n\\s*\\*[ ]?", " ").replace("<p>", "").replace("&amp;", "&");
        text = CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement("`" + code.group(1) + "`"));
        text = LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(2) != null ? link.group(2) : link.group(1).replaceAll(".*[.#]", "")));
        return text.replaceAll("</?[a-z]+>", "").replaceAll("\\s+", " ").strip();
    }

    private static String source(Class<?> type) {
        Path file = Path.of(type.getName().replace('.', '/') + ".java");
        Path here = HERE.resolve(file);
        try {
            return Files.readString(Files.exists(here) ? here : MODEL.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
