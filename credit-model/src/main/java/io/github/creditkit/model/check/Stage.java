package io.github.creditkit.model.check;

/** What a record is checked for (校验环节); some rules are milder at the first. */
public enum Stage {
    /** It comes in at a department's window or from an old table (受理). */
    INTAKE,
    /** It is sent to a platform (报送). */
    SUBMISSION,
    /** It is shown to everyone (公示). */
    PUBLICATION
}
