package org.followthrough.ui.workspace.comments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.CommentState;
import org.followthrough.forum.Edition;
import org.followthrough.identity.Role;
import org.followthrough.ui.workspace.comments.ModerationRoom.Read;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.Notice;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;

/** Comments of the public (features, row G7): those that wait, oldest first, and what became of the others. */
@Route(value = "comments", layout = MainLayout.class)
@OpenTo(Role.ORGANISER)
public class CommentsView extends Page implements BeforeEnterObserver {

    private final transient ModerationRoom room;
    private final transient Map<CommentState, Anchor> tabs = new EnumMap<>(CommentState.class);
    private final Problems problems;
    private final Notice notice = new Notice();
    private final Select<Edition> edition = new Select<>();
    private final Paragraph lead = dim("");
    private final Div off = new Div();
    private final Div list = new Div();
    private final Button more;
    private transient Chosen chosen = new Chosen(CommentState.WAITING, null);

    CommentsView(Words words, ModerationRoom room) {
        super(words);
        this.room = room;
        problems = new Problems(words);
        more = Act.button(words.get("list.more", ModerationRoom.PAGE), () -> append().ifPresent(CommentSheet::focus));
        name(words.get("public-comments.title"), Crumb.here(words.get("public-comments.title")));
        off.add(new Paragraph(words.get("public-comments.off")), new Anchor("editions", words.get("public-comments.off.editions")));
        off.addClassName("note");
        off.getElement().setAttribute("tabindex", "-1");
        list.addClassNames("stack", "sheets");
        var filter = new Div(edition);
        filter.addClassName("filters");
        add(heading(words.get("public-comments.title")), bar(), filter, lead, off, problems, list, more);
        offer();
    }

    /** Each state has an address of its own. */
    private Component bar() {
        var bar = new Nav();
        bar.addClassName("tabs");
        bar.getElement().setAttribute("aria-label", words.get("public-comments.states"));
        for (var state : CommentState.values()) {
            var tab = new Anchor();
            tabs.put(state, tab);
            bar.add(tab);
        }
        return bar;
    }

    private void offer() {
        edition.setLabel(words.get("public-comments.edition"));
        edition.setItemLabelGenerator(one -> one == null ? words.get("public-comments.edition.all") : one.name());
        edition.setEmptySelectionAllowed(true);
        edition.setEmptySelectionCaption(words.get("public-comments.edition.all"));
        edition.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(CommentsView.class, chosen.in(change.getValue() == null ? null : change.getValue().code()).parameters()));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var open = room.open();
        var asked = Chosen.of(event.getLocation().getQueryParameters());
        var found = open.stream().filter(one -> one.code().equals(asked.edition())).findFirst();
        chosen = asked.in(found.map(Edition::code).orElse(null));
        edition.setItems(open);
        edition.setValue(found.orElse(null));
        edition.getParent().ifPresent(filter -> filter.setVisible(open.size() > 1));
        off.setVisible(open.isEmpty());
        problems.clear();
        show();
    }

    private void show() {
        lead.setText(words.get("public-comments.lead." + chosen.state().code()));
        list.removeAll();
        count();
        append();
        if (list.getComponentCount() == 0 && !off.isVisible()) {
            list.add(nothing());
        }
    }

    private Component nothing() {
        var nothing = empty(words.get(chosen.edition() == null ? "public-comments.empty." + chosen.state().code() : "public-comments.empty.edition"));
        nothing.getElement().setAttribute("tabindex", "-1");
        return nothing;
    }

    private void count() {
        tabs.forEach((state, tab) -> {
            tab.setHref(chosen.at(state));
            tab.setText(state == CommentState.WAITING ? words.get("public-comments.state.waiting", room.waiting(chosen.edition())) : words.of("public-comments.state", state));
            tab.getElement().removeAttribute("aria-current");
        });
        Objects.requireNonNull(tabs.get(chosen.state())).getElement().setAttribute("aria-current", "page");
        Optional.ofNullable(findAncestor(MainLayout.class)).ifPresent(MainLayout::recount);
    }

    /** Adds the next page; the first one of it, if there is any. */
    private Optional<CommentSheet> append() {
        var before = sheets();
        var page = room.page(chosen, before.isEmpty() ? null : before.getLast().comment());
        page.forEach(read -> list.add(sheet(read)));
        more.setVisible(page.size() == ModerationRoom.PAGE);
        return sheets().stream().skip(before.size()).findFirst();
    }

    private CommentSheet sheet(Read read) {
        return new CommentSheet(words, room.refusals, read, this::publish, this::refuse);
    }

    private List<CommentSheet> sheets() {
        return list.getChildren().filter(CommentSheet.class::isInstance).map(CommentSheet.class::cast).toList();
    }

    private void publish(CommentSheet sheet) {
        decide(sheet, "public-comments.done.published", () -> room.publish(sheet.comment()));
    }

    private void refuse(CommentSheet sheet, CommentGround ground) {
        decide(sheet, sheet.comment().isPublic() ? "public-comments.done.taken-down" : "public-comments.done.refused",
                () -> room.refuse(sheet.comment(), ground));
    }

    /** Where somebody was quicker, what is there now is read anew under what they are told. */
    private void decide(CommentSheet sheet, String done, Runnable deed) {
        if (room.refusals.attempt(problems, deed)) {
            notice.say(words.get(done, sheet.comment().ref()));
            goOn(sheet);
        } else {
            show();
        }
    }

    /** The sheet goes, and the focus to the next one: on the next page, or above, where it was the last. */
    private void goOn(CommentSheet sheet) {
        var all = sheets();
        var at = all.indexOf(sheet);
        var next = at + 1 < all.size() ? Optional.of(all.get(at + 1)) : more.isVisible() ? append() : Optional.<CommentSheet>empty();
        list.remove(sheet);
        if (sheets().isEmpty()) {
            show();
            list.getChildren().findFirst().orElse(off).getElement().callJsFunction("focus");
        } else {
            count();
            next.orElseGet(() -> sheets().getLast()).focus();
        }
    }
}
