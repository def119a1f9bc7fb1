package org.followthrough.accountability.packs;

import java.util.List;
import java.util.stream.Stream;
import org.followthrough.shared.Json;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The data annex: one table of commitments, one of addressees, one of figures, each as CSV, as workbook and as JSON. */
@Component
@Order(20)
class Annex implements PackPart {

    private final Json json;

    Annex(Json json) {
        this.json = json;
    }

    @Override
    public List<PackFile> files(Frozen frozen) {
        return Stream.of(FigureTables.commitments(frozen), FigureTables.addressees(frozen), FigureTables.figures(frozen))
                .flatMap(table -> Stream.of(table.csv(), table.xlsx(), table.json(json))).toList();
    }
}
