package io.github.creditkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("docs/client.md")
class ClientPageTest {
    private static final Path PAGE = Path.of("..", "docs", "client.md");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("\"name\": \"(creditkit\\.client\\..*?)\"");

    /** What the page takes for granted. */
    private static final String HEAD = """
            import io.github.creditkit.client.*;
            import io.github.creditkit.client.auth.*;
            import io.github.creditkit.client.contract.*;
            import io.github.creditkit.model.*;
            import io.github.creditkit.model.codeset.*;
            import io.github.creditkit.model.disclosure.KeyedHash;
            import io.github.creditkit.model.envelope.RecordEnvelope;
            import java.net.URI;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.*;
            import java.util.stream.Stream;
            abstract class Page {
                CreditClient client;
                BatchOpen open;
                List<RecordEnvelope<?>> rows;
                Stream<RecordEnvelope<?>> stream;
                AdministrativePermit permit;
                UUID key;
                OrgRef unit;
                KeyedHash hash;
                io.micrometer.core.instrument.MeterRegistry registry;
                io.opentelemetry.api.OpenTelemetry telemetry;
                abstract List<String> fetch(int pageNo, int pageSize);
            """;

    @Test
    void has_code_that_compiles(@TempDir Path folder) throws IOException {
        StringBuilder source = new StringBuilder(HEAD);
        Matcher code = CODE.matcher(Files.readString(PAGE));
        int count = 0;
        while (code.find()) {
            source.append("void example").append(++count).append("() throws Exception {\n");
            source.append(code.group(1)).append("}\n");
        }
        source.append("}\n");
        assertThat(count).isGreaterThan(5);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        JavaFileObject page = new SimpleJavaFileObject(URI.create("string:///Page.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        boolean compiles = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-d",
                                folder.toString(),
                                "-classpath",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(page))
                .call();
        assertThat(compiles).as(said.toString()).isTrue();
    }

    @Test
    void names_every_property_of_spring_boot() throws IOException {
        String page = Files.readString(PAGE);
        Matcher property = PROPERTY.matcher(
                Files.readString(Path.of("src/main/resources/META-INF/additional-spring-configuration-metadata.json")));
        int count = 0;
        while (property.find()) {
            count++;
            assertThat(page).contains("`" + property.group(1) + "`");
        }
        assertThat(count).isGreaterThan(15);
    }
}
