package io.github.creditkit.model.check;

/** How much an issue matters (问题等级). */
public enum Level {
    /** The record is refused (错误). */
    ERROR("错误"),
    /** The record is taken; someone should look at it (警告). */
    WARNING("警告"),
    /** Worth knowing, such as what was read with folding (提示). */
    NOTE("提示");

    private final String nameZh;

    Level(String nameZh) {
        this.nameZh = nameZh;
    }

    /** {@return the Chinese name} */
    public String nameZh() {
        return nameZh;
    }
}
