package io.github.creditkit.client.auth;

import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.Violation;

/** Why a part of a call, a digest, a scope or a signature cannot be taken (认证相关的原因). */
public enum AuthReason implements Reason {
    /** The method is no word (请求方法不合法). */
    METHOD(
            "method",
            "请求方法不合法",
            "bad method",
            "请求方法应为 1 至 32 个字母，如 GET",
            "the method must be 1 to 32 letters such as GET"),
    /** The path holds what no path on the wire holds (路径不合法). */
    PATH(
            "path",
            "路径不合法",
            "bad path",
            "路径应以 / 开头，且只含可见 ASCII 字符，不含 ? 和 #（第 {position} 位不符）",
            "the path must begin with / and hold visible ASCII characters without ? and # (not so at {position})"),
    /** Longer than anyone needs (过长). */
    TOO_LONG(
            "too-long",
            "过长",
            "too long",
            "长度为 {found}，最多 {expected} 个字符",
            "length is {found}, at most {expected} characters are taken"),
    /** A percent sign without two hexadecimal digits (转义不完整). */
    ESCAPE(
            "escape",
            "转义不完整",
            "bad escape",
            "查询串第 {position} 位的 % 后应为两位十六进制数；字面的 % 请写作 %25",
            "the % at {position} of the query must be followed by two hexadecimal digits; write %25 for a % itself"),
    /** Bytes that are no UTF-8, such as GBK (不是 UTF-8). */
    NOT_UTF8(
            "not-utf-8",
            "不是 UTF-8",
            "not UTF-8",
            "查询串中从第 {position} 位开始的参数不是 UTF-8 编码（是否为 GBK？）",
            "the parameter that begins at {position} of the query is not UTF-8 (is it GBK?)"),
    /** The header of the digest has another form (摘要标头格式错误). */
    DIGEST_SYNTAX(
            "digest-syntax",
            "摘要标头格式错误",
            "bad digest header",
            "Content-Digest 第 {position} 位不符合 RFC 9530，应如 sha-256=:…:",
            "Content-Digest is not as RFC 9530 says at {position}; it must look like sha-256=:…:"),
    /** No algorithm in the header of the digest is known here (没有可用的摘要算法). */
    DIGEST_ALGORITHM(
            "digest-algorithm",
            "没有可用的摘要算法",
            "no known digest algorithm",
            "Content-Digest 中没有可用的算法，可用：{expected}",
            "Content-Digest names no algorithm that is known here, which are {expected}"),
    /** The digest has another length than its algorithm gives (摘要长度不符). */
    DIGEST_LENGTH(
            "digest-length",
            "摘要长度不符",
            "wrong digest length",
            "摘要应为 {expected} 字节，实为 {found} 字节",
            "the digest has {found} bytes, expected {expected}"),
    /** A scope of another form (授权范围格式错误). */
    SCOPE(
            "scope",
            "授权范围格式错误",
            "bad scope",
            "第 {position} 位起的授权范围格式错误，应如 query:public 或 submit:*",
            "the scope that begins at {position} must look like query:public or submit:*"),
    /** A signature that cannot be read (签名格式错误). */
    SIGNATURE_FORM(
            "signature-form",
            "签名格式错误",
            "bad form of a signature",
            "签名格式错误，应为 {expected}",
            "the signature must be {expected}"),
    /** A signature of something else, or of someone else (签名不符). */
    SIGNATURE_MISMATCH(
            "signature-mismatch",
            "签名不符",
            "signature does not fit",
            "签名与摘要或公钥不符",
            "the signature does not fit the digest or the public key");

    private final String word;
    private final String nameZh;
    private final String nameEn;
    private final String templateZh;
    private final String templateEn;

    AuthReason(String word, String nameZh, String nameEn, String templateZh, String templateEn) {
        this.word = word;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.templateZh = templateZh;
        this.templateEn = templateEn;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String nameZh() {
        return nameZh;
    }

    @Override
    public String nameEn() {
        return nameEn;
    }

    @Override
    public String templateZh() {
        return templateZh;
    }

    @Override
    public String templateEn() {
        return templateEn;
    }

    Violation at(int position, String clause) {
        return new Violation("", this, position, "", "", clause);
    }

    Violation of(String found, String expected, String clause) {
        return new Violation("", this, 0, found, expected, clause);
    }
}
