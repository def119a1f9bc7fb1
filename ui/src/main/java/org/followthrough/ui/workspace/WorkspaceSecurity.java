package org.followthrough.ui.workspace;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sign-in, session and access rules of everything under {@code /app}; the portal has a chain of its own. */
@Configuration
@ConditionalOnWebApplication
class WorkspaceSecurity implements WebMvcConfigurer {

    private static final String PREFIX = "/app";
    private static final String STYLES = "/look/**";
    private static final String LUMO = "/lumo/**";

    /**
     * Style sheets, which anybody may have. Their addresses change with their content, so browsers keep them: without that most of what
     * a page weighs would be sent again with every page. A day and no longer, as two nodes may have different ones while they are renewed.
     */
    @Bean
    @Order(9)
    SecurityFilterChain stylesChain(HttpSecurity http) {
        return http.securityMatcher(STYLES, LUMO).authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()).addHeaderWriter((request, response) ->
                        response.setHeader("Cache-Control", request.getParameter("v-c") == null ? "no-cache" : "public, max-age=86400")))
                .build();
    }

    /** The login view is named without the prefix, which Vaadin puts before it. */
    @Bean
    @Order(10)
    SecurityFilterChain workspaceChain(HttpSecurity http) {
        return http.securityMatcher(PREFIX, PREFIX + "/**")
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", PREFIX + "/login")
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(refusals()))
                .build();
    }

    /** Back to the form, which says that they do not belong together, or that there were too many attempts. */
    private static AuthenticationFailureHandler refusals() {
        var refusals = new ExceptionMappingAuthenticationFailureHandler();
        refusals.setDefaultFailureUrl(PREFIX + "/login?error");
        refusals.setExceptionMappings(Map.of(LockedException.class.getName(), PREFIX + "/login?error=wait"));
        return refusals;
    }

    @Bean
    NavigationAccessControlConfigurer navigationAccessControlConfigurer(ViewAccess access) {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(access);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/login", PREFIX + "/login");
        registry.addRedirectViewController(PREFIX, PREFIX + "/tasks");
    }
}
