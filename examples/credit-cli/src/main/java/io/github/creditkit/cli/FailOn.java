package io.github.creditkit.cli;

/** What beyond refused rows makes a check fail (失败条件). */
enum FailOn {
    /** A valid row with notes. */
    NOTE
}
