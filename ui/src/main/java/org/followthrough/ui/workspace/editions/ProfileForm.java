package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Profile;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The profile of an edition, with what a change of it counts for (method, section 7). */
class ProfileForm extends Div {

    ProfileForm(Words words, Refusals refusals, Edition edition, Consumer<Profile> save) {
        var problems = new Problems(words);
        var fields = new ProfileFields(words, problems);
        fields.show(edition.profile());
        if (edition.firstAssignedAt() != null) {
            fields.fixAssignment();
        }
        add(problems, Page.dim(words.get("profile.is." + edition.profile().code())),
                Page.dim(words.get(edition.firstAssignedAt() == null ? "profile.affects.all" : "profile.affects.cycles")), fields,
                Act.button(words.get("profile.save"), () -> refusals.attempt(problems, () -> save.accept(fields.wanted()))));
        addClassName("form");
    }
}
