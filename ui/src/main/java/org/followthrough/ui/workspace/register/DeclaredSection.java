package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.shared.LanguageRules;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;
import org.springframework.stereotype.Component;

/** What a page of an ask says of the sentences of governments in which it is found. */
@Component
class DeclaredSection {

    private final Words words;
    private final Adoptions adoptions;
    private final AccessPolicy policy;
    private final CurrentActor current;

    DeclaredSection(Words words, Adoptions adoptions, AccessPolicy policy, CurrentActor current) {
        this.words = words;
        this.adoptions = adoptions;
        this.policy = policy;
        this.current = current;
    }

    /** Nothing where it is found in none. */
    Optional<com.vaadin.flow.component.Component> of(String ref) {
        var found = adoptions.of(List.of(ref)).getOrDefault(ref, List.of());
        return found.isEmpty() ? Optional.empty() : Optional.of(Page.section(words.get("recommendation.declared"),
                found.stream().map(this::one).toArray(com.vaadin.flow.component.Component[]::new)));
    }

    private com.vaadin.flow.component.Component one(Adoption adoption) {
        var d = adoption.declaration();
        var source = words.get("declared." + adoption.kind().code(), isolated(d.title()), isolated(adoption.sentence().place()), isolated(d.body()), words.day(d.date()));
        var quote = Page.quote(adoption.sentence().verbatim());
        quote.getElement().setAttribute("dir", "auto");
        var line = new Paragraph(mayLink() ? new Anchor("register/declarations/" + d.id() + "?at=" + adoption.id(), source) : inPublic(adoption, source));
        line.addClassName("dim");
        var found = new Div(quote, line);
        found.addClassName("lines");
        return found;
    }

    private static Anchor inPublic(Adoption adoption, String source) {
        var link = new Anchor("/declarations/" + adoption.declaration().id() + "#s" + adoption.id(), source);
        link.setRouterIgnore(true);
        return link;
    }

    private String isolated(String text) {
        return LanguageRules.isolated(text, words.locale());
    }

    private boolean mayLink() {
        return policy.allows(current.get(), Permission.LINK_ASKS, Target.ANYTHING);
    }
}
