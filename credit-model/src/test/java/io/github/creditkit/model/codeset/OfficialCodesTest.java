package io.github.creditkit.model.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("官方代码与自编代码")
class OfficialCodesTest {
    private static final Set<String> CONTRACT = Set.of(
            "batch-mode",
            "batch-state",
            "row-outcome",
            "issue-severity",
            "change-operation",
            "platform-role",
            "report-state");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject-category",
                "organization-kind",
                "permit-category",
                "penalty-category",
                "penalty-procedure",
                "legacy-record-status",
                "inspection-type",
                "commitment-type",
                "fulfilment-status",
                "publicity",
                "contract-type",
                "severity",
                "info-class",
                "catalog-data-type",
                "public-comprehensive-grade",
                "tax-grade",
                "administrative-level",
                "report-section",
                "economic-type",
                "industry-section",
                "currency",
                "composition-form"
            })
    void confirmed_sets_are_official_throughout(String id) {
        assertThat(set(id).entries()).allMatch(CodeEntry::official);
    }

    @ParameterizedTest
    @CsvSource({
        "id-document-type,其他-港澳居民居住证;其他-台湾居民居住证",
        "operation,U;D",
        "disclosure-level,9",
        "abnormal-entry-reason,2;3;4;9",
        "performance-state,部分未履行;全部已履行"
    })
    void in_some_sets_some_codes_are_not_confirmed(String id, String unofficial) {
        assertThat(unofficial(id)).containsExactlyInAnyOrder(unofficial.split(";"));
    }

    @Test
    void every_other_set_is_of_this_library_or_unverified() {
        Set<String> mixed = Set.of(
                "id-document-type",
                "operation",
                "disclosure-level",
                "abnormal-entry-reason",
                "performance-state",
                "judgment-defaulter-behaviour");
        assertThat(CodeSets.bundled().all()).allSatisfy(set -> {
            long official = set.entries().stream().filter(CodeEntry::official).count();
            assertThat(official == 0 || official == set.entries().size() || mixed.contains(set.id()))
                    .as(set.id())
                    .isTrue();
        });
        assertThat(CodeSets.bundled().all().stream()
                        .filter(set -> set.edition().startsWith("CreditKit"))
                        .flatMap(set -> set.entries().stream()))
                .noneMatch(CodeEntry::official);
    }

    @Test
    void codes_of_this_library_are_lower_case_words_and_those_of_its_contract_are_capitals() {
        assertThat(CodeSets.bundled().all().stream().filter(set -> set.edition().startsWith("CreditKit")))
                .allSatisfy(set -> assertThat(set.entries())
                        .extracting(CodeEntry::code)
                        .allMatch(code ->
                                code.matches(CONTRACT.contains(set.id()) ? "[A-Z]+(_[A-Z]+)*" : "[a-z]+(-[a-z]+)*")));
    }

    @Test
    void currencies_are_those_of_iso_4217() {
        Set<String> known = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());
        assertThat(io.github.creditkit.model.codeset.Currency.values())
                .allMatch(currency -> known.contains(currency.code()))
                .startsWith(io.github.creditkit.model.codeset.Currency.CNY);
    }

    private static Set<String> unofficial(String id) {
        return set(id).entries().stream()
                .filter(entry -> !entry.official())
                .map(CodeEntry::code)
                .collect(Collectors.toSet());
    }

    private static CodeSet<?> set(String id) {
        return CodeSets.bundled().get(id).orElseThrow();
    }
}
