package io.github.creditkit.client.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The contract as a document (接口文档): {@code credit-platform-v1.yaml} in OpenAPI 3.0.3 for tools, and the same as a page
 * for people. A platform serves the one at {@code /credit/v1/openapi.yaml} and the other where its developers look for it.
 *
 * <p>Its schemas are made from the annotations of the records, so it says what this library reads and writes.
 */
public final class ContractDocument {
    /** The version of the contract, as {@link PlatformProfile#contractVersion()} and the header tell it (接口版本). */
    public static final String VERSION = "1.0";

    /** The header in which callers and platforms tell the version that they go by (版本请求头). */
    public static final String VERSION_HEADER = "Credit-Model-Version";

    /** What the path of every operation begins with, behind the platform's address (基础路径). */
    public static final String BASE_PATH = "/credit/v1";

    /** The name of the document: a resource beside this class (文件名). */
    public static final String YAML_FILE = "credit-platform-v1.yaml";

    /** The name of the page: a resource beside this class (文件名). */
    public static final String PAGE_FILE = "credit-platform-v1.html";

    private ContractDocument() {}

    /** {@return the document in OpenAPI 3.0.3, as YAML; always the same in a release} */
    public static String yaml() {
        return Yaml.TEXT;
    }

    /** {@return the document as a page of HTML that needs nothing from elsewhere: Chinese first, with English beside it} */
    public static String page() {
        return Page.TEXT;
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(ContractDocument.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when first asked for. */
    private static final class Yaml {
        static final String TEXT = read(YAML_FILE);
    }

    /** Read when first asked for: it is long, and few ask. */
    private static final class Page {
        static final String TEXT = read(PAGE_FILE);
    }
}
