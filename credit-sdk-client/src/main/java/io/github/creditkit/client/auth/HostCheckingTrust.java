package io.github.creditkit.client.auth;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts whom another trusts, and only under the name that was called. Java leaves the name to whoever opens the connection,
 * and a system property switches it off for its own client; here it is asked for in every handshake.
 */
final class HostCheckingTrust extends X509ExtendedTrustManager {
    static final String HTTPS = "HTTPS";

    private final X509ExtendedTrustManager trust;

    HostCheckingTrust(X509ExtendedTrustManager trust) {
        this.trust = trust;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        if (!(socket instanceof SSLSocket tls)) {
            throw nameless();
        }
        SSLParameters parameters = tls.getSSLParameters();
        if (!HTTPS.equals(parameters.getEndpointIdentificationAlgorithm())) {
            parameters.setEndpointIdentificationAlgorithm(HTTPS);
            tls.setSSLParameters(parameters);
        }
        trust.checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        SSLParameters parameters = engine.getSSLParameters();
        if (!HTTPS.equals(parameters.getEndpointIdentificationAlgorithm())) {
            parameters.setEndpointIdentificationAlgorithm(HTTPS);
            engine.setSSLParameters(parameters);
        }
        trust.checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw nameless();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        trust.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        trust.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        trust.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.getAcceptedIssuers();
    }

    private static CertificateException nameless() {
        return new CertificateException("there is no connection whose host could be compared with the certificate");
    }
}
