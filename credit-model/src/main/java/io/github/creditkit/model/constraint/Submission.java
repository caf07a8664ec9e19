package io.github.creditkit.model.constraint;

import jakarta.validation.groups.Default;

/** The group of what a platform asks for (报送): the default constraints and those that are a warning at intake. */
public interface Submission extends Default {}
