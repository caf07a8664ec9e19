package io.github.creditkit.cli.connect;

import io.github.creditkit.cli.language.Bilingual;

/** That a profile cannot be used as it is (连接配置有误). It tells the place and the way out, and no secret. */
public final class ProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual why;

    ProfileException(String zh, String en, Object... arguments) {
        this(Bilingual.of(zh, en, arguments));
    }

    ProfileException(Bilingual why) {
        super(why.en());
        this.why = why;
    }

    /** {@return what is wrong, and what to do} */
    public Bilingual why() {
        return why;
    }
}
