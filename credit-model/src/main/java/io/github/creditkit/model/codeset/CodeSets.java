package io.github.creditkit.model.codeset;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code sets in use, each in one edition (代码集目录). Immutable; {@link #with} gives another one.
 *
 * <pre>{@code
 * CodeSets sets = CodeSets.bundled().amendedBy(reader);
 * sets.get(PermitCategory.class).edition();
 * }</pre>
 */
public final class CodeSets {
    private final Map<String, CodeSet<?>> byId;
    private final Map<Class<?>, CodeSet<?>> byType = new HashMap<>();

    private CodeSets(Map<String, CodeSet<?>> byId) {
        this.byId = Collections.unmodifiableMap(byId);
        byId.values().forEach(set -> byType.put(set.type(), set));
        byType.remove(LocalCode.class); // many sets can have it, so it is the type of none
    }

    /**
     * All code sets of this release in their bundled editions.
     *
     * @return the same each time
     */
    public static CodeSets bundled() {
        return Bundled.SETS;
    }

    /**
     * These code sets with another one, or with another edition of one.
     *
     * @param set the set; it takes the place of the one with its id
     * @return the new registry
     * @throws IllegalArgumentException when the id or the enumeration belongs to another set
     */
    public CodeSets with(CodeSet<?> set) {
        CodeSet<?> before = byId.get(set.id());
        boolean sameType = before == null
                ? set.type() == LocalCode.class || byId.values().stream().noneMatch(one -> one.type() == set.type())
                : before.type() == set.type();
        if (!sameType) {
            throw new IllegalArgumentException("The id " + set.id() + " or the enumeration "
                    + set.type().getSimpleName() + " belongs to another code set");
        }
        Map<String, CodeSet<?>> sets = new LinkedHashMap<>(byId);
        sets.put(set.id(), set);
        return new CodeSets(sets);
    }

    /**
     * These code sets with the rows of a table, which may be of several sets: each set is {@linkplain CodeSet#amendedBy
     * amended}, and a set that nobody knows yet is added with {@link LocalCode}.
     *
     * @param csv the table in the form that {@link CodeSet} tells; not closed
     * @return the new registry
     * @throws IllegalArgumentException when the table is bad; the message names the line
     * @throws IOException              when the reader fails
     */
    public CodeSets amendedBy(Reader csv) throws IOException {
        Map<String, List<CodeSetRow>> rows =
                CodeSetCsv.read(csv).stream().collect(groupingBy(CodeSetRow::set, LinkedHashMap::new, toList()));
        CodeSets amended = this;
        for (List<CodeSetRow> ofOneSet : rows.values()) {
            CodeSet<?> before = byId.get(ofOneSet.get(0).set());
            amended = amended.with(
                    before == null ? new CodeSetLoader<>(LocalCode.class).load(ofOneSet) : before.amendedBy(ofOneSet));
        }
        return amended;
    }

    /**
     * The code set of an enumeration, in the edition in use.
     *
     * @param type the enumeration, not {@link LocalCode}
     * @param <E>  the enumeration
     * @return the set
     * @throws IllegalArgumentException when there is none
     */
    public <E extends Enum<E> & CodeValue> CodeSet<E> get(Class<E> type) {
        return find(type).orElseThrow(() -> new IllegalArgumentException("No code set of " + type.getName()));
    }

    /**
     * The code set with this id, in the edition in use.
     *
     * @param id such as {@code permit-category}
     * @return empty when there is none
     */
    public Optional<CodeSet<?>> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The code set of an enumeration that is known at run time only, in the edition in use.
     *
     * @param type any class
     * @return empty when it is no enumeration of a set, and for {@link LocalCode}
     */
    public Optional<CodeSet<?>> ofType(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
    }

    /**
     * If the code set of an enumeration knows a text as {@link CodeSet#find} does, and this release has no constant for it:
     * the edition is newer, or local. Makes no objects.
     *
     * @param type any class
     * @param text any text
     * @return false for what the set does not know, for what has a constant, and where there is no set
     */
    public boolean knowWithoutConstant(Class<?> type, String text) {
        CodeSet<?> set = byType.get(type);
        return set != null && set.hasWithoutConstant(text);
    }

    /**
     * The grades of an evaluation scheme (评价等级): the set whose id is the scheme's code and {@code -grade}.
     *
     * @param scheme the scheme
     * @return empty when the scheme has no set; then any grade may stand
     */
    public Optional<CodeSet<?>> grades(EvaluationScheme scheme) {
        return get(scheme.code() + "-grade");
    }

    /**
     * All code sets, the bundled ones first.
     *
     * @return immutable
     */
    public Collection<CodeSet<?>> all() {
        return byId.values();
    }

    @SuppressWarnings("unchecked") // the set of this type
    <E extends Enum<E> & CodeValue> Optional<CodeSet<E>> find(Class<E> type) {
        return Optional.ofNullable((CodeSet<E>) byType.get(type));
    }

    /** The ids and editions. */
    @Override
    public String toString() {
        return byId.values().toString();
    }

    /** Made when first asked for: it needs every enumeration. */
    private static final class Bundled {
        static final CodeSets SETS = new CodeSets(collect());

        private static Map<String, CodeSet<?>> collect() {
            Map<String, CodeSet<?>> sets = new LinkedHashMap<>();
            BundledCodeSets.all().forEach(set -> sets.put(set.id(), set));
            return sets;
        }
    }
}
