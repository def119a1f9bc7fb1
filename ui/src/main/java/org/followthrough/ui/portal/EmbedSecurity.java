package org.followthrough.ui.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The cards are the only pages that may stand in a frame of another site. They hold nothing that can be clicked to change something. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class EmbedSecurity {

    private static final String CARDS = "/embed/**";

    @Bean
    @Order(20)
    SecurityFilterChain embedded(HttpSecurity http, TroublePages trouble, @Value("${followthrough.embed.ancestors:*}") String ancestors) {
        return http.securityMatcher(CARDS).sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, CARDS).permitAll()
                        .requestMatchers(HttpMethod.HEAD, CARDS).permitAll().anyRequest().denyAll())
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint((request, response, nobody) -> trouble.notFound().render(null, request, response))
                        .accessDeniedHandler((request, response, denied) -> trouble.notFound().render(null, request, response)))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()).frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .addHeaderWriter(framed(ancestors))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .build();
    }

    /** What is no card, such as the page that says so, stays out of frames as everything else. */
    private static HeaderWriter framed(String ancestors) {
        return (request, response) -> {
            var isCard = response.getStatus() < 400;
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
                    + (isCard ? ancestors : "'none'"));
            if (!isCard) {
                response.setHeader("X-Frame-Options", "DENY");
            }
        };
    }
}
