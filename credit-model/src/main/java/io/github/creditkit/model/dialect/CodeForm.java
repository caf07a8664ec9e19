package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.CodeEntry;
import io.github.creditkit.model.codeset.CodeReading;
import io.github.creditkit.model.codeset.CodeSet;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Numbering;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value of a code set (代码), read by its code, name or alias and by the sender's digits. What is known becomes its code;
 * what is not stays as it was sent.
 *
 * @param <E> the enumeration
 */
final class CodeForm<E extends Enum<E> & CodeValue> implements CellForm<Coded<?>> {
    /** For LEG-03. */
    static final Bilingual NO_NUMBERING =
            new Bilingual("请说明数字代码口径（从 0 起、从 1 起或文字）", "say how the digits are numbered: from 0, from 1, or texts");

    private final CodeSet<E> set;
    private final Numbering numbering;

    CodeForm(CodeSet<E> set, Numbering numbering) {
        this.set = set;
        this.numbering = numbering;
    }

    @Override
    public @Nullable Coded<?> read(String cell, CellNotes notes) {
        String text = Blanks.strip(cell);
        if (text.isEmpty()) {
            return null;
        }
        if (set.ofCode(text).isPresent()) {
            return set.read(text);
        }
        CodeReading<E> reading = set.read(text, numbering);
        return switch (reading.kind()) {
            case KNOWN -> canonical(text, reading, notes);
            case UNKNOWN -> new Coded<>(text, null);
            case AMBIGUOUS -> {
                ambiguous(reading, text, notes);
                yield new Coded<>(text, null);
            }
            case DIGIT_WITHOUT_NUMBERING, DIGIT_OUTSIDE_NUMBERING -> {
                notes.add(Rule.LEG_03, text, NO_NUMBERING);
                yield new Coded<>(text, null);
            }
        };
    }

    /** All values of a cell that holds several. */
    List<Coded<?>> readAll(String cell, CellNotes notes) {
        return set.readAll(cell, numbering).stream()
                .flatMap(reading -> switch (reading.kind()) {
                    case KNOWN ->
                        List.<Coded<?>>of(canonical(Blanks.strip(reading.coded().text()), reading, notes)).stream();
                    case AMBIGUOUS -> {
                        ambiguous(reading, reading.coded().text(), notes);
                        yield reading.meanings().stream().<Coded<?>>map(set::coded);
                    }
                    case UNKNOWN -> List.<Coded<?>>of(reading.coded()).stream();
                    case DIGIT_WITHOUT_NUMBERING, DIGIT_OUTSIDE_NUMBERING -> {
                        notes.add(Rule.LEG_03, reading.coded().text(), NO_NUMBERING);
                        yield List.<Coded<?>>of(reading.coded()).stream();
                    }
                })
                .toList();
    }

    private void ambiguous(CodeReading<E> reading, String text, CellNotes notes) {
        String meanings = reading.meanings().stream().map(E::nameZh).collect(Collectors.joining("、"));
        notes.add(Rule.LEG_02, text, Bilingual.same(meanings));
    }

    /** The code itself instead of a name or alias; what stands behind 其他 is kept. */
    private Coded<?> canonical(String text, CodeReading<E> reading, CellNotes notes) {
        Coded<E> sent = reading.coded();
        Optional<String> detail = sent.detail();
        E constant = sent.meaning();
        if (constant == null) {
            // A newer edition has the code and this release no constant.
            return set.find(text)
                    .map(CodeEntry::code)
                    .map(code -> new Coded<E>(code, null))
                    .orElse(new Coded<>(text, null));
        }
        Coded<E> code = set.coded(constant);
        Coded<E> written =
                detail.isPresent() && constant.name().equals("OTHER") ? Coded.other(constant, detail.get()) : code;
        if (!written.text().equals(text)) {
            notes.folded(new Bilingual(
                    "“" + text + "”读作“" + written.text() + "”", "\"" + text + "\" read as \"" + written.text() + "\""));
        }
        return written;
    }

    @Override
    public String write(Coded<?> value) {
        return value.text();
    }
}
