package io.github.creditkit.benchmarks;

import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.check.Gb32100;
import io.github.creditkit.codes.check.PureSystem;
import io.github.creditkit.codes.division.Division;
import io.github.creditkit.codes.division.DivisionLevel;
import io.github.creditkit.codes.division.DivisionStatus;
import io.github.creditkit.codes.division.DivisionTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A kind of code of 18 characters, as a source of synthetic ones: no organisation and no living person has them. */
enum Codes {
    /** Unified social credit codes with organization codes of the range for private use. */
    ORGANIZATIONS("0123456789ABCDEFGHJKLMNPQRTUWXY") {
        @Override
        String valid(Random random) {
            OrganizationCode organization = OrganizationCode.of(String.format("PDY%05d", 1 + random.nextInt(99_999)));
            return UnifiedSocialCreditCode.of(pick(CATEGORIES, random), pick(DIVISIONS, random), organization)
                    .text();
        }

        @Override
        boolean isValid(String text) {
            return UnifiedSocialCreditCode.isValid(text);
        }

        /** A pair that no table has. */
        @Override
        String breakRule(String valid, Random random) {
            String head = (random.nextBoolean() ? "95" : "B1") + valid.substring(2, 17);
            return head + new Gb32100().checkCharacters(head).orElseThrow();
        }
    },

    /** Citizen identification numbers of persons born 1900 to 1905, as Hutool refuses those born before. */
    PERSONS("0123456789") {
        @Override
        String valid(Random random) {
            LocalDate birth = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(6 * 365));
            return CitizenIdentificationNumber.of(pick(DIVISIONS, random), birth, 1 + random.nextInt(998))
                    .text();
        }

        @Override
        boolean isValid(String text) {
            return CitizenIdentificationNumber.isValid(text);
        }

        /** A date that no calendar has, or a province that no list has. */
        @Override
        String breakRule(String valid, Random random) {
            String head = random.nextBoolean()
                    ? valid.substring(0, 10) + "0230" + valid.substring(14, 17)
                    : "47" + valid.substring(2, 17);
            return head + PureSystem.MOD_11_2.checkCharacters(head).orElseThrow();
        }
    };

    private static final List<OrganizationCategory> CATEGORIES = List.copyOf(OrganizationCategory.all());
    private static final List<String> DIVISIONS = DivisionTable.bundled().stream()
            .filter(division -> division.level() == DivisionLevel.COUNTY)
            .filter(division -> division.status() == DivisionStatus.IN_FORCE)
            .map(Division::code)
            .toList();

    /** The characters that all positions of the code can have. */
    final String alphabet;

    Codes(String alphabet) {
        this.alphabet = alphabet;
    }

    abstract String valid(Random random);

    abstract boolean isValid(String text);

    /** A text of which all check characters hold, and which breaks another rule. */
    abstract String breakRule(String valid, Random random);

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
