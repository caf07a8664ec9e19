/**
 * Which records belong to one subject (主体归一), and what stands in the way.
 *
 * <p>Claims that share a sound code become one subject. Whatever would bring two codes together that no record of old and
 * new codes joins, is a conflict with its evidence and joins nothing. The same claims give the same subjects and conflicts
 * in whatever order they come.
 *
 * <pre>{@code
 * List<SubjectClaim> claims = SubjectClaim.of(penalty, RecordAddress.of("penalties.ndjson", 17));
 * Resolution resolution = SubjectResolver.standard().resolve(claims);
 * resolution.subjects();                                    // who there is, with codes and names
 * resolution.conflicts();                                   // for a person to decide
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.subject;

import org.jspecify.annotations.NullMarked;
