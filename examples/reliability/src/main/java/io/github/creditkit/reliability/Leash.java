package io.github.creditkit.reliability;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * A process that ends when whoever started it is no more (进程牵绳): its standard input ends then. So nothing goes on after a
 * conductor that was killed.
 */
final class Leash {
    private static final int LET_GO = 99;

    private Leash() {}

    /** Ends this process, in order, when its input ends. */
    static void hold() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nobody says anything
                        }
                    } catch (IOException e) {
                        // as good as its end
                    }
                    System.exit(LET_GO);
                },
                "leash");
        watch.setDaemon(true);
        watch.start();
    }

    /** The class whose {@code main} is run, and its arguments. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        hold();
        Method main = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("ended by a failure", e.getCause());
        }
    }
}
