/**
 * How long a record is public, and why (信用信息公示期限). The periods are data: regimes with the dates between which they are
 * in force, side by side, and the rules of each with document and clause.
 *
 * <pre>{@code
 * PublicationDecision decision = PublicationPolicy.bundled().evaluate(penalty, LocalDate.of(2026, 11, 22));
 * decision.isPublished();
 * decision.until();                    // the last day
 * decision.earliestRepair();           // from when repair may be applied for
 * decision.reasonZh();                 // 依国家发展改革委令第36号…：一般失信信息最短公示三个月，最长一年
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.publication;

import org.jspecify.annotations.NullMarked;
