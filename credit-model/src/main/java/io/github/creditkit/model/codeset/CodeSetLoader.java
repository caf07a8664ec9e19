package io.github.creditkit.model.codeset;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes code sets of tables that come at run time (运行时加载). */
final class CodeSetLoader<E extends Enum<E> & CodeValue> {
    private static final int NO_LINE = 0;

    /** A row of the set to be, the line it came from, and what it must still be readable by if nothing else is. */
    private record Placed<E>(CodeEntry<E> entry, int line, Set<String> earlier) {}

    private final Class<E> type;

    CodeSetLoader(Class<E> type) {
        this.type = type;
    }

    CodeSet<E> load(Reader csv) throws IOException {
        return load(CodeSetCsv.read(csv));
    }

    CodeSet<E> load(List<CodeSetRow> rows) {
        Optional<CodeSet<E>> bundled = CodeSets.bundled().find(type);
        CodeSetRow first = rows.get(0);
        String edition = edition(rows, bundled.map(CodeSet::id).orElse(first.set()));
        CodeSetTitle title = bundled.map(CodeSet::title)
                .orElseGet(() -> new CodeSetTitle(first.set(), edition, first.set(), first.set()))
                .withEdition(edition);
        List<CodeEntry<E>> known = bundled.map(CodeSet::entries).orElseGet(List::of);
        List<Placed<E>> placed = rows.stream().map(row -> placed(row, known)).toList();
        return new CodeSet<>(
                type, title, checked(placed), bundled.map(CodeSet::digits).orElseGet(List::of));
    }

    CodeSet<E> amend(CodeSet<E> base, List<CodeSetRow> rows) {
        String edition = edition(rows, base.id());
        List<Placed<E>> changes =
                rows.stream().map(row -> placed(row, base.entries())).toList();
        checked(changes);
        List<Placed<E>> merged = new ArrayList<>();
        Set<Placed<E>> left = new LinkedHashSet<>(changes);
        for (CodeEntry<E> entry : base.entries()) {
            Placed<E> change = change(entry, changes);
            merged.add(change == null ? unchanged(entry) : replacing(entry, change));
            left.remove(change);
        }
        merged.addAll(left);
        return new CodeSet<>(
                type, base.title().withEdition(base.edition() + " + " + edition), checked(merged), base.digits());
    }

    private static String edition(List<CodeSetRow> rows, String id) {
        String edition = rows.get(0).edition();
        for (CodeSetRow row : rows) {
            if (!row.set().equals(id)) {
                throw row.bad("the set is '" + row.set() + "' and not '" + id + "'");
            }
            if (!row.edition().equals(edition)) {
                throw row.bad("another edition than '" + edition + "'");
            }
        }
        return edition;
    }

    private Placed<E> placed(CodeSetRow row, List<CodeEntry<E>> known) {
        E constant = row.constant().isEmpty() ? constantOfCode(row.code(), known) : constant(row.constant());
        CodeEntry<E> entry = new CodeEntry<>(
                row.code(), row.name(), row.english(), row.official(), row.source(), row.aliases(), constant);
        return new Placed<>(entry, row.line(), Set.of());
    }

    private @Nullable E constant(String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private @Nullable E constantOfCode(String code, List<CodeEntry<E>> known) {
        for (CodeEntry<E> entry : known) {
            if (Folding.fold(entry.code()).equals(Folding.fold(code))) {
                return entry.constant();
            }
        }
        return null;
    }

    /** The row that replaces an entry: the one of its constant before the one of its code. */
    private @Nullable Placed<E> change(CodeEntry<E> entry, List<Placed<E>> changes) {
        Placed<E> ofCode = null;
        for (Placed<E> change : changes) {
            E constant = change.entry().constant();
            if (constant != null && constant == entry.constant()) {
                return change;
            }
            boolean free = constant == null || entry.constant() == null;
            if (free && Folding.fold(change.entry().code()).equals(Folding.fold(entry.code()))) {
                ofCode = change;
            }
        }
        return ofCode;
    }

    /** Its aliases give way to what the changes bring. */
    private static <E> Placed<E> unchanged(CodeEntry<E> entry) {
        return new Placed<>(entry.withAliases(List.of()), NO_LINE, new LinkedHashSet<>(entry.aliases()));
    }

    private static <E> Placed<E> replacing(CodeEntry<E> old, Placed<E> change) {
        Set<String> earlier = new LinkedHashSet<>(List.of(old.code(), old.nameZh()));
        earlier.addAll(old.aliases());
        return new Placed<>(change.entry(), change.line(), earlier);
    }

    /** The entries, when no text stands for two of them and no constant has two codes. */
    private static <E> List<CodeEntry<E>> checked(List<Placed<E>> placed) {
        Map<String, Placed<E>> codes = new HashMap<>();
        Map<Object, Placed<E>> constants = new HashMap<>();
        Map<String, CodeEntry<E>> texts = new HashMap<>();
        for (Placed<E> one : placed) {
            refuse(codes.put(Folding.fold(one.entry().code()), one), one, "the code");
            E constant = one.entry().constant();
            refuse(constant == null ? null : constants.put(constant, one), one, "the constant");
            texts.put(Folding.fold(one.entry().nameZh()), one.entry());
        }
        codes.forEach((code, one) -> texts.put(code, one.entry()));
        placed.forEach(one -> one.entry().aliases().forEach(alias -> claim(alias, one, texts)));
        return placed.stream().map(one -> readable(one, texts)).toList();
    }

    private static <E> void refuse(@Nullable Placed<E> before, Placed<E> one, String what) {
        if (before != null) {
            int line = Math.max(before.line(), one.line());
            throw CodeSetRow.bad(line, what + " of '" + one.entry().code() + "' is in the set already");
        }
    }

    private static <E> void claim(String alias, Placed<E> one, Map<String, CodeEntry<E>> texts) {
        CodeEntry<E> before = texts.putIfAbsent(Folding.fold(alias), one.entry());
        if (before != null && !before.equals(one.entry())) {
            throw CodeSetRow.bad(
                    one.line(), "the alias '" + alias + "' stands for the code '" + before.code() + "' already");
        }
    }

    /** With the earlier texts as aliases, as far as they mean nothing else now. */
    private static <E> CodeEntry<E> readable(Placed<E> one, Map<String, CodeEntry<E>> texts) {
        Set<String> aliases = new LinkedHashSet<>(one.entry().aliases());
        for (String text : one.earlier()) {
            if (texts.putIfAbsent(Folding.fold(text), one.entry()) == null) {
                aliases.add(text);
            }
        }
        return one.entry().withAliases(List.copyOf(aliases));
    }
}
