package io.github.creditkit.platform;

import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.disclosure.KeyedHash;
import io.github.creditkit.model.envelope.BusinessKey;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.subject.PersonDocument;
import io.github.creditkit.model.subject.RecordAddress;
import io.github.creditkit.model.subject.SubjectClaim;
import io.github.creditkit.model.subject.SubjectCode;
import io.github.creditkit.model.subject.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which records are found (检索键): keyed hashes of the codes and documents of their subjects, of decisions, and of
 * old codes. No number of anyone can be read out of them.
 */
final class SubjectKeys {
    private static final RecordAddress ANYWHERE = RecordAddress.of("", 0);
    private static final String DECISION_NO = "/decisionNo";
    private static final String AUTHORITY = "/authority/creditCode";

    /** 128 bits: no two texts meet, and indexes are half as large as with all of the hash. */
    private static final int DIGITS = 32;

    private final KeyedHash hash;

    SubjectKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * By what a record is found.
     *
     * @param keys every key of it, that of its subject's surest code first
     * @param name the name of an organisation that is its subject; null for a natural person, who is found by no name
     */
    record Subject(List<String> keys, @Nullable String name) {}

    Subject of(Record record) {
        List<SubjectClaim> claims = SubjectClaim.of(record, ANYWHERE);
        Set<String> keys = new LinkedHashSet<>();
        claims.forEach(claim -> keys.addAll(of(claim)));
        if (record instanceof CodeMappingRecord mapping && mapping.scheme() != null && mapping.oldValue() != null) {
            keys.add(mapping(mapping.scheme().text(), mapping.oldValue()));
        }
        decision(record).ifPresent(keys::add);
        return new Subject(List.copyOf(keys), name(claims));
    }

    /** Every key of who a claim is about, that of the surest code first. */
    List<String> of(SubjectClaim claim) {
        List<String> keys = new ArrayList<>();
        for (SubjectCode code : claim.codes()) {
            if (!ValidCode.NO_CODE.equals(code.text())) {
                keys.add(code(code.scheme().code(), code.text()));
            }
        }
        claim.document().map(PersonDocument::number).ifPresent(number -> keys.add(document(number)));
        return keys;
    }

    /** The keys by which the subject of a query is found; none where it tells no code and no document. */
    List<String> of(QuerySubject subject) {
        List<String> keys = new ArrayList<>();
        if (subject.value() != null && !subject.value().isBlank()) {
            String scheme = subject.scheme() == null
                    ? IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE.code()
                    : subject.scheme().strip();
            keys.add(code(scheme, subject.value()));
        }
        IdNumber number = subject.idNumber();
        if (number != null && !number.text().isBlank()) {
            keys.add(document(number));
        }
        return keys;
    }

    private String key(String text) {
        return hash.of(text).substring(0, DIGITS);
    }

    String code(String scheme, String text) {
        return key("code " + scheme + ' ' + text.strip().toUpperCase(Locale.ROOT));
    }

    String document(IdNumber number) {
        return key("document " + number.text().strip().toUpperCase(Locale.ROOT));
    }

    String mapping(String scheme, String value) {
        return key("mapping " + scheme + ' ' + value.strip().toUpperCase(Locale.ROOT));
    }

    String decision(String authority, String decisionNo) {
        return key("decision " + authority.strip() + ' ' + decisionNo.strip());
    }

    private Optional<String> decision(Record record) {
        RecordType<?> type = RecordType.of(record.getClass());
        if (type.item(DECISION_NO).isEmpty() || type.item(AUTHORITY).isEmpty()) {
            return Optional.empty();
        }
        Object no = first(type.values(record, DECISION_NO));
        Object authority = first(type.values(record, AUTHORITY));
        return no instanceof String text && !text.isBlank() && authority instanceof Coded<?> code
                ? Optional.of(decision(code.text(), text))
                : Optional.empty();
    }

    private static @Nullable Object first(List<@Nullable Object> values) {
        return values.isEmpty() ? null : values.get(0);
    }

    String business(String type, BusinessKey key) {
        return key("business " + type + ' ' + String.join("\u001f", key.parts()));
    }

    /** The business key of a commitment is its code. */
    String commitment(String code) {
        return key("business creditCommitment commitment\u001f" + code);
    }

    private static @Nullable String name(List<SubjectClaim> claims) {
        return claims.stream()
                .filter(claim ->
                        claim.kind() == SubjectKind.ORGANIZATION || claim.kind() == SubjectKind.INDIVIDUAL_BUSINESS)
                .flatMap(claim -> claim.name().stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The code of a unit, if it is valid. */
    static Optional<String> unitCode(@Nullable OrgRef unit) {
        Coded<UnifiedSocialCreditCode> code = unit == null ? null : unit.creditCode();
        return code == null ? Optional.empty() : code.known().map(UnifiedSocialCreditCode::text);
    }
}
