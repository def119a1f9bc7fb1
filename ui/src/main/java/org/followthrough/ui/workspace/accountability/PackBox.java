package org.followthrough.ui.workspace.accountability;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.followthrough.accountability.packs.PackService;
import org.followthrough.accountability.packs.Packs;
import org.followthrough.forum.Edition;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Confirm;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The packs of an edition, and freezing a further one for who may (features, row M1). */
class PackBox extends Div {

    private static final int SHOWN = 10;

    private final transient Words words;
    private final transient PackService service;
    private final transient Packs packs;
    private final transient Edition edition;
    private final UnorderedList list = new UnorderedList();
    private final Div none;

    PackBox(Words words, Refusals refusals, PackService service, Packs packs, CurrentActor current, Edition edition) {
        this.words = words;
        this.service = service;
        this.packs = packs;
        this.edition = edition;
        none = Page.empty(words.get("pack.box.none"));
        add(Page.dim(words.get("pack.box.lead")), none, list);
        if (service.mayFreeze(current.get())) {
            add(Act.button(words.get("pack.box.freeze"), () -> new Confirm(words, refusals, words.get("pack.box.title"),
                    words.get("pack.box.text", edition.name()), words.get("pack.box.yes"), id -> freeze(current)).open()));
        }
        addClassName("stack");
        show();
    }

    private void freeze(CurrentActor current) {
        service.freeze(current.get(), edition.code(), null);
        show();
    }

    private void show() {
        list.removeAll();
        var frozen = packs.of(edition.code(), null, SHOWN);
        frozen.forEach(pack -> list.add(new ListItem(new Anchor("/packs/" + pack.code(), words.get("pack.box.line", pack.code(),
                words.minute(pack.instant())), AnchorTarget.BLANK))));
        none.setVisible(frozen.isEmpty());
        list.setVisible(!frozen.isEmpty());
    }
}
