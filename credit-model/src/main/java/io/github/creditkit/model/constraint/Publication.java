package io.github.creditkit.model.constraint;

/** The group of what may be shown to everyone (公示): as for submission, and nothing of natural persons' documents. */
public interface Publication extends Submission {}
