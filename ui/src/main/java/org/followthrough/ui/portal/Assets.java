package org.followthrough.ui.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Style sheets and the mark. Pages name them under an address that changes with their content, so that browsers keep them
 * for a year; under their plain names they are asked for again each time.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    /** The look that both faces share, and what only the portal needs. */
    private static final List<String> FILES = List.of("META-INF/resources/look/tokens.css", "META-INF/resources/look/components.css",
            "static/portal.css", "static/favicon.svg");
    private static final String[] FOLDERS = {"classpath:/META-INF/resources/look/", "classpath:/static/"};
    private static final Duration YEAR = Duration.ofDays(365);

    /** Where pages find them. */
    static final String ADDRESS = "/static/" + version() + "/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ADDRESS + "**").addResourceLocations(FOLDERS)
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        registry.addResourceHandler("/static/**").addResourceLocations(FOLDERS).setCacheControl(CacheControl.noCache().cachePublic());
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : FILES) {
                try (var content = Assets.class.getResourceAsStream("/" + file)) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
