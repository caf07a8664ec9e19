package io.github.creditkit.platform.auth;

import io.github.creditkit.client.auth.HmacAlgorithm;
import io.github.creditkit.client.auth.Secret;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that tokens are signed with (令牌签名密钥): the first signs, all are taken. Immutable and safe for threads.
 *
 * <pre>{@code
 * TokenKeys keys = TokenKeys.of("2026-12", december).accepting("2026-11", november);
 * }</pre>
 *
 * <p>A new key is accepted on all machines before the first signs with it; an old one, until the last token of it is over.
 */
public final class TokenKeys {
    private static final int SHORTEST = 32;
    private static final int LONGEST_ID = 32;

    private final List<Key> keys;

    private record Key(String id, Secret secret) {}

    private TokenKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * With one key.
     *
     * @param id  its name, which stands in every token: 1 to 32 letters, digits, {@code -} and {@code _}
     * @param key 32 random bytes or more, the same on all machines; it stays the caller's to close
     * @return signs with it
     * @throws IllegalArgumentException if the name is none, or the key is shorter
     */
    public static TokenKeys of(String id, Secret key) {
        return new TokenKeys(List.of(checked(id, key)));
    }

    /**
     * And another whose tokens are still, or already, taken.
     *
     * @param id  its name
     * @param key the key
     * @return signs as before, and takes both
     * @throws IllegalArgumentException if the name is none or is there already, or the key is shorter
     */
    public TokenKeys accepting(String id, Secret key) {
        List<Key> all = new ArrayList<>(keys);
        all.add(checked(id, key));
        Set<String> ids = new HashSet<>();
        all.forEach(each -> {
            if (!ids.add(each.id())) {
                throw new IllegalArgumentException("two keys of the name " + each.id());
            }
        });
        return new TokenKeys(all);
    }

    /** {@return the names of the keys, the one that signs first} */
    @Override
    public String toString() {
        return "TokenKeys" + keys.stream().map(Key::id).toList();
    }

    String signingId() {
        return keys.get(0).id();
    }

    byte[] sign(String text) {
        return HmacAlgorithm.HMAC_SHA256.sign(keys.get(0).secret(), text);
    }

    /** One signature is made whether the name is known or not. */
    boolean isSigned(String id, String text, byte[] signature) {
        Optional<Key> key = keys.stream().filter(each -> each.id().equals(id)).findFirst();
        byte[] expected = HmacAlgorithm.HMAC_SHA256.sign(key.orElse(keys.get(0)).secret(), text);
        boolean fits = MessageDigest.isEqual(expected, signature); // compared in any case
        return fits && key.isPresent();
    }

    static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_ID
                && text.chars()
                        .allMatch(next -> (next >= 'a' && next <= 'z')
                                || (next >= 'A' && next <= 'Z')
                                || (next >= '0' && next <= '9')
                                || next == '-'
                                || next == '_');
    }

    private static Key checked(String id, Secret key) {
        if (!isId(id)) {
            throw new IllegalArgumentException("a key's name is 1 to 32 letters, digits, '-' and '_'");
        }
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException("a key that signs tokens has 32 bytes or more");
        }
        return new Key(id, key);
    }
}
