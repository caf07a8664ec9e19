package io.github.creditkit.codes;

import org.jspecify.annotations.Nullable;

/** What is worth knowing about the first two characters of a valid unified social credit code. */
final class CategoryNotes {
    private static final Note[] NOTES = new Note[128 * 128];

    static {
        for (OrganizationCategory category : OrganizationCategory.all()) {
            if (category.edition() == OrganizationCategory.Edition.LATER_SINGLE_SOURCE) {
                NOTES[(category.authority() << 7) | category.category()] =
                        new Note(NoteKind.CATEGORY_SINGLE_SOURCE, 1, category.pair());
            }
        }
    }

    private CategoryNotes() {}

    static @Nullable Note of(String text) {
        char authority = text.charAt(0);
        char category = text.charAt(1);
        Note note = NOTES[(authority << 7) | category];
        return note != null || UnifiedSocialCreditCodeRules.pairAccepted(authority, category, CodePolicy.STANDARD)
                ? note
                : new Note(NoteKind.CATEGORY_UNKNOWN, 1, text.substring(0, 2));
    }
}
