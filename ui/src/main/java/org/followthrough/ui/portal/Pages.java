package org.followthrough.ui.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.portal.Page.Frame;
import org.followthrough.ui.shared.Formats;
import org.followthrough.ui.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes pages: their frame, and their view from a precompiled template. */
@Component
class Pages {

    private static final String TEMPLATES = "org.followthrough.ui.portal.templates";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final MethodClock clock;
    private final PortalLanguages languages;
    private final boolean demo;
    private final String base;

    Pages(MethodClock clock, PortalLanguages languages, Environment environment,
            @Value("${followthrough.base-url:http://localhost}") String base) {
        this.clock = clock;
        this.languages = languages;
        this.base = base;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The texts of the language in which the request is answered. */
    Texts texts() {
        return Texts.of(languages.find().language());
    }

    /** The language of what is no page. @throws org.followthrough.shared.NotFound where the address names one that is not spoken */
    Locale language() {
        languages.check();
        return languages.find().language();
    }

    /** The code of the language that the address names; empty where it names none. */
    String chosenLanguage() {
        var language = languages.find();
        return language.chosen() ? language.language().toLanguageTag() : "";
    }

    /** A page whose dates are days in UTC. */
    Page page(Section section, String title, String description, List<Crumb> crumbs) {
        return page(section, title, description, crumbs, ZoneOffset.UTC);
    }

    /** A page whose dates are days in a zone, which is the edition's. */
    Page page(Section section, String title, String description, List<Crumb> crumbs, ZoneId zone) {
        languages.check();
        return always(section, title, description, crumbs, zone);
    }

    /** A page that tells why there is none, also where no such language is. */
    Page trouble(String title, String description) {
        var page = always(Section.NONE, title, description, List.of(), ZoneOffset.UTC);
        page.head().unlisted();
        return page;
    }

    private Page always(Section section, String title, String description, List<Crumb> crumbs, ZoneId zone) {
        var language = languages.find();
        var texts = Texts.of(language.language());
        return new Page(new Frame(texts, language, clock.now(), demo, Assets.ADDRESS, base), section, title, description, crumbs,
                new Formats(texts.locale(), zone));
    }

    PageView show(String template, Page page, Object model) {
        return new PageView(templates, template, page, model, HttpStatus.OK);
    }

    PageView show(String template, Page page, Object model, HttpStatus status) {
        return new PageView(templates, template, page, model, status);
    }
}
