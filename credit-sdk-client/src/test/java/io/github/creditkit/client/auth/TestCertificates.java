package io.github.creditkit.client.auth;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Keys and certificates that are made for one test and for nothing else. */
final class TestCertificates {
    private static final AlgorithmIdentifier ALGORITHM = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    /** A key and its certificate. */
    record Holder(KeyPair keys, X509Certificate certificate) {}

    private TestCertificates() {}

    static Holder authority(String name) throws GeneralSecurityException, IOException {
        KeyPair keys = keys();
        return new Holder(keys, certificate(name, keys, name, keys, new GeneralName[0], true));
    }

    static Holder of(String name, Holder authority, GeneralName... hosts) throws GeneralSecurityException, IOException {
        KeyPair keys = keys();
        String issuer = authority.certificate().getSubjectX500Principal().getName();
        return new Holder(keys, certificate(name, keys, issuer, authority.keys(), hosts, false));
    }

    static GeneralName ip(String address) {
        return new GeneralName(GeneralName.iPAddress, address);
    }

    static GeneralName dns(String name) {
        return new GeneralName(GeneralName.dNSName, name);
    }

    static KeyStore keyStore(Holder holder, Holder authority, char[] password)
            throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setKeyEntry("key", holder.keys().getPrivate(), password, new Certificate[] {
            holder.certificate(), authority.certificate()
        });
        return store;
    }

    static KeyStore trustStore(Holder authority) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setCertificateEntry("authority", authority.certificate());
        return store;
    }

    static Path save(KeyStore store, Path file, char[] password) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
        return file;
    }

    static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String name, KeyPair keys, String issuer, KeyPair issuerKeys, GeneralName[] hosts, boolean authority)
            throws GeneralSecurityException, IOException {
        Instant now = Instant.now();
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(BigInteger.valueOf(now.toEpochMilli())));
        generator.setSignature(ALGORITHM);
        generator.setIssuer(new X500Name(issuer));
        generator.setSubject(new X500Name(name));
        generator.setStartDate(new Time(Date.from(now.minus(Duration.ofHours(1)))));
        generator.setEndDate(new Time(Date.from(now.plus(Duration.ofHours(1)))));
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        generator.setExtensions(extensions(hosts, authority));
        TBSCertificate body = generator.generateTBSCertificate();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(issuerKeys.getPrivate());
        signature.update(body.getEncoded());
        ASN1EncodableVector whole = new ASN1EncodableVector();
        whole.add(body);
        whole.add(ALGORITHM);
        whole.add(new DERBitString(signature.sign()));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new java.io.ByteArrayInputStream(new DERSequence(whole).getEncoded()));
    }

    private static Extensions extensions(GeneralName[] hosts, boolean authority) throws IOException {
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (hosts.length > 0) {
            extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts));
        }
        return extensions.generate();
    }
}
