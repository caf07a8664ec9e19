package io.github.creditkit.testkit.conformance;

/** What became of a check (结论). */
public enum ConformanceVerdict {
    /** As the contract says (通过). */
    PASSED("通过"),
    /** Not as the contract says (不通过). */
    FAILED("不通过"),
    /** The platform does not offer it, or the suite was given no account for it; the reason says which (跳过). */
    SKIPPED("跳过");

    private final String nameZh;

    ConformanceVerdict(String nameZh) {
        this.nameZh = nameZh;
    }

    /** {@return the name in Chinese} */
    public String nameZh() {
        return nameZh;
    }
}
