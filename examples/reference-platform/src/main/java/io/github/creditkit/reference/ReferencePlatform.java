package io.github.creditkit.reference;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the platform (启动平台). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReferencePlatform {
    /** For Spring. */
    public ReferencePlatform() {}

    /**
     * Starts the platform.
     *
     * @param args settings, such as {@code --server.port=8080} or {@code --spring.datasource.url=jdbc:postgresql://…}
     */
    public static void main(String[] args) {
        SpringApplication.run(ReferencePlatform.class, args);
    }
}
