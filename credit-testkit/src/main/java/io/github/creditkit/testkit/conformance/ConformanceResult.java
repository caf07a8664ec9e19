package io.github.creditkit.testkit.conformance;

/**
 * What became of a check (检查结果).
 *
 * @param check   which
 * @param verdict the verdict
 * @param reason  why it failed or was skipped; empty for one that passed
 * @param millis  how long it took
 */
public record ConformanceResult(ConformanceCheck check, ConformanceVerdict verdict, String reason, long millis) {}
