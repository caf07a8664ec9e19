/**
 * Who sees what of a record (公开、共享与授权查询). A record is shown as a projection: to an audience, for a purpose, with a
 * consent where one is needed; what the audience may not see is not in it.
 *
 * <pre>{@code
 * Projection<AdministrativePenalty> shown =
 *         DisclosurePolicy.standard().project(RecordEnvelope.of(penalty), Viewer.PUBLIC, LocalDate.of(2026, 11, 22));
 * shown.data();        // empty when it is not public on that day
 * shown.reasonZh();    // why
 * shown.hidden();      // the items that are left out
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.disclosure;

import org.jspecify.annotations.NullMarked;
