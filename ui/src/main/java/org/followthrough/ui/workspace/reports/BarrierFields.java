package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Words;

/** What stands in the way: any number of barriers, each of a kind and in a sentence. */
class BarrierFields extends CustomField<List<Barrier>> {

    private record Row(Div line, Select<BarrierKind> kind, TextField text, Select<SupportWanted> support) {
    }

    private final transient Words words;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div lines = new Div();

    BarrierFields(Words words) {
        this.words = words;
        setLabel(words.get("report.barriers.label"));
        setHelperText(words.get("report.barriers.help"));
        setWidthFull();
        lines.addClassName("stack");
        add(lines, Act.button(words.get("report.barriers.add"), () -> add(new Barrier(BarrierKind.OTHER, ""))));
    }

    void fill(List<Barrier> barriers) {
        rows.clear();
        lines.removeAll();
        barriers.forEach(this::add);
    }

    private void add(Barrier barrier) {
        var kind = new Select<BarrierKind>();
        kind.setLabel(words.get("report.barriers.kind"));
        kind.setItems(BarrierKind.values());
        kind.setItemLabelGenerator(value -> words.of("barrier", value));
        kind.setValue(barrier.kind());
        var support = new Select<SupportWanted>();
        support.setLabel(words.get("report.barriers.support"));
        support.setItems(SupportWanted.values());
        support.setItemLabelGenerator(value -> words.of("report.barriers.support", value));
        support.setValue(barrier.support());
        var row = new Row(new Div(), kind, Fields.line(words, "report.barriers.text"), support);
        row.text().setValue(barrier.text());
        row.line().addClassName("milestone");
        row.line().add(kind, row.text(), support, Act.small(words.get("report.barriers.remove"), () -> remove(row)));
        lines.add(row.line());
        rows.add(row);
    }

    private void remove(Row row) {
        rows.remove(row);
        lines.remove(row.line());
    }

    /** The barriers that were named; a row without words is none. */
    List<Barrier> named() {
        return rows.stream().filter(row -> !row.text().getValue().isBlank())
                .map(row -> new Barrier(row.kind().getValue(), row.text().getValue().strip(), row.support().getValue())).toList();
    }

    @Override
    protected List<Barrier> generateModelValue() {
        return named();
    }

    @Override
    protected void setPresentationValue(List<Barrier> barriers) {
        fill(barriers);
    }
}
