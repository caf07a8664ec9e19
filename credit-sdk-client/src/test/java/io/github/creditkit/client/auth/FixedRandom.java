package io.github.creditkit.client.auth;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Gives the same bytes each time, so that a signature can be compared with a printed one. */
public final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] bytes;

    public FixedRandom(String hex) {
        this.bytes = HexFormat.of().parseHex(hex);
    }

    @Override
    public void nextBytes(byte[] out) {
        for (int at = 0; at < out.length; at++) {
            out[at] = bytes[at % bytes.length];
        }
    }
}
