package io.github.creditkit.model.item;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is known about a component of a record as a data item (数据项): the one place for its item code, Chinese name and
 * source. Templates, the data dictionary, the JSON Schema and masks are read from here; limits are the constraints beside
 * it.
 *
 * <p>On a component whose type is a group of items, such as an organisation, code and name are put in the place of
 * {@code {}} in those of the group: {@code {}DM} in the group of {@code XK_XKJG} is {@code XK_XKJGDM}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface DataItem {
    /**
     * The item code (数据项代码) of the wire form, such as {@code XK_WSH}.
     *
     * @return empty when no document gives one
     */
    String code() default "";

    /**
     * The Chinese name, such as 行政许可决定文书号.
     *
     * @return the text of the template
     */
    String name();

    /**
     * The document that asks for the item.
     *
     * @return {@link Source#LIBRARY} for our own design
     */
    Source source() default Source.LIBRARY;

    /**
     * If the item tells who a natural person is (个人信息). It is never public and prints masked.
     *
     * @return true for persons' numbers and names
     */
    boolean personal() default false;

    /**
     * What the absence of a day means (截止日期为空的含义).
     *
     * @return {@link OpenEnd#NONE} for what is no end of a period
     */
    OpenEnd openEnd() default OpenEnd.NONE;
}
