package org.followthrough.ui.portal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.register.declarations.Declaration;
import org.followthrough.register.declarations.DeclaredSentence;
import org.followthrough.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One outcome document of governments. */
@Controller
class DeclarationController {

    private final Pages pages;
    private final Names.Directory directory;
    private final Adoptions adoptions;

    DeclarationController(Pages pages, Names.Directory directory, Adoptions adoptions) {
        this.pages = pages;
        this.directory = directory;
        this.adoptions = adoptions;
    }

    @GetMapping("/declarations/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
    View declaration(@PathVariable UUID id) {
        var declaration = adoptions.declaration(id).orElseThrow(() -> new NotFound("register.declaration.unknown"));
        var names = directory.read();
        var texts = pages.texts();
        var edition = names.edition(declaration.edition());
        var page = pages.page(Section.OVERVIEW, declaration.title(), texts.get("declaration.description", declaration.title(), edition),
                List.of(new Crumb(edition, "/accountability/" + declaration.edition()),
                        new Crumb(texts.get("account.uptake.heading"), uptake(declaration))), names.zone(declaration.edition()));
        page.head().json("/api/v1/declarations/" + id);
        return pages.show("declaration", page, model(declaration, edition, page));
    }

    private static String uptake(Declaration declaration) {
        return "/accountability/" + declaration.edition() + "/uptake";
    }

    private DeclarationPage model(Declaration d, String edition, Page page) {
        var found = adoptions.in(d.id());
        return new DeclarationPage(d, edition, page.formats().day(d.date()), (int) found.values().stream().flatMap(Collection::stream).map(Adoption::ref)
                .distinct().count(), uptake(d), adoptions.sentences(d.id()).stream().map(sentence -> item(sentence, found, page)).toList());
    }

    private static DeclarationPage.Item item(DeclaredSentence sentence, Map<UUID, List<Adoption>> found, Page page) {
        return new DeclarationPage.Item("s" + sentence.id(), sentence.place(), sentence.verbatim(), found.getOrDefault(sentence.id(), List.of()).stream()
                .map(one -> new DeclarationPage.Found(one.ref(), one.askTitle(), page.t("declaration.kind." + one.kind().code()))).toList());
    }
}
