package io.github.creditkit.reliability;

/**
 * A fault that befell (发生的故障).
 *
 * @param number   its place in the plan
 * @param kind     what went wrong
 * @param where    which call or process
 * @param atMillis when, from the beginning of the run
 * @param through  how many rows were through
 */
record DoneFault(int number, FaultKind kind, String where, long atMillis, long through) {}
