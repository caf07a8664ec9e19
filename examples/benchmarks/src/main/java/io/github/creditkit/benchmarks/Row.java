package io.github.creditkit.benchmarks;

/**
 * A row of the table: what was measured, what it is compared with, and what is wanted.
 *
 * @param title  what it is, in Chinese and English
 * @param ours   name of the benchmark in {@link Figures}
 * @param peer   that of the peer on the same data: Hutool, or what the title names; empty when there is nothing alike
 * @param target what is wanted
 */
record Row(String title, String ours, String peer, Target target) {
    static final String HEAD = """
            | 项目 Item | CreditKit | B/次 B/op | 对照 Peer | 倍数 Times as fast | 目标 Target | 达到 Met |
            |---|---:|---:|---:|---:|---:|---|""";

    private static final String NONE = "–";

    /** The cells; null-free and total, as a row is only asked for when it was measured. */
    String markdown(Figures figures) {
        boolean compared = !peer.isEmpty() && figures.has(peer);
        return "| "
                + String.join(
                        " | ",
                        title,
                        target.figure(figures, this),
                        String.valueOf(figures.bytes(ours)),
                        compared ? figures.nanos(peer) + " ns" : NONE,
                        compared ? figures.ratio(ours, peer).toString() : NONE,
                        target.wanted(),
                        target.verdict(figures, this))
                + " |";
    }
}
