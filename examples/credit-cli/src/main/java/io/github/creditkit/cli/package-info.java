/**
 * The command {@code credit} (命令行工具): checks, converts and sends files of records; checks, explains, finds and generates identity
 * codes, looks up divisions.
 *
 * <pre>{@code
 * java -jar credit.jar check --type uscc --suggest companies.csv
 * }</pre>
 */
@NullMarked
package io.github.creditkit.cli;

import org.jspecify.annotations.NullMarked;
