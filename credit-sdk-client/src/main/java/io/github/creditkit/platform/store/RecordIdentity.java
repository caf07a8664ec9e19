package io.github.creditkit.platform.store;

/**
 * What a sender calls a record (来源记录标识): no two of his records of a type have the same.
 *
 * @param type           the type, such as {@code administrativePenalty}
 * @param unitCode       the unit that sends it
 * @param sourceRecordId the record's key there
 */
public record RecordIdentity(String type, String unitCode, String sourceRecordId) {}
