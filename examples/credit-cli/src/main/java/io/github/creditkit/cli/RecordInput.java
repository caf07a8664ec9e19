package io.github.creditkit.cli;

import io.github.creditkit.cli.canonical.RecordLines;
import io.github.creditkit.cli.input.Source;
import io.github.creditkit.cli.input.UnreadableException;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.resolve.Labels;
import java.io.IOException;

/** The files of records that a command reads (记录输入): read with progress, and told what could not be read. */
final class RecordInput {
    private static final int MOST_TOLD = 20;

    private final Session session;
    private final Privacy privacy;
    private final ProgressBar progress;
    private final RecordLines lines = new RecordLines(MOST_TOLD);
    private boolean unreadable;

    RecordInput(Session session, Privacy privacy, boolean quiet) {
        this.session = session;
        this.privacy = privacy;
        this.progress = new ProgressBar(session, 0, !quiet);
    }

    /** Reads a file; one that cannot be read is told and passed over. */
    void read(String file, RecordLines.Sink sink) {
        Source source = new Source(file, session.shell().in());
        try {
            lines.read(source, (line, record) -> {
                sink.take(line, record);
                progress.update(0, lines.rows());
            });
        } catch (UnreadableException e) {
            unreadable(e);
        } catch (IOException e) {
            unreadable(source.failure(e));
        }
    }

    /** All files are read. */
    void done() {
        progress.clear();
    }

    private void unreadable(UnreadableException e) {
        progress.clear();
        session.complain(e, privacy);
        unreadable = true;
    }

    /** Tells the first lines that could not be read, and how many more there are. */
    void tellUnread() {
        for (RecordLines.Unread unread : lines.unread()) {
            session.complain(Labels.file(unread.file(), privacy) + ":" + unread.line() + " "
                    + session.language().pick(unread.why().zh(), unread.why().en()));
        }
        long more = lines.unreadRows() - lines.unread().size();
        if (more > 0) {
            session.complain(session.text("resolve.more", more));
        }
    }

    long rows() {
        return lines.rows();
    }

    long unreadRows() {
        return lines.unreadRows();
    }

    /** The exit code of a command that found nothing wrong itself. */
    int exitCode(boolean isClean) {
        return unreadable ? ExitCode.UNREADABLE : isClean && lines.unreadRows() == 0 ? ExitCode.GOOD : ExitCode.REFUSED;
    }
}
