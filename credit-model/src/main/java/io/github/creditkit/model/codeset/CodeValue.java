package io.github.creditkit.model.codeset;

import java.util.List;

/** A value of a code set (代码值): what a constant of a code set's enumeration tells of itself. */
public interface CodeValue {

    /**
     * The code (代码) as a platform sends it. Where the standard sends Chinese text, the text is the code.
     *
     * @return never blank, such as {@code 01}, {@code 普通} or {@code work-safety}
     */
    String code();

    /**
     * The name in Chinese (名称).
     *
     * @return never blank
     */
    String nameZh();

    /**
     * The name in English.
     *
     * @return never blank
     */
    String nameEn();

    /**
     * If the code was confirmed as the one that an official document or a running platform uses. A code that is not
     * belongs to this library, or is remembered and was not found again; it must not be sent as if it were official.
     *
     * @return true when confirmed
     */
    boolean official();

    /**
     * Where the code is from (来源).
     *
     * @return a document's name and number, or {@code library}; {@code (unverified)} says that nobody opened it
     */
    String source();

    /**
     * Other texts that are read as this value and never written.
     *
     * @return immutable, perhaps empty
     */
    List<String> aliases();
}
