package io.github.creditkit.model.constraint;

import jakarta.validation.groups.Default;

/** The group of what a clerk's window asks for (受理): the default constraints, so that old and unfinished records can enter. */
public interface Intake extends Default {}
