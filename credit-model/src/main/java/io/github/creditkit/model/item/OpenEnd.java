package io.github.creditkit.model.item;

/** What the absence of a day means (日期为空的含义): in the record nothing stands for no end, on the wire 2099/12/31 may. */
public enum OpenEnd {
    /** The day is no end: absent is absent. */
    NONE,
    /** The end of a period, which a template may leave empty when there is no end. */
    LEFT_OUT,
    /** The end of a period, which the template demands: no end is written as 2099/12/31. */
    WRITTEN
}
