package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;

/**
 * The version of a record that something is about (记录引用).
 *
 * @param type the type of the record as its message is named, such as administrativePenalty (记录类型), 1 to 64 characters
 * @param id the record's key at its source (记录标识), 1 to 128 characters
 * @param version the version, from 1 on (记录版本)
 */
public record RecordRef(
        @DataItem(name = "记录类型") @Required @MaxLength(value = 64, groups = Advice.class)
        String type,

        @DataItem(name = "记录标识") @Required @MaxLength(value = 128, groups = Advice.class)
        String id,

        @DataItem(name = "记录版本") @Required Integer version) {}
