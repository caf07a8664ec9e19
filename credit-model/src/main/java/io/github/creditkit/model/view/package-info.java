/**
 * What people look at (查询与统计视图): the credit report of a subject, its file, and counts of what was submitted. Views are
 * made of records as an audience may see them on a day; no subject is given a score by any of them.
 *
 * <pre>{@code
 * SubjectFiles files = SubjectFiles.of(held);
 * CreditReports reports = CreditReports.of(DisclosurePolicy.standard());
 * CreditReport report = reports.report(files.files().get(0), Viewer.PUBLIC, LocalDate.of(2026, 11, 22));
 * report.text();                               // to be read
 * CanonicalJson.standard().write(report);      // to be sent
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.view;

import org.jspecify.annotations.NullMarked;
