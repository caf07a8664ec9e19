package io.github.creditkit.cli;

import io.github.creditkit.cli.input.EncodingGuess;
import io.github.creditkit.cli.input.RowReader;
import io.github.creditkit.cli.input.Slicer;
import io.github.creditkit.cli.verdict.Judge;

/**
 * How one file is checked (单个文件的检查方式).
 *
 * @param file     its name
 * @param slicer   cuts it
 * @param encoding tells its encoding
 * @param reader   makes rows of its records
 * @param judge    judges the rows
 */
record CheckPlan(String file, Slicer slicer, EncodingGuess encoding, RowReader reader, Judge judge) {}
