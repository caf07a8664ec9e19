package io.github.creditkit.codes.mapping;

import com.google.common.collect.ImmutableListMultimap;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A table of mappings (代码映射表), looked up by old code, by new code, and by the organization code inside.
 *
 * <p>One old code maps to one new code only; one new code may have several old ones. Whatever breaks this is a conflict:
 * it is listed, kept, and never answered as if it were right.
 */
public final class CodeMappings {
    /** What newly assigned organization codes begin with (GB/T 36105, 码段): those have no forerunner to agree with. */
    private static final char NEWLY_ASSIGNED = 'M';

    private final ImmutableListMultimap<OldCode, CodeMapping> byOld;
    private final ImmutableListMultimap<UnifiedSocialCreditCode, CodeMapping> byNew;
    private final ImmutableListMultimap<OrganizationCode, UnifiedSocialCreditCode> byOrganization;
    private final List<MappingConflict> conflicts;

    private CodeMappings(Collection<CodeMapping> mappings) {
        ImmutableListMultimap.Builder<OldCode, CodeMapping> old = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<UnifiedSocialCreditCode, CodeMapping> fresh = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<OrganizationCode, UnifiedSocialCreditCode> organization =
                ImmutableListMultimap.builder();
        LinkedHashSet<UnifiedSocialCreditCode> codes = new LinkedHashSet<>();
        for (CodeMapping mapping : new LinkedHashSet<>(mappings)) {
            old.put(new OldCode(mapping.oldType(), mapping.oldText()), mapping);
            fresh.put(mapping.code(), mapping);
            codes.add(mapping.code());
        }
        codes.forEach(code -> organization.put(code.organizationCode(), code));
        byOld = old.build();
        byNew = fresh.build();
        byOrganization = organization.build();
        conflicts = findConflicts(byOld);
    }

    /** The key of an old code; two kinds can have the same text. */
    private record OldCode(CodeType type, String text) {
        @Override
        public String toString() {
            return type.word();
        }
    }

    /**
     * The table of these mappings. The same mapping twice counts once.
     *
     * @param mappings in any order
     * @return an immutable table
     */
    public static CodeMappings of(Collection<CodeMapping> mappings) {
        return new CodeMappings(mappings);
    }

    /**
     * The mapping of an old code.
     *
     * @param type the kind of the old code
     * @param text the old code as it stands on record
     * @return empty when there is none, and when it leads to several new codes
     */
    public Optional<CodeMapping> find(CodeType type, String text) {
        List<CodeMapping> found = byOld.get(new OldCode(type, text));
        return found.isEmpty() || leadsToSeveral(found) ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * The mapping of a valid old code.
     *
     * @param old the old code
     * @return empty when there is none, and when it leads to several new codes
     */
    public Optional<CodeMapping> find(IdentityCode old) {
        return find(old.type(), old.text());
    }

    /**
     * All that is on record for an old code, conflicts included.
     *
     * @param type the kind of the old code
     * @param text the old code as it stands on record
     * @return in the order they came
     */
    public List<CodeMapping> findAll(CodeType type, String text) {
        return byOld.get(new OldCode(type, text));
    }

    /**
     * The old codes of a new one.
     *
     * @param code the new code
     * @return in the order they came
     */
    public List<CodeMapping> historyOf(UnifiedSocialCreditCode code) {
        return byNew.get(code);
    }

    /**
     * The new codes of this table that contain an organization code: positions 9 to 17 are the key by which an old code
     * without a mapping of its own is looked up.
     *
     * @param organization the organization code, of an old certificate or out of a taxpayer number
     * @return none, one, or several when the table has a conflict
     */
    public List<UnifiedSocialCreditCode> containing(OrganizationCode organization) {
        return byOrganization.get(organization);
    }

    /**
     * Everything that cannot be right.
     *
     * @return in the order of the old codes; empty when the table is clean
     */
    public List<MappingConflict> conflicts() {
        return conflicts;
    }

    /**
     * The number of different mappings.
     *
     * @return 0 or more
     */
    public int size() {
        return byOld.size();
    }

    private static List<MappingConflict> findConflicts(ImmutableListMultimap<OldCode, CodeMapping> byOld) {
        List<MappingConflict> conflicts = new ArrayList<>();
        for (OldCode old : byOld.keySet()) {
            List<CodeMapping> mappings = byOld.get(old);
            if (leadsToSeveral(mappings)) {
                conflicts.add(conflict(MappingConflict.Kind.DUPLICATE_CODE, old, mappings));
            }
            if (!mappings.get(0).oldViolations().isEmpty()) {
                conflicts.add(conflict(MappingConflict.Kind.WRONG_CODE, old, mappings));
            }
            List<CodeMapping> differing =
                    mappings.stream().filter(CodeMappings::differs).toList();
            if (!differing.isEmpty()) {
                conflicts.add(conflict(MappingConflict.Kind.ORGANIZATION_CODE_DIFFERS, old, differing));
            }
        }
        return List.copyOf(conflicts);
    }

    private static MappingConflict conflict(MappingConflict.Kind kind, OldCode old, List<CodeMapping> mappings) {
        return new MappingConflict(kind, old.type(), old.text(), mappings);
    }

    private static boolean leadsToSeveral(List<CodeMapping> mappings) {
        return mappings.stream().map(CodeMapping::code).distinct().limit(2).count() > 1;
    }

    private static boolean differs(CodeMapping mapping) {
        OrganizationCode inNew = mapping.code().organizationCode();
        return inNew.text().charAt(0) != NEWLY_ASSIGNED
                && mapping.oldOrganizationCode()
                        .filter(old -> !old.equals(inNew))
                        .isPresent();
    }
}
