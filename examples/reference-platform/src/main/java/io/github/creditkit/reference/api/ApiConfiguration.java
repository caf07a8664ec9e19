package io.github.creditkit.reference.api;

import io.github.creditkit.platform.CreditPlatform;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Where the contract is served. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    private static final int BAD_REQUEST = 400;

    @Bean
    ServletRegistrationBean<ContractServlet> contract(CreditPlatform platform) {
        return new ServletRegistrationBean<>(new ContractServlet(platform), CreditPlatform.BASE + "/*");
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemReportValve.class.getName()));
    }

    @Bean
    RequestRejectedHandler problemsOfTheFirewall() {
        RequestRejectedHandler pages = new HttpStatusRequestRejectedHandler(BAD_REQUEST);
        return (request, response, why) -> {
            if (RefusedEarly.isOfInterface(request.getRequestURI())) {
                RefusedEarly.write(response, BAD_REQUEST);
            } else {
                pages.handle(request, response, why);
            }
        };
    }
}
