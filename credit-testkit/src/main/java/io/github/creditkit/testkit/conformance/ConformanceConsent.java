package io.github.creditkit.testkit.conformance;

/**
 * A consent that the platform takes (查询授权): a synthetic organisation's, to be queried today.
 *
 * @param token       what stands for it
 * @param subjectCode the unified social credit code of whose it is; the suite sends a permit about it
 * @param purpose     what it is for, as the contract has it, such as {@code market-transaction}
 */
public record ConformanceConsent(String token, String subjectCode, String purpose) {
    /** Without the token: whoever has it may ask. */
    @Override
    public String toString() {
        return "ConformanceConsent[" + subjectCode + ", " + purpose + "]";
    }
}
