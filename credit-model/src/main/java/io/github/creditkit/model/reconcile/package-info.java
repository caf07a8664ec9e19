/**
 * One primary source, checked against others (一数一源、多源校核). The primary source of a catalog item decides what a record says;
 * what others say is kept beside it, agrees or opens a task; versions are counted and never change.
 *
 * <pre>{@code
 * Reconciler reconciler = Reconciler.of(PrimarySources.of(catalog), KeyedHash.of(key));
 * Reconciliation result = reconciler.reconcile(envelopes);
 * result.records().get(0).current();   // the version that counts
 * result.records().get(0).origins();   // where each of its fields is from
 * result.tasks();                      // where sources disagree
 * result.refusals();                   // what was not taken, and why
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.reconcile;

import org.jspecify.annotations.NullMarked;
