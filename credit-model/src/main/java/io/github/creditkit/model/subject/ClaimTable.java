package io.github.creditkit.model.subject;

import io.github.creditkit.model.codeset.IdentifierScheme;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Claims with their codes and names as numbers (声明表), all that linking works on. */
final class ClaimTable {
    static final int NO_NAME = -1;

    /** The one kind of names. */
    private enum NameKind {
        NAME
    }

    private static final byte CODELESS = 1;
    private static final byte PERSONS = 2;
    private static final byte MIXED = 4;
    private static final byte INDIVIDUAL = 8;

    private final SubjectClaim[] claims;
    private final TextTable<KeyKind> keys = new TextTable<>();
    private final TextTable<NameKind> nameKeys = new TextTable<>();
    private final IntLists keysOfClaims;
    private final byte[] said;
    private final byte[] flags;
    private final int[] names;
    private final IntLists formerNames;
    private final int[] organizationCodes;
    private @Nullable IntLists claimsOfKeys;

    private ClaimTable(SubjectClaim[] claims) {
        this.claims = claims;
        int[] from = new int[claims.length + 1];
        int[] namesFrom = new int[claims.length + 1];
        Ints all = new Ints();
        Ints items = new Ints();
        Ints former = new Ints();
        flags = new byte[claims.length];
        names = new int[claims.length];
        for (int i = 0; i < claims.length; i++) {
            SubjectClaim claim = claims[i];
            int worth = 0;
            boolean organisations = false;
            for (SubjectCode code : claim.codes()) {
                Said item = code.scheme() == IdentifierScheme.UNIFIED_SOCIAL_CREDIT_CODE
                        ? Said.CREDIT_CODE_ITEM
                        : Said.OTHER_ITEM;
                ReadCode read = ReadCode.of(code, nameOf(claim));
                worth += read == null ? 0 : 1;
                organisations |= add(read, item, all, items);
            }
            for (SubjectCode code : claim.formerCodes()) {
                ReadCode read = ReadCode.of(code, nameOf(claim));
                worth += read == null ? 0 : 1;
                organisations |= add(read, Said.FORMER, all, items);
            }
            boolean document = addDocument(claim, all, items);
            flags[i] = flags(claim, worth == 0 && !document, organisations, document);
            boolean persons = isPersons(i);
            names[i] = nameNumber(nameOf(claim), persons);
            for (String name : claim.formerNames()) {
                former.add(nameNumber(name, persons));
            }
            from[i + 1] = all.size();
            namesFrom[i + 1] = former.size();
        }
        keysOfClaims = new IntLists(from, all.toArray());
        said = new byte[items.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = (byte) items.get(i);
        }
        formerNames = new IntLists(namesFrom, former.toArray());
        organizationCodes = organizationCodes();
    }

    /** The claims in their own order. */
    static ClaimTable of(Collection<SubjectClaim> claims) {
        SubjectClaim[] ordered = claims.toArray(SubjectClaim[]::new);
        Arrays.sort(ordered, new ClaimOrder());
        return new ClaimTable(ordered);
    }

    private static @Nullable String nameOf(SubjectClaim claim) {
        return claim.name().orElse(null);
    }

    /** If the code is a good one of an organisation. */
    private boolean add(@Nullable ReadCode read, Said item, Ints all, Ints items) {
        if (read == null || read.kind() == null) {
            return false;
        }
        all.add(keys.number(read.kind(), read.key()));
        items.add(item.number());
        return read.kind() != KeyKind.WRONG_CODE;
    }

    private boolean addDocument(SubjectClaim claim, Ints all, Ints items) {
        if (claim.document().isEmpty()
                || claim.kind() == SubjectKind.ORGANIZATION
                || claim.kind() == SubjectKind.INDIVIDUAL_BUSINESS) {
            return false;
        }
        ReadDocument read = ReadDocument.of(claim.document().get());
        if (read.kind() == null) {
            return false;
        }
        all.add(keys.number(read.kind(), read.key()));
        items.add(Said.OTHER_ITEM.number());
        return true;
    }

    private static byte flags(SubjectClaim claim, boolean codeless, boolean organisations, boolean document) {
        boolean persons = claim.kind() == SubjectKind.NATURAL_PERSON
                || (claim.kind() == SubjectKind.UNKNOWN && document && !organisations);
        boolean mixed = organisations && (claim.kind() == SubjectKind.NATURAL_PERSON || document);
        return (byte) ((codeless ? CODELESS : 0)
                | (persons ? PERSONS : 0)
                | (mixed ? MIXED : 0)
                | (claim.kind() == SubjectKind.INDIVIDUAL_BUSINESS ? INDIVIDUAL : 0));
    }

    private int nameNumber(@Nullable String name, boolean persons) {
        if (name == null) {
            return NO_NAME;
        }
        String key = persons ? OrganizationName.folded(name) : OrganizationName.keyOf(name);
        return key.isEmpty() ? NO_NAME : nameKeys.number(NameKind.NAME, key);
    }

    /** The organization code inside each credit code, as a number of its own; the relation is exact. */
    private int[] organizationCodes() {
        int known = keys.size();
        int[] inside = new int[known];
        for (int key = 0; key < known; key++) {
            inside[key] = keys.kind(key) == KeyKind.CREDIT_CODE
                    ? keys.number(KeyKind.ORGANIZATION_CODE, keys.text(key).substring(8, 17))
                    : Owners.NOBODY;
        }
        return inside;
    }

    int size() {
        return claims.length;
    }

    SubjectClaim claim(int claim) {
        return claims[claim];
    }

    int keyCount() {
        return keys.size();
    }

    /** The number of a key that some claim has. */
    int key(KeyKind kind, String text) {
        return keys.find(kind, text);
    }

    KeyKind kind(int key) {
        return keys.kind(key);
    }

    String keyText(int key) {
        return keys.text(key);
    }

    /** The keys of each claim. */
    IntLists keysOfClaims() {
        return keysOfClaims;
    }

    /** Where the claim has it, for a place in {@link #keysOfClaims()}. */
    Said said(int at) {
        return Said.of(said[at]);
    }

    /** The claims that have each key, made when first asked for. */
    IntLists claimsOfKeys() {
        if (claimsOfKeys == null) {
            claimsOfKeys = keysOfClaims.turned(keys.size());
        }
        return claimsOfKeys;
    }

    /** The key of the organization code inside a credit code; {@link Owners#NOBODY} for any other key. */
    int organizationCode(int key) {
        return key < organizationCodes.length ? organizationCodes[key] : Owners.NOBODY;
    }

    /** If the body of a credit code was newly assigned (GB/T 36105, 码段 M): the old organization code has nothing in common. */
    boolean isNewlyAssigned(int creditCode) {
        return keys.text(creditCode).charAt(8) == 'M';
    }

    boolean isIndividualBusiness(int creditCode) {
        return keys.text(creditCode).startsWith("92");
    }

    boolean isIndividual(int claim) {
        return (flags[claim] & INDIVIDUAL) != 0;
    }

    /** No code and no document at all, good or bad. */
    boolean isCodeless(int claim) {
        return (flags[claim] & CODELESS) != 0;
    }

    boolean isPersons(int claim) {
        return (flags[claim] & PERSONS) != 0;
    }

    /** Codes of an organisation where a natural person is told of. */
    boolean isMixed(int claim) {
        return (flags[claim] & MIXED) != 0;
    }

    /** If codes of organisations say whom the claim is about. */
    boolean isOrganisations(int claim) {
        return (flags[claim] & (PERSONS | MIXED)) == 0;
    }

    /** The number of its name; {@link #NO_NAME} for none. */
    int name(int claim) {
        return names[claim];
    }

    int nameCount() {
        return nameKeys.size();
    }

    String nameKey(int name) {
        return nameKeys.text(name);
    }

    /** The numbers of the former names of each claim, {@link #NO_NAME} for blank ones. */
    IntLists formerNames() {
        return formerNames;
    }
}
