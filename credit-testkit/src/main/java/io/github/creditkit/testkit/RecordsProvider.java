package io.github.creditkit.testkit;

import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Gives jqwik the arbitraries of {@link Records} for {@code @ForAll} parameters (参数提供者): for each record class of the
 * model good records, with {@link Hostile} any records at all; {@link NearGood} of a class; and for {@code Record} those of
 * any class. Found by service loading.
 */
public final class RecordsProvider implements ArbitraryProvider {
    /** As {@link CodesProvider}. */
    private static final int PRIORITY = 5;

    /** For the service loader. */
    public RecordsProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage target) {
        return isRecord(target) || isNearGood(target);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
        if (isNearGood(target)) {
            return Set.of(arbitrary(target.getTypeArgument(0), type -> Records.nearGood(type)));
        }
        return target.isAnnotated(Hostile.class)
                ? Set.of(arbitrary(target, type -> Records.hostile(type)))
                : Set.of(arbitrary(target, type -> Records.good(type)));
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    private static boolean isNearGood(TypeUsage target) {
        return target.isOfType(NearGood.class) && isRecord(target.getTypeArgument(0));
    }

    private static boolean isRecord(TypeUsage target) {
        return target.getRawType() == Record.class || Records.classes().contains(target.getRawType());
    }

    /** Of the class itself, or of any. */
    private static Arbitrary<?> arbitrary(
            TypeUsage target, Function<Class<? extends Record>, Arbitrary<? extends Record>> of) {
        return target.getRawType() == Record.class
                ? Arbitraries.of(Records.classes())
                        .flatMap(type -> of.apply(type).map(record -> record))
                : of.apply(target.getRawType().asSubclass(Record.class));
    }
}
