package org.followthrough.ui.workspace.runs;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.followthrough.bulk.BulkRun;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** The newest runs, each with its page; invisible while there is none. */
public class RunList extends Section {

    public RunList(Words words, RunWords say, List<BulkRun> runs) {
        super(new H2(words.get("runs.latest")));
        var rows = new Rows<BulkRun>(words.get("runs.latest"))
                .names(words.get("runs.what"), run -> new Anchor("runs/" + run.id(), say.heading(run)))
                .column(words.get("runs.with"), "", run -> new Span(say.terms(run)))
                .column(words.get("runs.when"), "d", run -> new Span(words.minute(run.startedAt())))
                .column(words.get("runs.by"), "d wide", run -> new Span(run.by()))
                .column(words.get("runs.how-far"), "", run -> new Span(say.howFar(run)));
        rows.show(runs);
        add(rows);
        setVisible(!runs.isEmpty());
    }
}
