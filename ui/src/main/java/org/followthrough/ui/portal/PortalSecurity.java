package org.followthrough.ui.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything that is neither API nor workspace: named pages for anyone, nothing else, no session and no cookie. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PortalSecurity {

    private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    private static final String[] PAGES = {"/", "/recommendations", "/recommendations/*", "/recommendations.atom", "/commitments", "/commitments.atom",
            "/commitments/*", "/commitments/*/comments", "/comments/receipt", "/accountability/*", "/accountability/*/*", "/accountability/*/pictures/*", "/regions/*", "/regions/*/pictures/*", "/themes/*", "/themes/*/pictures/*",
            "/objectives/*", "/objectives/*/pictures/*", "/cycles/*/pictures/*",
            "/cycles/*", "/corridors", "/corridors/*", "/declarations/*", "/packs", "/packs/*", "/packs/*/*", "/data/signing-key.pem", "/editions/*",
            "/editions/*/documents/*", "/editions/*/calendar.ics", "/calendar/*", "/parties", "/parties/*", "/evidence", "/evidence/*", "/support",
            "/actions/*", "/alternative-reports", "/alternative-reports/*", "/submit-evidence", "/submit-evidence/receipt", "/unsubscribe/*", "/method",
            "/data", "/data.jsonld", "/sitemap.xml", "/sitemap/*", "/accessibility", "/login", "/robots.txt", "/favicon.ico",
            "/favicon.svg", "/static/**", "/look/**"};

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain portal(HttpSecurity http, TroublePages trouble) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(HttpMethod.GET, PAGES).permitAll()
                        .requestMatchers(HttpMethod.HEAD, PAGES).permitAll()
                        .requestMatchers(HttpMethod.POST, "/unsubscribe/*", "/submit-evidence", "/submit-evidence/receipt",
                                "/commitments/*/comments", "/comments/receipt").permitAll().anyRequest().denyAll())
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint((request, response, nobody) -> notFound(trouble, request, response))
                        .accessDeniedHandler((request, response, denied) -> notFound(trouble, request, response)))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .build();
    }

    private static void notFound(TroublePages trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        trouble.notFound().render(null, request, response);
    }
}
