package io.github.creditkit.model.publication;

/** If a rule lets a record be published (是否公示). */
public enum Publish {
    /** It is published (公示). */
    YES,
    /** Not in principle, but where the authority needs it (确需公示的可以公示). */
    IF_NEEDED,
    /** Only where the record itself is open to the public (按公开属性). */
    IF_OPENED,
    /** It is not (不公示). */
    NO
}
