package org.followthrough.demo;

import java.time.Duration;
import java.util.UUID;
import org.followthrough.register.declarations.Adopting;
import org.followthrough.register.declarations.AdoptionKind;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.register.declarations.DeclarationDraft;
import org.followthrough.register.declarations.DeclarationService;
import org.followthrough.register.declarations.DeclaredSentence;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo's governments agreed on, and which asks a curator finds in it. */
@Component
@Profile(DemoMode.PROFILE)
class DemoDeclarations {

    private final DeclarationService declarations;
    private final Adoptions adoptions;
    private final Adopting adopting;
    private final Cast cast;

    DemoDeclarations(DeclarationService declarations, Adoptions adoptions, Adopting adopting, Cast cast) {
        this.declarations = declarations;
        this.adoptions = adoptions;
        this.adopting = adopting;
        this.cast = cast;
    }

    void tell(Agenda agenda) {
        DemoFiles.list("declarations.json", Directory.Declaration.class).forEach(told -> {
            agenda.add(told.at(), told.title(), () -> enter(told));
            agenda.add(told.at().plus(Duration.ofHours(1)), told.title(), () -> compare(told));
        });
    }

    private void enter(Directory.Declaration told) {
        var made = declarations.add(cast.curator(), new DeclarationDraft(told.edition(), told.title(), told.body(), told.date(), told.address()));
        declarations.addSentences(cast.curator(), made.id(), told.sentences().stream()
                .map(sentence -> new DeclaredSentence.Draft(sentence.place(), sentence.verbatim())).toList());
    }

    private void compare(Directory.Declaration told) {
        var declaration = adoptions.declarations(told.edition(), null, 100).stream().filter(one -> one.title().equals(told.title())).findFirst().orElseThrow();
        var kept = adoptions.sentences(declaration.id());
        for (var i = 0; i < kept.size(); i++) {
            decide(kept.get(i).id(), told.sentences().get(i));
        }
    }

    private void decide(UUID sentence, Directory.Sentence told) {
        told.adopts().forEach(ref -> adopting.link(cast.curator(), ref, sentence, AdoptionKind.ADOPTED_IN, null));
        told.reflects().forEach(ref -> adopting.link(cast.curator(), ref, sentence, AdoptionKind.REFLECTED_IN, null));
        told.refuses().forEach(unlike -> adopting.refuse(cast.curator(), unlike.ref(), sentence, unlike.reason()));
    }
}
