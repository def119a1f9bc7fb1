package org.followthrough.ui.workspace.accountability;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.accountability.packs.Freezing;
import org.followthrough.accountability.packs.FreezingService;
import org.followthrough.accountability.packs.Packs;
import org.followthrough.forum.Edition;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Confirm;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The packs of an edition, and for who may: freezing a further one, with how far it is (features, row M1). */
class PackBox extends Div {

    private static final int SHOWN = 10;
    private static final int EVERY = 1_000;

    private final transient Words words;
    private final transient FreezingService service;
    private final transient Packs packs;
    private final transient CurrentActor current;
    private final transient Edition edition;
    private final UnorderedList list = new UnorderedList();
    private final Div none;
    private final FreezingLine line;
    private final Button freeze;
    private @Nullable Registration polling;
    private boolean watched;

    PackBox(Words words, Refusals refusals, FreezingService service, Packs packs, CurrentActor current, Edition edition) {
        this.words = words;
        this.service = service;
        this.packs = packs;
        this.current = current;
        this.edition = edition;
        none = Page.empty(words.get("pack.box.none"));
        line = new FreezingLine(words);
        freeze = Act.button(words.get("pack.box.freeze"), () -> new Confirm(words, refusals, words.get("pack.box.title"),
                words.get("pack.box.text", edition.name()), words.get("pack.box.yes"), id -> {
                    service.begin(current.get(), id, edition.code(), null);
                    show();
                    line.focus();
                }).open());
        add(Page.dim(words.get("pack.box.lead")), none, list, line, freeze);
        addClassName("stack");
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> show());
        watch(service.latest(current.get(), edition.code()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        Objects.requireNonNull(polling).remove();
    }

    private void show() {
        list.removeAll();
        var frozen = packs.of(edition.code(), null, SHOWN);
        frozen.forEach(pack -> list.add(new ListItem(new Anchor("/packs/" + pack.code(), words.get("pack.box.line", pack.code(),
                words.minute(pack.instant())), AnchorTarget.BLANK))));
        none.setVisible(frozen.isEmpty());
        list.setVisible(!frozen.isEmpty());
        var latest = service.latest(current.get(), edition.code());
        watched = watched || latest.filter(Freezing::isOpen).isPresent();
        line.setVisible(latest.filter(one -> watched || one.state() != Freezing.State.FROZEN).isPresent());
        latest.ifPresent(line::show);
        freeze.setVisible(service.mayFreeze(current.get()) && latest.filter(Freezing::isOpen).isEmpty());
        watch(latest);
    }

    /** Looks again by itself while a pack is being made. */
    private void watch(Optional<Freezing> latest) {
        getUI().ifPresent(ui -> ui.setPollInterval(latest.filter(Freezing::isOpen).isPresent() ? EVERY : -1));
    }
}
