package io.github.creditkit.model.subject;

/**
 * What one claim says in a conflict (冲突证据), and where it was put.
 *
 * @param claim   the claim, with its codes and names
 * @param subject the subject it belongs to
 */
public record Evidence(SubjectClaim claim, SubjectKey subject) {}
