package org.followthrough.ui.portal;

import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.declarations.AdoptionKind;
import org.followthrough.register.declarations.Declaration;
import org.followthrough.shared.LanguageRules;
import org.followthrough.ui.shared.Texts;

/**
 * A sentence of governments in which an ask is found.
 *
 * @param source how it is found there, and where the sentence stands, as one sentence
 */
public record Declared(String verbatim, String source, String href) {

    static Declared of(Adoption adoption, Page page) {
        return new Declared(adoption.sentence().verbatim(), source(adoption, page), "/declarations/" + adoption.declaration().id() + "#s" + adoption.id());
    }

    static String source(Adoption adoption, Page page) {
        var texts = page.texts();
        var declaration = adoption.declaration();
        return page.t("declared." + adoption.kind().code(), isolated(declaration.title(), texts), isolated(adoption.sentence().place(), texts),
                isolated(declaration.body(), texts), page.formats().day(declaration.date()));
    }

    private static String isolated(String text, Texts texts) {
        return LanguageRules.isolated(text, texts.locale());
    }
}
