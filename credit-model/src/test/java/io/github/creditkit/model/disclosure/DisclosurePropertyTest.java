package io.github.creditkit.model.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.codes.privacy.PhoneNumbers;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.check.AnyRecords;
import io.github.creditkit.model.check.RecordClasses;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.json.CanonicalJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("披露：任意记录")
class DisclosurePropertyTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.standard();
    private static final CanonicalJson JSON = CanonicalJson.standard();

    @Provide
    Arbitrary<Record> records() {
        return Arbitraries.oneOf(
                Arbitraries.of(RecordClasses.all())
                        .flatMap(type -> AnyRecords.of(type).map(record -> record)),
                Arbitraries.of(Fixtures.all()));
    }

    @Provide
    Arbitrary<Set<DisclosureLevel>> audiences() {
        return Arbitraries.of(DisclosureLevel.values()).set();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2028, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static RecordEnvelope<Record> open(Record record, Set<DisclosureLevel> audiences) {
        Disclosure disclosure = new Disclosure(audiences.stream().map(Coded::of).toList(), "某条例", null);
        return new RecordEnvelope<>(Coded.of(Operation.INSERT), "x", 1, null, disclosure, record, Map.of());
    }

    /** Redaction alone, as if the record were public on that day: the law must hold for whatever becomes public. */
    private static Record publicly(Record record) {
        return new Redaction(Set.of(DisclosureLevel.PUBLIC), record, null).of(record);
    }

    private static List<String> numbers(Record record) {
        List<String> numbers = new ArrayList<>();
        RecordType<?> type = RecordType.of(record.getClass());
        type.items()
                .forEach(item -> type.values(record, item.path()).stream()
                        .filter(IdNumber.class::isInstance)
                        .map(value -> ((IdNumber) value).text().strip())
                        // An organisation's code in the place of a person's number is no person's number.
                        .filter(text -> text.length() >= 8 && !isOrganization(text))
                        .forEach(numbers::add));
        return numbers;
    }

    private static boolean isOrganization(String text) {
        return UnifiedSocialCreditCode.isValid(text) || OrganizationCode.isValid(text);
    }

    /** A commitment's code has the day it was made where a person's number has the birthday. */
    private static boolean isCodeOf(Record shown, String text) {
        return shown instanceof CreditCommitment commitment
                && text.equals(commitment.code())
                && commitment.madeOn() != null
                && text.matches("\\d{6}" + commitment.madeOn().toString().replace("-", "") + "\\d{6}");
    }

    @Property(tries = 10_000)
    @Label("公开投影中没有自然人证件号码和电话")
    void no_persons_number_and_no_telephone_survives_a_public_projection(@ForAll("records") Record record) {
        Record shown = publicly(record);
        String json = JSON.write(RecordEnvelope.of(shown));

        assertThat(numbers(shown)).isEmpty();
        numbers(record).forEach(number -> assertThat(json).doesNotContain(number));
        leaves(shown).stream().filter(text -> !isCodeOf(shown, text)).forEach(text -> {
            assertThat(PersonalNumbers.hide(text)).isEqualTo(text);
            assertThat(PhoneNumbers.hide(text)).isEqualTo(text);
        });
        assertThat(shown.toString()).isNotNull();
    }

    @Property(tries = 10_000)
    @Label("投影两次等于一次")
    void projecting_twice_is_projecting_once(@ForAll("records") Record record) {
        Record once = publicly(record);

        assertThat(publicly(once)).isEqualTo(once);
    }

    @Property(tries = 10_000)
    @Label("所见不超过各身份所见之和")
    void a_projection_shows_no_more_than_the_union_of_what_its_audiences_may_see(
            @ForAll("records") Record record,
            @ForAll("audiences") Set<DisclosureLevel> open,
            @ForAll("audiences") Set<DisclosureLevel> viewer,
            @ForAll("days") LocalDate on) {
        RecordEnvelope<Record> envelope = open(record, open);
        Viewer all = new Viewer(viewer, QueryPurpose.TENDERING, null);

        Projection<Record> shown = POLICY.project(envelope, all, on);
        List<String> union = new ArrayList<>();
        boolean any = false;
        for (DisclosureLevel one : all.audiences()) {
            Projection<Record> alone =
                    POLICY.project(envelope, new Viewer(Set.of(one), QueryPurpose.TENDERING, null), on);
            any |= alone.data().isPresent();
            alone.data().ifPresent(data -> union.addAll(leaves(data)));
        }
        assertThat(shown.data().isPresent()).isEqualTo(any);
        shown.data().ifPresent(data -> assertThat(union).containsAll(leaves(data)));
        assertThat(shown.reasonZh()).isNotBlank();
    }

    /** All texts of a record. */
    private static List<String> leaves(Record record) {
        List<String> texts = new ArrayList<>();
        RecordType<?> type = RecordType.of(record.getClass());
        type.items()
                .forEach(item -> type.values(record, item.path()).stream()
                        .filter(Objects::nonNull)
                        .flatMap(value -> value instanceof List<?> list ? list.stream() : List.of(value).stream())
                        .forEach(value -> {
                            if (value instanceof String text) {
                                texts.add(text);
                            } else if (value instanceof Coded<?> coded && coded.meaning() == null) {
                                texts.add(coded.text());
                            }
                        }));
        return texts;
    }
}
