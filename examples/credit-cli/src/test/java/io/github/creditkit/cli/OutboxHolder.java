package io.github.creditkit.cli;

import io.github.creditkit.client.outbox.Outbox;
import java.io.IOException;
import java.nio.file.Path;

/** A process that has an outbox open until its input ends. */
final class OutboxHolder {
    private OutboxHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (Outbox outbox = Outbox.inFile(Path.of(arguments[0]))) {
            System.out.print('o');
            System.out.flush();
            while (System.in.read() >= 0) {
                // Until it ends.
            }
        }
    }
}
