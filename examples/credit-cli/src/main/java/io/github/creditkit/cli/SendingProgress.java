package io.github.creditkit.cli;

import io.github.creditkit.cli.submit.BatchLog;
import io.github.creditkit.cli.submit.Dispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far rows are on their way (报送进度): a bar on a terminal, else a line for each step. On the standard error. */
final class SendingProgress implements Dispatch.Told {
    private static final int WIDTH = 30;
    private static final long INTERVAL = 100_000_000L;

    private final Session session;
    private final boolean wanted;
    private final boolean isBar;
    private final List<BatchLog.Sealed> batches = new ArrayList<>();
    private long total;
    private long closed;
    private long sealed;
    private long drawn;
    private boolean visible;
    private String lastReason = "";

    SendingProgress(Session session, boolean wanted) {
        this.session = session;
        this.wanted = wanted;
        this.isBar = wanted && session.shell().err().terminal();
    }

    /** So many rows wait to be sent, or for their results. */
    void expect(long rows) {
        total = rows;
        if (rows > 0) {
            step(session.text("sending.begins", count(rows)));
        }
    }

    @Override
    public void sealed(BatchLog.Sealed batch) {
        batches.add(batch);
        sealed += batch.rows();
        step(session.text("sending.sealed", batch.batchId(), count(batch.rows())));
    }

    /** As many rows as all together. */
    void sealed(long rows) {
        sealed = rows;
        draw(false);
    }

    @Override
    public void closed() {
        closed++;
        draw(false);
    }

    @Override
    public void waiting(String reason, int tries) {
        if (!reason.equals(lastReason) || Integer.bitCount(tries) == 1) {
            lastReason = reason;
            step(session.text("sending.waits", reason, tries));
        }
    }

    @Override
    public void tick() {
        draw(false);
    }

    /** The names of the batches that were sealed by this run. */
    List<BatchLog.Sealed> batches() {
        return List.copyOf(batches);
    }

    /** It is over. */
    void end() {
        draw(true);
        if (visible) {
            visible = false;
            session.tell("\n");
        }
    }

    /** What stays on the screen above the bar. */
    private void step(String line) {
        if (wanted) {
            session.tell((visible ? "\r\u001b[K" : "") + line + "\n");
            visible = false;
            draw(true);
        }
    }

    private void draw(boolean now) {
        long time = System.nanoTime();
        if (!isBar || total == 0 || (!now && time - drawn < INTERVAL)) {
            return;
        }
        drawn = time;
        visible = true;
        session.tell("\r" + line() + "\u001b[K");
    }

    /** Half of the way is to the platform, half is back. */
    String line() {
        double done = total == 0 ? 0 : Math.min(1, (Math.max(sealed, closed) + closed) / (2.0 * total));
        int filled = (int) (done * WIDTH);
        return "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "] "
                + session.text("sending.bar", (int) (done * 100), count(closed), count(total));
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
