package io.github.creditkit.testkit.platform;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with which calls (故障开关). Rules are asked in the order in which they were given; the first that fits counts.
 *
 * <pre>{@code
 * platform.faults().next(2, Fault.failing(503));                          // the next two calls, whatever they are
 * platform.faults().next(1, "PUT /batches/.*", Fault.cutAnswer());        // the next part, once
 * platform.faults().always("POST /queries", Fault.busy(1));
 * platform.faults().random(42, 0.2, Fault.cutRequest(), Fault.twice());   // one call in five, the same for the same seed
 * }</pre>
 *
 * Calls of {@code /profile} and {@code /oauth2/token} count like all others.
 */
public final class Faults {
    private static final String ANY = ".*";

    private final List<Rule> rules = new ArrayList<>();
    private @Nullable Random random;
    private double probability;
    private List<Fault> some = List.of();

    Faults() {}

    private static final class Rule {
        private final Pattern call;
        private final Fault fault;
        private int left;

        Rule(Pattern call, Fault fault, int left) {
            this.call = call;
            this.fault = fault;
            this.left = left;
        }
    }

    /**
     * For the next calls.
     *
     * @param calls how many
     * @param fault what goes wrong
     * @return this
     */
    public Faults next(int calls, Fault fault) {
        return next(calls, ANY, fault);
    }

    /**
     * For the next calls of some operation.
     *
     * @param calls   how many
     * @param pattern a regular expression for method and path beside the base, such as {@code PUT /batches/.*}
     * @param fault   what goes wrong
     * @return this
     */
    public synchronized Faults next(int calls, String pattern, Fault fault) {
        rules.add(new Rule(Pattern.compile(pattern), fault, calls));
        return this;
    }

    /**
     * For every call of some operation, until {@link #clear}.
     *
     * @param pattern a regular expression for method and path beside the base
     * @param fault   what goes wrong
     * @return this
     */
    public Faults always(String pattern, Fault fault) {
        return next(Integer.MAX_VALUE, pattern, fault);
    }

    /**
     * For calls by chance, where no other rule fits, until {@link #clear}.
     *
     * @param seed   the same seed gives the same faults for the same calls in the same order
     * @param chance how likely, 0 to 1
     * @param faults one of these, each as likely
     * @return this
     */
    public synchronized Faults random(long seed, double chance, Fault... faults) {
        if (chance < 0 || chance > 1 || faults.length == 0) {
            throw new IllegalArgumentException("a chance of 0 to 1, and something that goes wrong");
        }
        random = new Random(seed);
        probability = chance;
        some = List.of(faults);
        return this;
    }

    /** Nothing goes wrong any more. */
    public synchronized void clear() {
        rules.clear();
        random = null;
    }

    synchronized Optional<Fault> of(String method, String path) {
        String call = method + ' ' + path;
        for (Iterator<Rule> all = rules.iterator(); all.hasNext(); ) {
            Rule rule = all.next();
            if (rule.call.matcher(call).matches()) {
                if (rule.left != Integer.MAX_VALUE && --rule.left == 0) {
                    all.remove();
                }
                return Optional.of(rule.fault);
            }
        }
        if (random != null && random.nextDouble() < probability) {
            return Optional.of(some.get(random.nextInt(some.size())));
        }
        return Optional.empty();
    }
}
