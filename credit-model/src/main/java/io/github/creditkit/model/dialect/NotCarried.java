package io.github.creditkit.model.dialect;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.SubjectCategory;
import java.util.List;

/** What a category of subject does not need is checked and told, and goes no further (数据最小化). */
final class NotCarried {
    private static final String CATEGORY = "/subject/category";
    private static final List<String> OF_PERSONS = List.of(
            "/subject/legalRepresentative/name",
            "/subject/legalRepresentative/idType",
            "/subject/legalRepresentative/idNumber");
    private static final List<String> OF_ORGANIZATIONS = List.of("/subject/idType", "/subject/idNumber");

    private NotCarried() {}

    /** Removes it; false when there was nothing to remove. */
    static boolean remove(RowValues row) {
        if (!(row.get(CATEGORY) instanceof Coded<?> category) || category.meaning() == null) {
            return false;
        }
        boolean person = category.meaning() == SubjectCategory.NATURAL_PERSON;
        boolean removed = false;
        for (String path : person ? OF_PERSONS : OF_ORGANIZATIONS) {
            if (row.has(path)) {
                row.put(path, null);
                removed = true;
            }
        }
        return removed;
    }
}
