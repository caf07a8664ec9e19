package io.github.creditkit.model.codeset;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A code set in an edition (代码集及其版本): the bundled one, or a newer or local one that was read at run time.
 *
 * <p>Immutable. Texts are compared after NFKC and without the blanks around them; case counts. No method throws on any
 * text.
 *
 * <p>A table at run time is CSV in the form of the bundled tables: a header with the columns {@code set}, {@code edition},
 * {@code code} and {@code name}, and as far as wanted {@code constant}, {@code official}, {@code source}, {@code english}
 * and {@code aliases} (joined with {@code ;}). Cells may be quoted, a byte order mark is passed over. A row that names no
 * constant has the one of its code, if there is one; a constant that this release lacks is no error: the set then knows
 * the row, without a constant. At most 10,000 rows and 4 million characters.
 *
 * @param <E> the enumeration
 */
public final class CodeSet<E extends Enum<E> & CodeValue> {
    private final CodeSetTitle title;
    private final Class<E> type;
    private final List<CodeEntry<E>> entries;
    private final List<DigitMeaning<E>> digits;
    private final CodeIndex<E> index;
    private final DigitTable<E> digitTable;

    CodeSet(Class<E> type, CodeSetTitle title, List<CodeEntry<E>> entries, List<DigitMeaning<E>> digits) {
        this.type = type;
        this.title = title;
        this.entries = List.copyOf(entries);
        this.digits = List.copyOf(digits);
        this.index = new CodeIndex<>(this.entries);
        this.digitTable = new DigitTable<>(this.digits);
    }

    static <E extends Enum<E> & CodeValue> CodeSet<E> bundled(
            Class<E> type, String id, String edition, String nameZh, String nameEn, List<DigitMeaning<E>> digits) {
        List<CodeEntry<E>> entries =
                Arrays.stream(type.getEnumConstants()).map(CodeEntry::of).toList();
        return new CodeSet<>(type, new CodeSetTitle(id, edition, nameZh, nameEn), entries, digits);
    }

    /**
     * Reads another edition of a code set, which has the rows of the table and no others.
     *
     * @param type the enumeration; {@link LocalCode} for a set that has none
     * @param csv  the table; not closed
     * @param <E>  the enumeration
     * @return the set, with the numberings of the bundled one
     * @throws IllegalArgumentException when the table is bad; the message names the line
     * @throws IOException              when the reader fails
     */
    public static <E extends Enum<E> & CodeValue> CodeSet<E> load(Class<E> type, Reader csv) throws IOException {
        return new CodeSetLoader<>(type).load(csv);
    }

    /**
     * This set with rows replaced and added. A row replaces the one of its constant, else the one of its code. What was
     * read before is read still: the old code and name of a replaced row become aliases.
     *
     * @param csv the table of the rows that differ; not closed
     * @return the set; its edition names both
     * @throws IllegalArgumentException when the table is bad; the message names the line
     * @throws IOException              when the reader fails
     */
    public CodeSet<E> amendedBy(Reader csv) throws IOException {
        return amendedBy(CodeSetCsv.read(csv));
    }

    CodeSet<E> amendedBy(List<CodeSetRow> rows) {
        return new CodeSetLoader<>(type).amend(this, rows);
    }

    /**
     * The id of the set (代码集标识), the same in every edition.
     *
     * @return such as {@code permit-category}
     */
    public String id() {
        return title.id();
    }

    /**
     * The edition (版本).
     *
     * @return such as {@code GB/T 4754-2017}; of an amended set both editions, joined with {@code  + }
     */
    public String edition() {
        return title.edition();
    }

    /**
     * The set's name in Chinese (代码集名称).
     *
     * @return such as 许可类别; of a set without a bundled edition its id
     */
    public String nameZh() {
        return title.nameZh();
    }

    /**
     * The set's name in English.
     *
     * @return such as {@code Category of an administrative permit}; of a set without a bundled edition its id
     */
    public String nameEn() {
        return title.nameEn();
    }

    /**
     * The enumeration whose constants the rows have.
     *
     * @return the enumeration
     */
    public Class<E> type() {
        return type;
    }

    /**
     * All rows, in the order of the standard.
     *
     * @return immutable
     */
    public List<CodeEntry<E>> entries() {
        return entries;
    }

    /**
     * The constant with this code.
     *
     * @param code any text
     * @return empty when the set has no such code, or this release no constant for it
     */
    public Optional<E> ofCode(String code) {
        return index.code(code).map(CodeEntry::constant);
    }

    /**
     * The constant with this name in Chinese.
     *
     * @param name any text
     * @return empty when the set has no such name, or has it more than once, or this release has no constant for it
     */
    public Optional<E> ofName(String name) {
        return index.ofName(name).map(CodeEntry::constant);
    }

    /**
     * If the set has this code, be it with a constant or without.
     *
     * @param code any text
     * @return true when it has
     */
    public boolean contains(String code) {
        return index.code(code).isPresent();
    }

    /**
     * The row that a text means: by code, then by name, then by alias. {@code 其他-名称} means the row of that name, and
     * if there is none the row for others.
     *
     * @param text any text
     * @return empty when the set does not know it
     */
    public Optional<CodeEntry<E>> find(String text) {
        return index.any(text);
    }

    /**
     * The constant with the code that it has in this edition.
     *
     * @param constant a constant
     * @return its code here; its own where this edition has no row for it
     */
    public Coded<E> coded(E constant) {
        return entries.stream()
                .filter(entry -> entry.constant() == constant)
                .findFirst()
                .map(entry -> new Coded<>(entry.code(), constant))
                .orElseGet(() -> Coded.of(constant));
    }

    /**
     * Reads any text as {@link #find} does. What is not known is kept.
     *
     * @param text any text
     * @return the text as it is, with its constant if there is one
     */
    public Coded<E> read(String text) {
        return Coded.read(text, this::constantOf);
    }

    /**
     * Reads a text or digit of a sender with this numbering. In a set whose digits differ by sender, a digit
     * that is no code is read by the numbering or not at all.
     *
     * @param text      any text
     * @param numbering what the sender's digits mean
     * @return what it means, or why that is not certain
     */
    public CodeReading<E> read(String text, Numbering numbering) {
        String key = Folding.fold(text);
        return digitTable
                .find(key, numbering)
                .map(meanings -> CodeReading.oneOf(text, meanings))
                .or(() -> find(text).map(entry -> CodeReading.known(new Coded<>(text, entry.constant()))))
                .orElseGet(() -> CodeReading.of(text, digitTable.unread(key, numbering)));
    }

    /**
     * Reads a cell that holds several values. Between them stands {@code ;}; a comma or {@code 、} separates too, but not
     * within a name that has one, and not behind {@code 其他-}.
     *
     * @param text      any text, such as {@code 警告;罚款}
     * @param numbering what the sender's digits mean
     * @return a reading for each value, in the order of the text; none for a blank text
     */
    public List<CodeReading<E>> readAll(String text, Numbering numbering) {
        return ValueList.split(text, part -> read(part, numbering).kind() != CodeReading.Kind.UNKNOWN).stream()
                .map(part -> read(part, numbering))
                .toList();
    }

    /** If {@link #find} finds a row that this release has no constant for. */
    boolean hasWithoutConstant(String text) {
        CodeEntry<E> entry = index.anyOrNull(text);
        return entry != null && entry.constant() == null;
    }

    List<DigitMeaning<E>> digits() {
        return digits;
    }

    CodeSetTitle title() {
        return title;
    }

    private Optional<E> constantOf(String text) {
        return index.any(text).map(CodeEntry::constant);
    }

    /** The id and the edition. */
    @Override
    public String toString() {
        return id() + " (" + edition() + ")";
    }
}
