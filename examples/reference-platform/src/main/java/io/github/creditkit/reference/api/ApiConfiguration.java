package io.github.creditkit.reference.api;

import io.github.creditkit.platform.CreditPlatform;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
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

    /**
     * The platform tells its own problems. What comes here is a body that broke off: the server has taken the answer out of
     * the platform's hands by then, and would tell of it in a form that no sender knows.
     */
    @Bean
    FilterRegistrationBean<Filter> problemsOfBodies() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            boolean isRefusal =
                    Integer.valueOf(BAD_REQUEST).equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
            if (isRefusal && path instanceof String text && RefusedEarly.isOfInterface(text)) {
                RefusedEarly.writeCutOff((HttpServletResponse) response);
            } else {
                chain.doFilter(request, response);
            }
        });
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
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
