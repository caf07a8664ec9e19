/**
 * The administrative divisions (行政区划) behind the first six digits of identity codes, with the years they were in
 * force. Codes outlive their divisions, so a table answers what a code <em>is</em>, what it <em>was</em> on a date and
 * what came after it; it never says that an identity code is wrong. The bundled table holds the list of the Ministry
 * of Civil Affairs (民政部) since 1981, other printings of it, and codes that real credit codes carry without ever
 * having been a division; a newer list is read from CSV at run time.
 *
 * <pre>{@code
 * DivisionTable divisions = DivisionTable.bundled();
 * divisions.fullName("370116");                                // Optional[山东省济南市莱芜区]
 * divisions.status("110103");                                  // ABOLISHED
 * divisions.statusOn("110103", LocalDate.of(2009, 5, 1));      // IN_FORCE
 * divisions.find("110103").orElseThrow().successors();         // [110101]
 * }</pre>
 */
@NullMarked
package io.github.creditkit.codes.division;

import org.jspecify.annotations.NullMarked;
