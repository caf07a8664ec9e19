package io.github.creditkit.codes;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * A pair of registration authority and organization category (登记管理部门代码与机构类别代码): positions 1 and 2 of the
 * unified social credit code.
 *
 * <p>The table is data, in {@code organization-categories.tsv} beside this class: a row for each pair, with the edition
 * that brought it and where it was found.
 *
 * <p>Source: GB 32100-2015 and its amendment 1 of 2016; later rows as each says.
 *
 * @param pair        both characters, such as {@code 91}
 * @param authorityZh the registration authority in Chinese, such as 工商(市场监管)
 * @param authorityEn the registration authority in English
 * @param nameZh      the category in Chinese, such as 企业
 * @param nameEn      the category in English
 * @param edition     the text that brought the pair
 * @param source      where the pair was found, in words
 */
public record OrganizationCategory(
        String pair,
        String authorityZh,
        String authorityEn,
        String nameZh,
        String nameEn,
        Edition edition,
        String source) {

    /** The text that brought a pair (版本). */
    public enum Edition {
        /** GB 32100-2015. */
        STANDARD_2015,
        /** Amendment 1 of 2016 (国家标准第1号修改单). */
        AMENDMENT_2016,
        /** Seen later in several independent places; no published amendment was found. */
        LATER,
        /** Seen later in one place only. */
        LATER_SINGLE_SOURCE
    }

    private static final ImmutableMap<String, OrganizationCategory> BY_PAIR = load();

    /**
     * The category of a pair.
     *
     * @param pair two characters, such as {@code 91}
     * @return empty when the table lacks it
     */
    public static Optional<OrganizationCategory> ofPair(String pair) {
        return Optional.ofNullable(BY_PAIR.get(pair));
    }

    /**
     * The whole table in the order of the standard.
     *
     * @return immutable
     */
    public static Collection<OrganizationCategory> all() {
        return BY_PAIR.values();
    }

    /**
     * The registration authority's character (登记管理部门代码).
     *
     * @return position 1, such as {@code 9}
     */
    public char authority() {
        return pair.charAt(0);
    }

    /**
     * The category's character (机构类别代码).
     *
     * @return position 2, such as {@code 1}
     */
    public char category() {
        return pair.charAt(1);
    }

    private static ImmutableMap<String, OrganizationCategory> load() {
        try (InputStream in = OrganizationCategory.class.getResourceAsStream("organization-categories.tsv")) {
            if (in == null) {
                throw new IllegalStateException("organization-categories.tsv is missing beside its class");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> row(line.split("\t", -1)))
                    .collect(toImmutableMap(OrganizationCategory::pair, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrganizationCategory row(String[] cell) {
        return new OrganizationCategory(
                cell[0] + cell[3], cell[1], cell[2], cell[4], cell[5], Edition.valueOf(cell[6]), cell[7]);
    }
}
