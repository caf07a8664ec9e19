package io.github.creditkit.cli;

import java.util.Locale;

/**
 * A progress bar on the standard error (进度条): only on a terminal, and only when the work takes longer than two seconds.
 */
final class ProgressBar {
    private static final long PATIENCE = 2_000_000_000L;
    private static final long INTERVAL = 200_000_000L;
    private static final int WIDTH = 30;

    private final Session session;
    private final long total;
    private final boolean wanted;
    private final long started = System.nanoTime();
    private long drawn = started;
    private boolean visible;

    /**
     * A bar.
     *
     * @param session takes it
     * @param total   the bytes of all files; 0 when not known
     * @param wanted  if it would not stand between rows on the same terminal
     */
    ProgressBar(Session session, long total, boolean wanted) {
        this.session = session;
        this.total = total;
        this.wanted = wanted && session.shell().err().terminal();
    }

    void update(long bytes, long rows) {
        if (!wanted) {
            return;
        }
        long now = System.nanoTime();
        if (now - started >= PATIENCE && now - drawn >= INTERVAL) {
            drawn = now;
            visible = true;
            session.tell("\r" + line(bytes, rows, (now - started) / 1e9) + "\u001b[K");
        }
    }

    String line(long bytes, long rows, double seconds) {
        String counts = session.text("progress.rows", count(rows), count(Math.round(rows / seconds)));
        if (total <= 0) {
            return counts;
        }
        double done = Math.min(1, (double) bytes / total);
        int filled = (int) (done * WIDTH);
        return "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + (int) (done * 100) + "%  " + counts;
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Takes the bar away before something else is printed. */
    void clear() {
        if (visible) {
            visible = false;
            session.tell("\r\u001b[K");
        }
    }
}
