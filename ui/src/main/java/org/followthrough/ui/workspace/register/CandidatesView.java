package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.intake.CurationService;
import org.followthrough.intake.Document;
import org.followthrough.intake.DocumentReader;
import org.followthrough.intake.DocumentSummary;
import org.followthrough.intake.Format;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Lead;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/**
 * The curation desk of one document, or the documents to choose from. The address holds the document, what is shown from
 * which certainty on, and the candidate at the cursor: {@code register/candidates?document=…&show=open&from=50&at=…}.
 */
@Route(value = "register/candidates", layout = MainLayout.class)
@OpenTo(Role.CURATOR)
public class CandidatesView extends Page implements BeforeEnterObserver {

    private static final int DOCUMENTS = 100;

    private final transient DocumentReader reader;
    private final transient CurationService curation;
    private final transient Recommendations recommendations;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final transient Kinship kinship;

    CandidatesView(Words words, DocumentReader reader, CurationService curation, Recommendations recommendations, CurrentActor current,
            Refusals refusals, Kinship kinship) {
        super(words);
        this.reader = reader;
        this.curation = curation;
        this.recommendations = recommendations;
        this.current = current;
        this.refusals = refusals;
        this.kinship = kinship;
    }

    /** Where the desk of a document is. */
    static String address(UUID document) {
        return "register/candidates?document=" + document;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        open(event, () -> parameters.getSingleParameter("document").ifPresentOrElse(id -> desk(id, parameters), this::documents));
    }

    private void desk(String id, QueryParameters parameters) {
        var document = reader.document(current.get(), Ids.read(id).orElseThrow(() -> new NotFound("intake.document.unknown")));
        if (document.format() == Format.CSV || document.format() == Format.XLSX) {
            list(document);
            return;
        }
        var shown = parameters.getSingleParameter("show").flatMap(code -> Coded.find(Shown.class, code)).orElse(Shown.OPEN);
        name(words.get("register.candidates.of", document.name()), new Crumb(words.get("register.documents"), "register/candidates"),
                Crumb.here(document.name()));
        var desk = new CurationDesk(words, refusals, new CurationDesk.Services(reader, curation, current, kinship), recommendations.themes(), document,
                this::remember);
        add(heading(words.get("register.candidates.title"), desk.summary()), desk);
        desk.open(shown, parameters.getSingleParameter("from").filter(text -> text.matches("\\d{1,2}|100")).map(Integer::valueOf).orElse(Threshold.USUAL), parameters.getSingleParameter("at").flatMap(Ids::read).orElse(null));
    }

    /** What came of a list; there is nothing to curate in it. */
    private void list(Document document) {
        name(document.name(), new Crumb(words.get("register.documents"), "register/candidates"), Crumb.here(document.name()));
        var registered = reader.registered(current.get(), document.id()).size();
        var open = new Anchor("recommendations?event=" + document.event(), words.get("register.list-file.done.open"));
        var links = new Div(open, new OriginalFile(words, reader, current, document));
        links.addClassName("row");
        add(heading(document.name()), new Paragraph(words.get("register.list-file.kept", registered)),
                Page.dim(words.get("register.list-file.kept.help")), links);
    }

    /** Keeps the address true to what is shown, so that it can be sent to somebody or opened again. */
    private void remember(UUID document, Shown shown, int from, UUID at) {
        UI.getCurrent().getPage().getHistory().replaceState(null, "register/candidates?" + QueryParameters.simple(
                Map.of("document", document.toString(), "show", shown.code(), "from", Integer.toString(from), "at", at.toString())).getQueryString());
    }

    private void documents() {
        name(words.get("register.candidates.title"), Crumb.here(words.get("register.documents")));
        var found = reader.documents(current.get(), null, null, DOCUMENTS);
        add(heading(words.get("register.candidates.title")), Lead.main("register/import", words.get("register.import.title")));
        add(found.isEmpty() ? empty(words.get("register.documents.empty")) : table(words, found));
    }

    /** Documents with what is open in each. */
    static Rows<DocumentSummary> table(Words words, List<DocumentSummary> documents) {
        var rows = new Rows<DocumentSummary>(words.get("register.documents"))
                .names(words.get("register.documents.name"), one -> new Anchor(address(one.id()), one.name()))
                .column(words.get("register.documents.event"), "", one -> new Span(one.event()))
                .column(words.get("register.documents.imported"), "d", one -> new Span(words.shortDay(one.importedAt())))
                .column(words.get("register.documents.found"), "n", one -> new Span(words.number(one.found())))
                .column(words.get("register.documents.open"), "n", one -> new Span(words.number(one.open())));
        rows.show(documents);
        return rows;
    }
}
