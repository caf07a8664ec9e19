/**
 * The reports (报告): of {@code credit validate} over records, of {@code credit check} over codes. Both are one page without
 * scripts, in Chinese and English, for a screen, a telephone and paper.
 *
 * <pre>{@code
 * CodeFindings.Batch batch = new CodeFindings.Batch();
 * batch.add(judgement, privacy.row("companies.csv", 2, text, judgement, List.of()));
 * findings.add(batch);
 * String page = CodeReport.of(about, tally, findings);
 * }</pre>
 */
@NullMarked
package io.github.creditkit.cli.report;

import org.jspecify.annotations.NullMarked;
