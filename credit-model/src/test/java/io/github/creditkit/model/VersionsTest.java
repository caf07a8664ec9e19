package io.github.creditkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A profile that swaps a version says so; that it does is not left to trust. */
@DisplayName("测试所用的依赖版本")
class VersionsTest {
    private static String jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    @Test
    @EnabledIfSystemProperty(named = "creditkit.jackson", matches = ".+")
    void jackson_is_the_one_that_the_profile_names() {
        String version = System.getProperty("creditkit.jackson");

        assertThat(jar(ObjectMapper.class)).endsWith("jackson-databind-" + version + ".jar");
        assertThat(jar(JsonProperty.class)).endsWith("jackson-annotations-" + version + ".jar");
    }

    @Test
    @EnabledIfSystemProperty(named = "creditkit.hibernate-validator", matches = ".+")
    void the_provider_is_the_one_that_the_profile_names() {
        assertThat(jar(HibernateValidator.class))
                .endsWith("hibernate-validator-" + System.getProperty("creditkit.hibernate-validator") + ".jar");
    }
}
