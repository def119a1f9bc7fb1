package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** What does not exist, or not for the one who asks: both look the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NoSuchPage extends Page implements HasErrorParameter<NotFoundException> {

    public NoSuchPage(Words words) {
        super(words);
        name(words.get("missing.title"), Crumb.here(words.get("missing.title")));
        add(heading(words.get("missing.title")), new Paragraph(words.get("missing.text")),
                new Paragraph(new Anchor("tasks", words.get("missing.way"))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
