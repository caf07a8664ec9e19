package io.github.creditkit.client.contract;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IssueSeverity;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.table.RowFault;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row or a body (问题). It quotes no natural person's number.
 *
 * @param code the id of the rule, such as {@code PMT-02} (规则编号)
 * @param severity how much it matters (问题级别)
 * @param field where: a JSON Pointer into the record, such as {@code /subject/creditCode}; null for the whole (字段)
 * @param wireField the item code or column that the sender knows, such as {@code XK_XDR_SHXYM} (报送字段)
 * @param messageZh one sentence in Chinese (中文说明)
 * @param messageEn one sentence in English (英文说明)
 * @param rejectedValueMasked what was found, if it may be shown (原值)
 */
@Value.Builder
public record RowIssue(
        @DataItem(name = "规则编号") @Required @MaxLength(64) String code,
        @DataItem(name = "问题级别") @Required Coded<IssueSeverity> severity,

        @DataItem(name = "字段") @MaxLength(RowIssue.LONGEST_NAME) @Nullable
        String field,

        @DataItem(name = "报送字段") @MaxLength(RowIssue.LONGEST_NAME) @Nullable
        String wireField,

        @DataItem(name = "中文说明") @Required @MaxLength(RowIssue.LONGEST_MESSAGE)
        String messageZh,

        @DataItem(name = "英文说明") @Required @MaxLength(RowIssue.LONGEST_MESSAGE)
        String messageEn,

        @DataItem(name = "原值") @MaxLength(RowIssue.LONGEST_NAME) @Nullable
        String rejectedValueMasked) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MESSAGE = 1000;

    /** {@return a builder, which names every required component that is missing} */
    public static RowIssueBuilder builder() {
        return new RowIssueBuilder();
    }

    /** {@return a builder that begins with these values} */
    public RowIssueBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * What a check found, as it is sent.
     *
     * @param issue what was found
     * @return the same; what was found of the record is cut to what the contract has room for
     */
    public static RowIssue of(Issue issue) {
        return new RowIssue(
                issue.rule().word(),
                Coded.of(severity(issue.level())),
                shortened(issue.path(), LONGEST_NAME),
                shortened(issue.item().code(), LONGEST_NAME),
                cut(issue.messageZh(), LONGEST_MESSAGE),
                cut(issue.messageEn(), LONGEST_MESSAGE),
                shortened(issue.found(), LONGEST_NAME));
    }

    /**
     * Why a row could not be read at all, as it is sent.
     *
     * @param fault why
     * @return an error of the whole row
     */
    public static RowIssue of(RowFault fault) {
        return builder()
                .code(fault.reason().word())
                .severity(Coded.of(IssueSeverity.ERROR))
                .messageZh(fault.messageZh())
                .messageEn(fault.messageEn())
                .build();
    }

    /**
     * A rule that a row as a whole breaks.
     *
     * @param rule     the rule
     * @param expected what it asks for
     * @return an issue of the level of the rule
     */
    public static RowIssue of(Rule rule, Bilingual expected) {
        return of(new Issue(rule, rule.level(), "", ItemName.WHOLE, "", expected, List.of()));
    }

    private static IssueSeverity severity(Level level) {
        return switch (level) {
            case ERROR -> IssueSeverity.ERROR;
            case WARNING -> IssueSeverity.WARNING;
            case NOTE -> IssueSeverity.NOTE;
        };
    }

    private static @Nullable String shortened(String text, int longest) {
        return text.isEmpty() ? null : cut(text, longest);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean isPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, isPair ? longest - 1 : longest);
    }
}
