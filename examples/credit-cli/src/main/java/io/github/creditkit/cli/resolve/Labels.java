package io.github.creditkit.cli.resolve;

import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.model.subject.LinkBasis;
import io.github.creditkit.model.subject.RecordAddress;
import io.github.creditkit.model.subject.Resolution;
import io.github.creditkit.model.subject.SubjectClaim;
import io.github.creditkit.model.subject.SubjectCode;
import io.github.creditkit.model.subject.SubjectIdentity;
import io.github.creditkit.model.subject.SubjectKey;
import io.github.creditkit.model.subject.SubjectKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What subjects are called in the output (主体称呼): by their code or name; natural persons by a keyed hash of the document, and
 * without a key by a number that holds for this output only.
 */
public final class Labels {
    private static final String MAC = "HmacSHA256";
    private static final Pattern DIRECTORIES = Pattern.compile("[^/\\\\]+");

    private final Privacy privacy;
    private final Map<SubjectKey, String> persons = new HashMap<>();

    /**
     * The labels of a resolution.
     *
     * @param resolution whose subjects
     * @param key        the key of the hash; null for numbers
     * @param privacy    looks through everything else
     */
    public Labels(Resolution resolution, byte @Nullable [] key, Privacy privacy) {
        this.privacy = privacy;
        for (SubjectIdentity subject : resolution.subjects()) {
            if (subject.basis() == LinkBasis.DOCUMENT) {
                String label = key == null
                        ? Integer.toString(persons.size() + 1)
                        : hash(key, subject.key().text());
                persons.put(subject.key(), "person:" + label);
            }
        }
    }

    private static String hash(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(MAC, e); // every Java has it
        }
    }

    /**
     * A subject by its code or whatever else tells it apart.
     *
     * @param subject one of the resolution
     * @return such as {@code credit-code:91350100M000100Y43}
     */
    public String of(SubjectIdentity subject) {
        return of(subject.key());
    }

    /**
     * A subject by its names.
     *
     * @param subject one of the resolution
     * @return of a natural person, and of what has no name, what {@link #of(SubjectIdentity)} gives
     */
    public String named(SubjectIdentity subject) {
        String names = subject.names().stream()
                .filter(name -> !name.personal() && !name.former())
                .map(name -> privacy.text(name.text()))
                .collect(Collectors.joining("；"));
        return names.isEmpty() ? of(subject) : names;
    }

    String of(SubjectKey key) {
        String person = persons.get(key);
        if (person != null) {
            return person;
        }
        if (key.basis() == LinkBasis.NONE) {
            return "none:" + file(key.text(), privacy);
        }
        // What stands before the number must not be taken for a part of it.
        int number = key.basis() == LinkBasis.OLD_CODE ? key.text().indexOf(':') + 1 : 0;
        return key.basis().name().toLowerCase(Locale.ROOT).replace('_', '-') + ":"
                + key.text().substring(0, number)
                + privacy.text(key.text().substring(number));
    }

    String of(RecordAddress address) {
        return file(address.source(), privacy)
                + address.text().substring(address.source().length());
    }

    /**
     * A file as the user named it, without persons' numbers. Each directory is looked through by itself, so that a long number
     * in one does not hide the name of the file.
     *
     * @param name    as the user named it
     * @param privacy looks through it
     * @return the name
     */
    public static String file(String name, Privacy privacy) {
        return DIRECTORIES.matcher(name).replaceAll(part -> Matcher.quoteReplacement(privacy.text(part.group())));
    }

    String of(SubjectCode code) {
        return privacy.text(code.text());
    }

    String text(String text) {
        return privacy.text(text);
    }

    /** The name of an organisation; empty for a natural person, and for what may be one. */
    String name(SubjectClaim claim) {
        boolean persons = claim.kind() == SubjectKind.NATURAL_PERSON || claim.kind() == SubjectKind.UNKNOWN;
        return persons ? "" : claim.name().map(privacy::text).orElse("");
    }
}
