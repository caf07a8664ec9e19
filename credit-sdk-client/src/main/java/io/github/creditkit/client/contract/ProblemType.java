package io.github.creditkit.client.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of problem that a platform tells of (问题类型), each with its status of HTTP.
 *
 * <p>Source: RFC 9457 for the form; the kinds are this library's own.
 */
public enum ProblemType {
    /** The body or a row of it is invalid; its issues say why (校验未通过). */
    VALIDATION_FAILED("validation-failed", 422, "校验未通过", "Validation failed"),
    /** What was sent is no JSON, or not of this form (请求无法解析). */
    MALFORMED_REQUEST("malformed-request", 400, "请求无法解析", "Malformed request"),
    /** A parameter of the address or a header is missing or wrong (参数错误). */
    INVALID_PARAMETER("invalid-parameter", 400, "参数错误", "Invalid parameter"),
    /** There is no such operation (没有该接口). */
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "不支持的请求方法", "Method not allowed"),
    /** The body is of a kind that is not taken here (媒体类型不支持). */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "媒体类型不支持", "Unsupported media type"),
    /** The body, a row or the batch is larger than the profile allows (内容过大). */
    TOO_LARGE("too-large", 413, "内容过大", "Too large"),
    /** The item of the catalog changed since the sender's version (目录版本已变更). */
    UNKNOWN_CATALOG_VERSION("unknown-catalog-version", 409, "目录版本已变更", "Unknown catalog version"),
    /** The record is stored in another version than the caller says (版本冲突). */
    VERSION_CONFLICT("version-conflict", 412, "版本冲突", "Version conflict"),
    /** The idempotency key was used with another body (幂等键冲突). */
    IDEMPOTENCY_MISMATCH("idempotency-mismatch", 422, "幂等键冲突", "Idempotency mismatch"),
    /** A call that needs an idempotency key has none (缺少幂等键). */
    IDEMPOTENCY_KEY_REQUIRED("idempotency-key-required", 400, "缺少幂等键", "Idempotency key required"),
    /** The same call is being answered at this moment (请求处理中). */
    IDEMPOTENCY_IN_PROGRESS("idempotency-in-progress", 409, "相同请求正在处理", "The same call is in progress"),
    /** The body does not have the digest that was sent with it (摘要不符). */
    DIGEST_MISMATCH("digest-mismatch", 400, "摘要不符", "Digest mismatch"),
    /** The part was sent before with another digest (分片冲突). */
    PART_CONFLICT("part-conflict", 409, "分片冲突", "Part conflict"),
    /** The batch, the objection, the repair or the joint action is in a state that does not allow it (状态不允许). */
    BATCH_STATE("batch-state", 409, "批次状态不允许", "Batch state"),
    /** A step that the procedure does not allow now, or not to this caller (办理步骤不允许). */
    CASE_STATE("case-state", 409, "办理步骤不允许", "Case state"),
    /** Nobody is known by what was sent to tell who calls (未认证). */
    UNAUTHENTICATED("unauthenticated", 401, "未认证", "Unauthenticated"),
    /** The caller may not do this (超出授权范围). */
    FORBIDDEN_SCOPE("forbidden-scope", 403, "超出授权范围", "Forbidden scope"),
    /** The signature does not fit what was sent (签名无效). */
    SIGNATURE_INVALID("signature-invalid", 401, "签名无效", "Signature invalid"),
    /** The time of the call is too far from the platform's (时间戳偏差过大). */
    TIMESTAMP_SKEW("timestamp-skew", 401, "时间戳偏差过大", "Timestamp skew"),
    /** The call was seen before (请求重放). */
    NONCE_REPLAYED("nonce-replayed", 401, "请求重放", "Nonce replayed"),
    /** A query without a purpose or a basis (缺少查询用途或依据). */
    PURPOSE_REQUIRED("purpose-required", 403, "缺少查询用途或依据", "Purpose required"),
    /** A query that needs the subject's consent (缺少查询授权). */
    CONSENT_REQUIRED("consent-required", 403, "缺少查询授权", "Consent required"),
    /** The consent is over, or is for another purpose or subject (查询授权无效). */
    CONSENT_EXPIRED("consent-expired", 403, "查询授权无效", "Consent expired"),
    /** The caller's audience may not see it (不予公开). */
    DISCLOSURE_DENIED("disclosure-denied", 403, "不予公开", "Disclosure denied"),
    /** The sender is not the primary source of the record (非主数源). */
    NOT_PRIMARY_SOURCE("not-primary-source", 409, "非主数源", "Not the primary source"),
    /** A list or a measure without its basis in law (缺少法律依据). */
    LEGAL_BASIS_MISSING("legal-basis-missing", 422, "缺少法律依据", "Legal basis missing"),
    /** There is no such thing, or not for this caller (未找到). */
    NOT_FOUND("not-found", 404, "未找到", "Not found"),
    /** It was there and is no more, or the cursor is older than what is kept (已失效). */
    GONE("gone", 410, "已失效", "Gone"),
    /** Too many calls; {@code Retry-After} says when to call again (请求过多). */
    TOO_MANY_REQUESTS("too-many-requests", 429, "请求过多", "Too many requests"),
    /** The platform itself failed; nothing is told of how (平台内部错误). */
    INTERNAL("internal", 500, "平台内部错误", "Internal error"),
    /** The platform is down for a while; {@code Retry-After} says when to call again (系统维护). */
    MAINTENANCE("maintenance", 503, "系统维护", "Maintenance");

    private static final String BASE = "urn:creditkit:problems:";
    private static final Map<String, ProblemType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ProblemType::code, Function.identity()));

    private final String code;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ProblemType(String code, int status, String titleZh, String titleEn) {
        this.code = code;
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    /**
     * The kind with this word.
     *
     * @param code such as {@code batch-state}
     * @return empty for one that this release does not know
     */
    public static Optional<ProblemType> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** {@return the kind as a word, such as {@code batch-state}} */
    public String code() {
        return code;
    }

    /** {@return the address of the kind, such as {@code urn:creditkit:problems:batch-state}} */
    public String uri() {
        return BASE + code;
    }

    /** {@return the status of HTTP} */
    public int status() {
        return status;
    }

    /** {@return the name in Chinese} */
    public String titleZh() {
        return titleZh;
    }

    /** {@return the name in English} */
    public String titleEn() {
        return titleEn;
    }
}
