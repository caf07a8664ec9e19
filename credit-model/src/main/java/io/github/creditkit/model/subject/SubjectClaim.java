package io.github.creditkit.model.subject;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.item.IdNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one record says of its subject (主体声明): codes, names, and where it says so. Good or bad, nothing is judged here.
 * Immutable.
 *
 * <pre>{@code
 * SubjectClaim claim = SubjectClaim.builder(RecordAddress.of("companies.csv", 17))
 *         .kind(SubjectKind.ORGANIZATION)
 *         .name("某科技有限公司")
 *         .code(IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE, "91350100M000100Y43")
 *         .build();
 * }</pre>
 */
public final class SubjectClaim {
    private final RecordAddress address;
    private final SubjectKind kind;
    private final @Nullable String name;
    private final List<String> formerNames;
    private final List<SubjectCode> codes;
    private final List<SubjectCode> formerCodes;
    private final @Nullable PersonDocument document;
    private final @Nullable LocalDate on;

    private SubjectClaim(Builder builder) {
        address = builder.address;
        kind = builder.kind;
        name = builder.name;
        formerNames = List.copyOf(builder.formerNames);
        codes = List.copyOf(builder.codes);
        formerCodes = List.copyOf(builder.formerCodes);
        document = builder.document;
        on = builder.on;
    }

    /**
     * A claim that nothing is known of but its place.
     *
     * @param address where the record stands
     * @return a builder; what is not told to it is not known
     */
    public static Builder builder(RecordAddress address) {
        return new Builder(address);
    }

    /**
     * What a record says of its subjects. Which records carry which subject: docs/subjects.md.
     *
     * @param record  a record of this library, or one of your own with {@code @DataItem} on its components
     * @param address where it stands
     * @return one claim for nearly all records; two for a contract or an adjudication, none for a record without a subject
     */
    public static List<SubjectClaim> of(Record record, RecordAddress address) {
        return ClaimReader.read(record, address);
    }

    /**
     * What an envelope's record says of its subjects.
     *
     * @param envelope its source record id becomes the address
     * @return as {@link #of(Record, RecordAddress)}
     */
    public static List<SubjectClaim> of(RecordEnvelope<?> envelope) {
        return of(envelope.data(), RecordAddress.of(envelope));
    }

    /** {@return where the record stands (记录位置)} */
    public RecordAddress address() {
        return address;
    }

    /** {@return what it says the subject is (主体类别)} */
    public SubjectKind kind() {
        return kind;
    }

    /** {@return the name (名称); of a natural person it is personal} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** {@return former names (曾用名称)} */
    public List<String> formerNames() {
        return formerNames;
    }

    /** {@return the codes (代码), as sent} */
    public List<SubjectCode> codes() {
        return codes;
    }

    /** {@return codes that these took the place of (原代码), as sent} */
    public List<SubjectCode> formerCodes() {
        return formerCodes;
    }

    /** {@return a natural person's document (证件)} */
    public Optional<PersonDocument> document() {
        return Optional.ofNullable(document);
    }

    /** {@return the day as of which it says so (日期), if it is known} */
    public Optional<LocalDate> on() {
        return Optional.ofNullable(on);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectClaim that
                && address.equals(that.address)
                && kind == that.kind
                && Objects.equals(name, that.name)
                && formerNames.equals(that.formerNames)
                && codes.equals(that.codes)
                && formerCodes.equals(that.formerCodes)
                && Objects.equals(document, that.document)
                && Objects.equals(on, that.on);
    }

    @Override
    public int hashCode() {
        return Objects.hash(address, kind, name, codes);
    }

    /** The place and the kind; names and numbers may be a natural person's. */
    @Override
    public String toString() {
        return "SubjectClaim[" + address + ", " + kind + "]";
    }

    /** Collects what a record says (主体声明构建). Nulls and blanks say nothing and are passed over. */
    public static final class Builder {
        private final RecordAddress address;
        private SubjectKind kind = SubjectKind.UNKNOWN;
        private @Nullable String name;
        private final List<String> formerNames = new ArrayList<>(0);
        private final List<SubjectCode> codes = new ArrayList<>(2);
        private final List<SubjectCode> formerCodes = new ArrayList<>(0);
        private @Nullable PersonDocument document;
        private @Nullable LocalDate on;

        private Builder(RecordAddress address) {
            this.address = Objects.requireNonNull(address);
        }

        /**
         * What the subject is.
         *
         * @param said the kind; null for not said
         * @return this
         */
        public Builder kind(@Nullable SubjectKind said) {
            kind = said == null ? SubjectKind.UNKNOWN : said;
            return this;
        }

        /**
         * Its name.
         *
         * @param said the name as it was sent
         * @return this
         */
        public Builder name(@Nullable String said) {
            name = said == null || said.isBlank() ? null : said;
            return this;
        }

        /**
         * A name of before.
         *
         * @param said the name as it was sent
         * @return this
         */
        public Builder formerName(@Nullable String said) {
            if (said != null && !said.isBlank()) {
                formerNames.add(said);
            }
            return this;
        }

        /**
         * A code.
         *
         * @param scheme what the record says it is; one of an unknown scheme cannot be compared and is passed over
         * @param said   the code as it was sent
         * @return this
         */
        public Builder code(@Nullable IdentifierScheme scheme, @Nullable String said) {
            if (scheme != null && said != null && !said.isBlank()) {
                codes.add(new SubjectCode(scheme, said));
            }
            return this;
        }

        /**
         * A code of before, which these codes took the place of: the record joins old and new.
         *
         * @param scheme what the record says it is; one of an unknown scheme is passed over
         * @param said   the code as it was sent
         * @return this
         */
        public Builder formerCode(@Nullable IdentifierScheme scheme, @Nullable String said) {
            if (scheme != null && said != null && !said.isBlank()) {
                formerCodes.add(new SubjectCode(scheme, said));
            }
            return this;
        }

        /**
         * A natural person's document.
         *
         * @param type   its type; without one the number tells nothing
         * @param number its number
         * @return this
         */
        public Builder document(@Nullable Coded<IdDocumentType> type, @Nullable IdNumber number) {
            document = type == null || number == null || number.text().isBlank() || type.text() == null
                    ? null
                    : new PersonDocument(type, number);
            return this;
        }

        /**
         * As of when.
         *
         * @param day the day of the record
         * @return this
         */
        public Builder on(@Nullable LocalDate day) {
            on = day;
            return this;
        }

        /** {@return the claim} */
        public SubjectClaim build() {
            return new SubjectClaim(this);
        }
    }
}
