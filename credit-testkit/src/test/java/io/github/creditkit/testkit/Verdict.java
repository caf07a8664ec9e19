package io.github.creditkit.testkit;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.CredentialType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.Note;
import io.github.creditkit.codes.Parsed;
import io.github.creditkit.codes.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What this library says of a text, in the words of the conformance files. */
record Verdict(boolean valid, Optional<String> canonical, List<String> reasons, List<String> notes) {

    /** As a code, read strictly or after folding. */
    static Verdict of(CodeType type, String text, boolean lenient) {
        Parsed<? extends IdentityCode> parsed =
                lenient ? type.tryParseLenient(text, CodePolicy.STANDARD) : type.tryParse(text, CodePolicy.STANDARD);
        return new Verdict(
                parsed.isOk(),
                parsed.toOptional().map(IdentityCode::text),
                words(parsed.violations()),
                parsed.notes().stream()
                        .map(Note::kind)
                        .map(kind -> kind.word())
                        .distinct()
                        .toList());
    }

    static Verdict of(CredentialType type, String text) {
        List<Violation> violations = type.check(text);
        return new Verdict(
                violations.isEmpty(),
                violations.isEmpty() ? Optional.of(text) : Optional.empty(),
                words(violations),
                List.of());
    }

    /** By the word of a code type or of a credential type. */
    static Verdict of(String type, String text, boolean lenient) {
        return CodeType.ofWord(type)
                .map(code -> of(code, text, lenient))
                .orElseGet(() -> of(
                        Arrays.stream(CredentialType.values())
                                .filter(credential -> credential.word().equals(type))
                                .findFirst()
                                .orElseThrow(),
                        text));
    }

    private static List<String> words(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.reason().word())
                .distinct()
                .toList();
    }
}
