package io.github.creditkit.testkit.platform;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a platform in memory for the tests of a class (JUnit 5 扩展). It is started once; before each test it forgets all, unless
 * {@link #keeping()} says otherwise. A parameter of the type {@link InMemoryPlatform} gets it.
 *
 * <pre>{@code
 * @ExtendWith(CreditPlatformExtension.class)
 * class SenderTest {
 *     @Test
 *     void sends_again_what_was_lost(InMemoryPlatform platform) { ... }
 * }
 * }</pre>
 *
 * <p>In a static field it is one for the class and its nested classes; in a field of the test object each test has its own.
 * Tests that run at the same time need the latter.
 */
public final class CreditPlatformExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private final InMemoryPlatform.Builder plan;
    private final boolean keeps;
    private @Nullable InMemoryPlatform platform;
    private String owner = "";

    /** With the usual accounts, and forgetting all before each test. For {@code @ExtendWith}. */
    public CreditPlatformExtension() {
        this(InMemoryPlatform.builder(), false);
    }

    private CreditPlatformExtension(InMemoryPlatform.Builder plan, boolean keeps) {
        this.plan = plan;
        this.keeps = keeps;
    }

    /** {@return with the usual accounts, and forgetting all before each test} */
    public static CreditPlatformExtension create() {
        return new CreditPlatformExtension();
    }

    /**
     * With a platform of another kind.
     *
     * @param plan how it shall be
     * @return forgets all before each test
     */
    public static CreditPlatformExtension of(InMemoryPlatform.Builder plan) {
        return new CreditPlatformExtension(plan, false);
    }

    /** {@return the same, and what a test sent is there in the next} */
    public CreditPlatformExtension keeping() {
        return new CreditPlatformExtension(plan, true);
    }

    /**
     * The platform.
     *
     * @return running
     * @throws IllegalStateException outside of a test
     */
    public InMemoryPlatform platform() {
        InMemoryPlatform running = platform;
        if (running == null) {
            throw new IllegalStateException("the platform runs while tests run");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!start(context) && !keeps) {
            platform().reset();
        }
    }

    /** If it was not there yet; whoever started it stops it. */
    private boolean start(ExtensionContext context) {
        if (platform != null) {
            return false;
        }
        platform = plan.start();
        owner = context.getUniqueId();
        return true;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop(context);
    }

    private void stop(ExtensionContext context) {
        if (platform != null && owner.equals(context.getUniqueId())) {
            platform.close();
            platform = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == InMemoryPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return platform();
    }
}
