package io.github.creditkit.model.publication;

/** Which regime counts for a record of the time before the one now in force (新旧规则衔接). No document settles it. */
public enum Transition {
    /** The one that is better for the subject: not published before published, then the earlier end (从旧兼从轻). */
    MORE_FAVOURABLE,
    /** The one of the day of the decision (适用作出决定时的规则). */
    DAY_OF_DECISION,
    /** The one of the day that is asked about (适用现行规则). */
    DAY_OF_EVALUATION
}
