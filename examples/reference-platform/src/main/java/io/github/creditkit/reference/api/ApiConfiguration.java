package io.github.creditkit.reference.api;

import io.github.creditkit.platform.CreditPlatform;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the contract is served. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    @Bean
    ServletRegistrationBean<ContractServlet> contract(CreditPlatform platform) {
        return new ServletRegistrationBean<>(new ContractServlet(platform), CreditPlatform.BASE + "/*");
    }
}
