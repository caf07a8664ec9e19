package io.github.creditkit.model.subject;

/**
 * What a caller may decide about linking (归并策略). Codes always link as docs/subjects.md says.
 *
 * @param names if a claim of an organisation without any code joins the one subject that has its name
 */
public record LinkPolicy(boolean names) {
    /** A name links a claim without a code. */
    public static final LinkPolicy STANDARD = new LinkPolicy(true);

    /** Codes alone link; a claim without a code stands alone. */
    public static final LinkPolicy CODES_ONLY = new LinkPolicy(false);
}
