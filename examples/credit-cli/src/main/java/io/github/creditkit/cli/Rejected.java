package io.github.creditkit.cli;

import io.github.creditkit.cli.submit.Outcomes;
import io.github.creditkit.cli.validate.Follower;
import io.github.creditkit.cli.validate.Refusal;
import io.github.creditkit.cli.validate.Validation;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Rows that were refused here or by a platform, in the sender's own columns (退回的行). */
final class Rejected {
    private Rejected() {}

    static void write(Validation again, Path file, Path target, Outcomes there) throws IOException {
        again.of(file, new Validation.Targets(null, target, null), new Follower() {
            @Override
            public List<Refusal> accepted(long number, RecordEnvelope<?> record) {
                return there.refusals(number);
            }
        });
    }
}
