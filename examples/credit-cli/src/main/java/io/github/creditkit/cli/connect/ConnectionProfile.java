package io.github.creditkit.cli.connect;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.validate.Directory;
import io.github.creditkit.client.auth.Secret;
import io.github.creditkit.model.OrgRef;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A profile: where a platform is, and as whom it is called (连接配置). It names the files and variables in which secrets are,
 * and holds none. Paths are those beside the profile.
 *
 * <pre>{@code
 * base-uri = https://credit.example/credit/v1/
 * app = city-market-regulation
 * secret-file = city-market-regulation.key
 * source-unit = 某市市场监督管理局=11350100PDY00001XE
 * }</pre>
 */
public final class ConnectionProfile {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final char MARK = '\uFEFF';

    private final Path file;
    private final Map<Key, String> values;
    private final Map<String, String> environment;
    private final List<Bilingual> warnings = new ArrayList<>();

    private ConnectionProfile(Path file, Map<Key, String> values, Map<String, String> environment) {
        this.file = file;
        this.values = values;
        this.environment = environment;
    }

    /**
     * Reads a profile.
     *
     * @param file        a file of properties in UTF-8
     * @param environment where secrets may be
     * @return the profile; its address is there, and every key is known
     * @throws ProfileException if it cannot be used
     */
    public static ConnectionProfile read(Path file, Map<String, String> environment) throws ProfileException {
        Properties properties = properties(file);
        Map<Key, String> values = new EnumMap<>(Key.class);
        for (String name : properties.stringPropertyNames()) {
            Key key = key(file, name);
            String value = properties.getProperty(name).strip();
            String before = value.isEmpty() ? null : values.put(key, value);
            if (before != null && !before.equals(value)) {
                throw new ProfileException(
                        "%s：%s 以两个名称给出了不同的值，请只保留一个",
                        "%s: %s is given under two names with two values; keep one", file, key.word());
            }
        }
        ConnectionProfile profile = new ConnectionProfile(file, values, environment);
        profile.required(Key.BASE_URI);
        return profile;
    }

    private static Properties properties(Path file) throws ProfileException {
        Properties properties = new Properties();
        try {
            String text = Files.readString(file);
            boolean isMarked = !text.isEmpty() && text.charAt(0) == MARK;
            try (Reader reader = new StringReader(isMarked ? text.substring(1) : text)) {
                properties.load(reader);
            }
        } catch (NoSuchFileException e) {
            throw new ProfileException(
                    "--profile %s：文件不存在；请检查路径，写法见 credit help submit",
                    "--profile %s: no such file; check the path, credit help submit shows how one is written", file);
        } catch (CharacterCodingException e) {
            throw new ProfileException(
                    "--profile %s：不是 UTF-8，请另存为 UTF-8", "--profile %s: not UTF-8; save it as UTF-8", file);
        } catch (IOException e) {
            throw new ProfileException(
                    "--profile %s：无法读取（%s）",
                    "--profile %s: cannot be read (%s)", file, e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            throw new ProfileException(
                    "--profile %s：\\u 之后应为四位十六进制数；路径请用 / 分隔",
                    "--profile %s: \\u needs four hexadecimal digits; write paths with /", file);
        }
        return properties;
    }

    private static Key key(Path file, String name) throws ProfileException {
        if (Key.isSecret(name)) {
            throw new ProfileException(
                    "%s：密钥、口令不写在配置文件中（%s）；请存入仅本人可读的文件，写 %s=文件，或写 %s=环境变量名",
                    "%s: a secret has no place in a profile (%s); put it into a file that only you can read and write"
                            + " %s=FILE, or %s=VARIABLE",
                    file,
                    name,
                    secretKey(name, "file"),
                    secretKey(name, "env"));
        }
        Optional<Key> known = Key.of(name);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> nearest = Key.nearest(name);
        throw new ProfileException(new Bilingual(
                file + "：不认识的配置项 " + name
                        + nearest.map(near -> "，是否为 " + near + "？").orElse("；全部配置项见 docs/command-line.md"),
                file + ": unknown key " + name
                        + nearest.map(near -> "; did you mean " + near + "?")
                                .orElse("; docs/command-line.md lists all keys")));
    }

    private static String secretKey(String name, String kind) {
        return name.contains("key-password")
                ? "key-password-" + kind
                : name.contains("trust-password") ? "trust-password-" + kind : "secret-" + kind;
    }

    /** {@return its file} */
    public Path file() {
        return file;
    }

    /** {@return what the user should see to, such as a file with a secret that everyone may read} */
    public List<Bilingual> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Where the platform is.
     *
     * @return its address with everything before {@code profile}
     * @throws ProfileException if it is none
     */
    public URI baseUri() throws ProfileException {
        URI uri = uri(Key.BASE_URI, required(Key.BASE_URI));
        return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
    }

    /**
     * The unit that sends.
     *
     * @return empty where the profile does not tell
     * @throws ProfileException if it is no name with a valid code
     */
    public Optional<OrgRef> sourceUnit() throws ProfileException {
        String text = values.get(Key.SOURCE_UNIT);
        if (text == null) {
            return Optional.empty();
        }
        Optional<OrgRef> unit = Directory.unit(text);
        if (unit.isEmpty()) {
            throw wrong(
                    Key.SOURCE_UNIT,
                    "应为“名称=代码”，代码须为有效的统一社会信用代码",
                    "must be NAME=CODE with a valid unified social credit code");
        }
        return unit;
    }

    /** {@return the division that is sent for; empty for that of the platform} */
    public Optional<String> division() {
        return Optional.ofNullable(values.get(Key.DIVISION));
    }

    /** {@return the item of the catalog; empty for the one that the platform has for the type} */
    public Optional<String> catalogItem() {
        return Optional.ofNullable(values.get(Key.CATALOG_ITEM));
    }

    /** {@return the version of the catalog; empty for the newest} */
    public Optional<String> catalogVersion() {
        return Optional.ofNullable(values.get(Key.CATALOG_VERSION));
    }

    Optional<String> text(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    String required(Key key) throws ProfileException {
        String value = values.get(key);
        if (value == null) {
            throw new ProfileException("%s：缺少 %s", "%s: %s is missing", file, key.word());
        }
        return value;
    }

    Optional<URI> uri(Key key) throws ProfileException {
        String value = values.get(key);
        return value == null ? Optional.empty() : Optional.of(uri(key, value));
    }

    private URI uri(Key key, String value) throws ProfileException {
        try {
            URI uri = URI.create(value);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw wrong(
                key,
                "应为地址，如 https://credit.example/credit/v1/",
                "must be an address such as https://credit.example/credit/v1/");
    }

    Optional<Integer> number(Key key, int least, int most) throws ProfileException {
        String value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw wrong(key, "应为 " + least + " 至 " + most + " 的整数", "must be a number from " + least + " to " + most);
    }

    Optional<Duration> duration(Key key) throws ProfileException {
        String value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        Matcher form = DURATION.matcher(value);
        if (form.matches()) {
            long amount = Long.parseLong(form.group(1));
            Duration duration = switch (form.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
            };
            if (!duration.isZero()) {
                return Optional.of(duration);
            }
        }
        throw wrong(key, "应为时长，如 30s、2m", "must be a time such as 30s or 2m");
    }

    /** A file beside the profile, which is there. */
    Path path(Key key) throws ProfileException {
        Path named = file.toAbsolutePath().resolveSibling(Path.of(required(key)));
        if (!Files.isRegularFile(named)) {
            throw new ProfileException(
                    "%s：%s 所指的文件 %s 不存在；相对路径以配置文件所在目录为准，目录请用 / 分隔",
                    "%s: there is no file %3$s for %2$s; a path is beside the profile, and written with /",
                    file,
                    key.word(),
                    named);
        }
        return named;
    }

    /**
     * A secret, of a file or of the environment.
     *
     * @param ofFile where its file is named
     * @param ofEnv  where its variable is named
     * @return to be closed
     */
    Secret secret(Key ofFile, Key ofEnv) throws ProfileException {
        String variable = values.get(ofEnv);
        boolean hasFile = values.containsKey(ofFile);
        if (hasFile == (variable != null)) {
            throw new ProfileException(
                    hasFile ? "%s：%s 与 %s 只能给出一个" : "%s：缺少 %s 或 %s",
                    hasFile ? "%s: %s and %s exclude each other" : "%s: %s or %s is missing",
                    file,
                    ofFile.word(),
                    ofEnv.word());
        }
        return variable == null ? ofFile(ofFile) : ofVariable(ofEnv, variable);
    }

    private Secret ofVariable(Key key, String variable) throws ProfileException {
        String value = environment.get(variable);
        if (value == null || value.isEmpty()) {
            throw new ProfileException(
                    "%s：%s 所指的环境变量 %s 没有值", "%s: the variable %3$s of %2$s has no value", file, key.word(), variable);
        }
        return Secret.of(value.toCharArray());
    }

    private Secret ofFile(Key key) throws ProfileException {
        Path secret = path(key);
        try {
            if (isReadableByAll(secret)) {
                warnings.add(Bilingual.of(
                        "密钥文件 %s 可被本机所有账户读取，请收回权限：chmod go-r %1$s",
                        "the file %s with a secret can be read by every account of this machine; take that away: chmod go-r"
                                + " %1$s",
                        secret));
            }
            return Secret.fromFile(secret);
        } catch (IOException e) {
            throw new ProfileException(
                    "%s：%s 所指的文件 %s 无法读取，或为空、过长",
                    "%s: the file %3$s of %2$s cannot be read, or is empty or too long", file, key.word(), secret);
        }
    }

    private static boolean isReadableByAll(Path file) throws IOException {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    ProfileException wrong(Key key, String zh, String en) {
        return new ProfileException(
                new Bilingual(file + "：" + key.word() + " " + zh, file + ": " + key.word() + " " + en));
    }

    /** {@return its file and the address; no more} */
    @Override
    public String toString() {
        return "ConnectionProfile[" + file + ", " + values.get(Key.BASE_URI) + "]";
    }
}
