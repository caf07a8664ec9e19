package io.github.creditkit.testkit.conformance;

/** For what the suite needs an account (测试账号角色). */
public enum AccountRole {
    /** Sends records, asks as a department, reads changes, statistics and the log (报送单位). Needed. */
    SENDER("sender"),
    /** Another account of the sender's unit, which approves batches (审核员). Needed where the profile asks for two persons. */
    REVIEWER("reviewer"),
    /** The same rights in another unit: what it must not see (其他单位). Needed. */
    OTHER("other"),
    /** Sees what everyone may see, and hands in objections and repairs; may send nothing (公开查询). Needed. */
    PUBLIC("public"),
    /** Belongs to whoever runs the platform, and takes its steps in cases (平台运行单位). */
    SUPERVISOR("supervisor");

    private final String word;

    AccountRole(String word) {
        this.word = word;
    }

    /** {@return as it stands in settings, such as {@code sender}} */
    public String word() {
        return word;
    }
}
