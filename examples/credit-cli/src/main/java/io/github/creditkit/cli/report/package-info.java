/** The report of a validated file (校验报告): one page without scripts. */
@NullMarked
package io.github.creditkit.cli.report;

import org.jspecify.annotations.NullMarked;
