package io.github.creditkit.model.check;

import io.github.creditkit.model.item.OpenEnd;
import io.github.creditkit.model.item.Source;
import java.lang.reflect.Type;

/**
 * What is known of one item of a record, read from its annotations (数据项说明).
 *
 * @param path       a JSON Pointer such as {@code /subject/creditCode}; {@code *} stands for the index in a list
 * @param code       the item code, such as {@code XK_XDR_SHXYM}; empty when no document gives one
 * @param nameZh     the Chinese name
 * @param source     the document that asks for it
 * @param type       its Java type
 * @param required   if it must be filled in every record; what depends on other items is a rule
 * @param maxLength  the most characters; 0 for no limit
 * @param lengthSure if a document confirms the length, so that a longer text is refused
 * @param personal   if it tells who a natural person is
 * @param openEnd    what the absence of a day means
 */
public record Item(
        String path,
        String code,
        String nameZh,
        Source source,
        Type type,
        boolean required,
        int maxLength,
        boolean lengthSure,
        boolean personal,
        OpenEnd openEnd) {}
