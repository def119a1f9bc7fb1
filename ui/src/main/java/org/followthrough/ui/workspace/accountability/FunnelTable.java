package org.followthrough.ui.workspace.accountability;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.ui.shared.Charts;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** From assigned to complete, each of those assigned. */
class FunnelTable extends Section {

    FunnelTable(Words words, Asked asked, Group total) {
        add(new H2(words.get("figures.funnel", total.assigned())));
        var rows = new Rows<Stage>(words.get("figures.funnel", total.assigned()))
                .names(words.get("figures.stage"), stage -> new Anchor(asked.with("stage", stage.code()).address(), words.get("stage." + stage.code())))
                .column(words.get("figures.count"), "n", stage -> new Span(words.number(count(total, stage))))
                .column(words.get("figures.share"), "bar-cell", stage -> bar(stage, count(total, stage), total.assigned()));
        rows.show(List.of(Stage.values()));
        add(rows);
    }

    private static Span bar(Stage stage, int count, int whole) {
        var bar = new Span();
        bar.addClassName("bar-place");
        bar.getElement().setProperty("innerHTML", Charts.bar(List.of(new Charts.Part(fill(stage), count)), whole));
        return bar;
    }

    private static String fill(Stage stage) {
        return switch (stage) {
            case ASSIGNED -> "y3";
            case RESPONDED, REPORTED -> "v4";
            case ASSESSED, COMPLETE -> "c4";
        };
    }

    private static int count(Group total, Stage stage) {
        return switch (stage) {
            case ASSIGNED -> total.assigned();
            case RESPONDED -> total.responded();
            case REPORTED -> total.reported();
            case ASSESSED -> total.assessed();
            case COMPLETE -> total.complete();
        };
    }
}
