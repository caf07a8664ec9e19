package io.github.creditkit.platform.auth;

import io.github.creditkit.client.auth.HmacHeaders;
import io.github.creditkit.client.auth.Scopes;
import io.github.creditkit.client.auth.Secret;
import java.util.List;

/**
 * What a platform knows of an application (应用凭据).
 *
 * @param app     its key (应用标识)
 * @param secrets one secret, or two while one takes the place of the other (密钥)
 * @param scopes  what it may do (授权范围)
 */
public record AppCredential(String app, List<Secret> secrets, Scopes scopes) {
    static final int MOST_SECRETS = 2;

    /**
     * Copies the secrets' list.
     *
     * @param app     its key
     * @param secrets one or two
     * @param scopes  what it may do
     * @throws IllegalArgumentException if there are none or more, or the key is none
     */
    public AppCredential {
        secrets = List.copyOf(secrets);
        if (!HmacHeaders.isApp(app)) {
            throw new IllegalArgumentException("an application's key is 1 to 64 letters, digits, '.', '_' and '-'");
        }
        if (secrets.isEmpty() || secrets.size() > MOST_SECRETS) {
            throw new IllegalArgumentException("one secret, or two while they change, not " + secrets.size());
        }
    }

    /**
     * With one secret.
     *
     * @param app    its key
     * @param secret its secret
     * @param scopes what it may do
     * @return the credential
     * @throws IllegalArgumentException if the key is none
     */
    public static AppCredential of(String app, Secret secret, Scopes scopes) {
        return new AppCredential(app, List.of(secret), scopes);
    }
}
