package org.followthrough.api.http;

import org.followthrough.identity.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The API knows bearer tokens only: no session, no cookie, and therefore no cross-site request forgery. */
@Configuration
@ConditionalOnWebApplication
class ApiSecurity {

    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Which endpoint needs an account is its own rule ({@link May}), asked once the endpoint is known. */
    @Bean
    @Order(10)
    SecurityFilterChain apiChain(HttpSecurity http, IdentityService identity, Problems problems) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new BearerFilter(identity, problems), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Addresses that the firewall refuses never reach a chain; under the API they are a problem like any other. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(Problems problems) {
        var elsewhere = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            if (Problems.concerns(request.getRequestURI())) {
                problems.write(request, response, 400);
            } else {
                elsewhere.handle(request, response, rejected);
            }
        };
    }
}
