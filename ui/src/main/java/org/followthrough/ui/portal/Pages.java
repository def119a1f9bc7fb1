package org.followthrough.ui.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.portal.Page.Frame;
import org.followthrough.ui.shared.Formats;
import org.followthrough.ui.shared.Texts;
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
    private final boolean demo;

    Pages(MethodClock clock, Environment environment) {
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    Texts texts() {
        return Texts.ENGLISH;
    }

    /** A page whose dates are days in UTC. */
    Page page(Section section, String title, String description, List<Crumb> crumbs) {
        return page(section, title, description, crumbs, ZoneOffset.UTC);
    }

    /** A page whose dates are days in a zone, which is the edition's. */
    Page page(Section section, String title, String description, List<Crumb> crumbs, ZoneId zone) {
        return new Page(new Frame(texts(), clock.now(), demo, Assets.ADDRESS), section, title, description, crumbs,
                new Formats(texts().locale(), zone));
    }

    PageView show(String template, Page page, Object model) {
        return new PageView(templates, template, page, model, HttpStatus.OK);
    }

    PageView show(String template, Page page, Object model, HttpStatus status) {
        return new PageView(templates, template, page, model, status);
    }
}
