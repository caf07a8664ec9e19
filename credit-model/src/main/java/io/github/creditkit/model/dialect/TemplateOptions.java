package io.github.creditkit.model.dialect;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Numbering;
import java.util.Map;
import java.util.Optional;

/**
 * What nobody can tell from a file, and the sender says (读取设置).
 *
 * @param codeSets   the code sets to read by
 * @param numbering  what the sender's digits mean
 * @param directory  from the name of an organ to its code, for tables that have names only (机关名录)
 * @param sourceUnit the unit that sends, for tables that do not say (数据来源单位); the deciding organ where it is not given
 */
public record TemplateOptions(
        CodeSets codeSets,
        Numbering numbering,
        Map<String, UnifiedSocialCreditCode> directory,
        Optional<OrgRef> sourceUnit) {

    /** The bundled code sets, texts instead of digits, no directory. */
    public static final TemplateOptions DEFAULTS =
            new TemplateOptions(CodeSets.bundled(), Numbering.TEXT, Map.of(), Optional.empty());

    /**
     * Copies the directory.
     *
     * @param codeSets   the code sets
     * @param numbering  what digits mean
     * @param directory  from name to code
     * @param sourceUnit the unit that sends
     */
    public TemplateOptions {
        directory = Map.copyOf(directory);
    }

    /**
     * Other code sets, such as a newer edition.
     *
     * @param sets the code sets
     * @return other options
     */
    public TemplateOptions withCodeSets(CodeSets sets) {
        return new TemplateOptions(sets, numbering, directory, sourceUnit);
    }

    /**
     * What digits mean.
     *
     * @param digits the numbering
     * @return other options
     */
    public TemplateOptions withNumbering(Numbering digits) {
        return new TemplateOptions(codeSets, digits, directory, sourceUnit);
    }

    /**
     * The codes of organs by their names.
     *
     * @param organs from name to code
     * @return other options
     */
    public TemplateOptions withDirectory(Map<String, UnifiedSocialCreditCode> organs) {
        return new TemplateOptions(codeSets, numbering, organs, sourceUnit);
    }

    /**
     * The unit that sends.
     *
     * @param unit its name and code
     * @return other options
     */
    public TemplateOptions withSourceUnit(OrgRef unit) {
        return new TemplateOptions(codeSets, numbering, directory, Optional.of(unit));
    }
}
