package io.github.creditkit.client.auth;

/** How the two numbers of an SM2 signature are written (SM2 签名值格式). */
public enum Sm2SignatureForm {
    /** {@code SEQUENCE { r INTEGER, s INTEGER }} in DER, 8 to 72 bytes: what OpenSSL and most devices give. */
    DER,
    /** {@code r || s}, 32 bytes each. */
    RAW
}
