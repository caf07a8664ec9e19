package io.github.creditkit.client.auth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/**
 * The key and the certificate that a caller shows in TLS (客户端证书). Read once; a renewed file is read by making it anew.
 *
 * <pre>{@code
 * ClientIdentity identity = ClientIdentity.pkcs12(Path.of("client.p12"), password);
 * }</pre>
 */
public final class ClientIdentity {
    private final KeyManager[] keyManagers;
    private final X509Certificate certificate;

    private ClientIdentity(KeyManager[] keyManagers, X509Certificate certificate) {
        this.keyManagers = keyManagers;
        this.certificate = certificate;
    }

    /**
     * Of a PKCS#12 file with one key.
     *
     * @param file     the file, mostly {@code .p12} or {@code .pfx}
     * @param password its password; it stays the caller's to close
     * @return the identity
     * @throws IOException         if the file cannot be read
     * @throws CreditAuthException if the password is wrong, or the file holds no key, or more than one
     */
    public static ClientIdentity pkcs12(Path file, Secret password) throws IOException {
        KeyStore store = load(file, password);
        try {
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            if (keys.size() != 1) {
                throw refused("it must hold one private key with its certificate, not " + keys.size());
            }
            if (!(store.getCertificate(keys.get(0)) instanceof X509Certificate certificate)) {
                throw refused("its key has no certificate");
            }
            return new ClientIdentity(keyManagers(store, password), certificate);
        } catch (GeneralSecurityException e) {
            throw refused("its key cannot be read");
        }
    }

    /** {@return who the certificate is of, such as {@code CN=city-market-regulation}} */
    public String subject() {
        return certificate.getSubjectX500Principal().getName();
    }

    /** {@return when the certificate ends} */
    public Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }

    /** {@return who it is of, and until when} */
    @Override
    public String toString() {
        return "ClientIdentity[" + subject() + ", " + notAfter() + "]";
    }

    KeyManager[] keyManagers() {
        return keyManagers.clone();
    }

    static KeyStore load(Path file, Secret password) throws IOException {
        byte[] content = Files.readAllBytes(file);
        KeyStore store;
        try {
            store = KeyStore.getInstance("PKCS12");
        } catch (KeyStoreException e) {
            throw new IllegalStateException("this Java has no PKCS#12", e);
        }
        boolean opened = password.useChars(chars -> {
            try {
                store.load(new ByteArrayInputStream(content), chars);
                return true;
            } catch (IOException | GeneralSecurityException e) { // no Java tells a wrong password from a broken file
                return false;
            }
        });
        if (!opened) {
            throw refused("the password is wrong, or the file is damaged or of another form");
        }
        return store;
    }

    private static KeyManager[] keyManagers(KeyStore store, Secret password) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        Optional<GeneralSecurityException> failed = password.useChars(chars -> {
            try {
                factory.init(store, chars);
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                return Optional.of(e);
            }
        });
        if (failed.isPresent()) {
            throw failed.get();
        }
        return factory.getKeyManagers();
    }

    static CreditAuthException refused(String why) {
        return new CreditAuthException("the PKCS#12 file cannot be used: " + why, false, null);
    }
}
