package io.github.creditkit.model.view;

import io.github.creditkit.model.subject.SubjectKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a view is about, as far as its viewer may know (主体名头). Of a natural person the public reads 张* and no number.
 *
 * @param kind       what it is (主体类别)
 * @param names      its names in the records that are shown (名称)
 * @param creditCode its unified social credit code (统一社会信用代码); null where there is none to show
 */
public record SubjectTitle(
        SubjectKind kind, List<String> names, @Nullable String creditCode) {
    /**
     * Copies the names.
     *
     * @param kind       what it is
     * @param names      its names
     * @param creditCode its code
     */
    public SubjectTitle {
        names = List.copyOf(names);
    }

    /** Nothing of the subject but its kind. */
    @Override
    public String toString() {
        return "SubjectTitle[" + kind + "]";
    }
}
