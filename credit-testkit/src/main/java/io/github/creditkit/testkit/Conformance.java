package io.github.creditkit.testkit;

import java.io.InputStream;
import java.util.List;

/**
 * The conformance vectors (一致性测试向量): JSON files in this jar under {@code conformance/codes/}, with a
 * {@code README.md} that says what each field means. They are for any library in any language; no JSON reader comes with
 * them.
 *
 * <pre>{@code
 * for (String name : Conformance.names()) {
 *     try (InputStream json = Conformance.open(name)) { ... }
 * }
 * }</pre>
 */
public final class Conformance {
    private static final String FOLDER = "/conformance/codes/";

    private static final List<String> NAMES = List.of(
            "authority-category",
            "check-systems",
            "citizen-id",
            "conversions",
            "division-special",
            "masking",
            "normalization",
            "org-code-invalid",
            "org-code-valid",
            "other-credentials",
            "registration-number",
            "uscc-invalid",
            "uscc-pilot-fujian",
            "uscc-synthetic",
            "uscc-valid");

    private Conformance() {}

    /**
     * The names of the files.
     *
     * @return without {@code .json}, in alphabetical order
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A file.
     *
     * @param name one of {@link #names()}
     * @return UTF-8, to be closed by the caller
     * @throws IllegalArgumentException when there is no file with that name
     */
    public static InputStream open(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no conformance file has that name; there are " + NAMES);
        }
        InputStream file = Conformance.class.getResourceAsStream(FOLDER + name + ".json");
        if (file == null) {
            throw new IllegalStateException("a conformance file is missing in the jar: " + name);
        }
        return file;
    }
}
