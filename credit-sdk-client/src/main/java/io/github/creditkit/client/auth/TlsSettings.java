package io.github.creditkit.client.auth;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * How TLS is spoken with a platform (TLS 设置): 1.2 or 1.3, with the caller's certificate where the platform asks for one, and
 * with a trust store of one's own where the platform's certificate is from an authority that Java does not know. Immutable.
 *
 * <pre>{@code
 * HttpClient http = TlsSettings.standard()
 *         .with(ClientIdentity.pkcs12(Path.of("client.p12"), password))
 *         .trusting(Path.of("platform-ca.p12"), storePassword)
 *         .apply(HttpClient.newBuilder())
 *         .build();
 * }</pre>
 *
 * <p>The name of the host is always compared with the certificate; there is no way to switch that off, and
 * {@link #context()} does it whoever uses it. TLS with SM2 (TLCP, GB/T 38636) is not in Java: who needs it builds an
 * {@code HttpClient} with his provider's context instead.
 */
public final class TlsSettings {
    private static final TlsSettings STANDARD = new TlsSettings(null, null);

    private final @Nullable ClientIdentity identity;
    private final @Nullable KeyStore trusted;

    private TlsSettings(@Nullable ClientIdentity identity, @Nullable KeyStore trusted) {
        this.identity = identity;
        this.trusted = trusted;
    }

    /** {@return with the authorities that Java knows, and without a certificate of the caller's} */
    public static TlsSettings standard() {
        return STANDARD;
    }

    /**
     * With a certificate of the caller's.
     *
     * @param who the certificate and its key
     * @return shows it to a platform that asks
     */
    public TlsSettings with(ClientIdentity who) {
        return new TlsSettings(who, trusted);
    }

    /**
     * With authorities of one's own, and no others.
     *
     * @param store    a PKCS#12 file with their certificates
     * @param password its password; it stays the caller's to close
     * @return trusts whom they certified
     * @throws IOException         if the file cannot be read
     * @throws CreditAuthException if the password is wrong, or the file holds no certificate of an authority
     */
    public TlsSettings trusting(Path store, Secret password) throws IOException {
        KeyStore loaded = ClientIdentity.load(store, password);
        try {
            boolean some = false;
            for (String alias : Collections.list(loaded.aliases())) {
                some |= loaded.isCertificateEntry(alias);
            }
            if (!some) {
                throw ClientIdentity.refused("it holds no trusted certificate");
            }
        } catch (GeneralSecurityException e) {
            throw ClientIdentity.refused("it cannot be read");
        }
        return new TlsSettings(identity, loaded);
    }

    /**
     * The context, for whoever speaks TLS.
     *
     * @return new; it compares the name of the host by itself
     */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys = identity == null ? new KeyManager[0] : identity.keyManagers();
            context.init(keys, new TrustManager[] {new HostCheckingTrust(trust())}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot speak TLS", e);
        }
    }

    /** {@return TLS 1.3 and 1.2, and the name of the host compared} */
    public SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        parameters.setEndpointIdentificationAlgorithm(HostCheckingTrust.HTTPS);
        return parameters;
    }

    /**
     * Sets both on a client of HTTP.
     *
     * @param client the builder
     * @return the same builder
     */
    public HttpClient.Builder apply(HttpClient.Builder client) {
        return client.sslContext(context()).sslParameters(parameters());
    }

    /** {@return whose certificate is shown, and if other authorities are trusted than Java's} */
    @Override
    public String toString() {
        return "TlsSettings[" + (identity == null ? "no certificate" : identity) + ", "
                + (trusted == null ? "authorities of Java" : "own authorities") + "]";
    }

    private X509ExtendedTrustManager trust() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509ExtendedTrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("there is no trust manager for X.509");
    }
}
