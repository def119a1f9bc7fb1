package org.followthrough.accountability.packs;

import java.util.function.Function;
import java.util.stream.Stream;
import org.followthrough.shared.Json;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The data annex: one table of commitments, one of addressees, one of figures, each as CSV, as workbook and as JSON. */
@Component
@Order(20)
class Annex implements PackPart {

    private static final int TABLES = 3;
    private static final int FORMATS = 3;

    private final Json json;

    Annex(Json json) {
        this.json = json;
    }

    @Override
    public int count() {
        return TABLES * FORMATS;
    }

    @Override
    public Stream<PackFile> files(Frozen frozen) {
        return Stream.<Function<Frozen, DataTable<?>>>of(FigureTables::commitments, FigureTables::addressees, FigureTables::figures)
                .map(table -> table.apply(frozen)).flatMap(this::formats);
    }

    private Stream<PackFile> formats(DataTable<?> table) {
        return Stream.<Function<DataTable<?>, PackFile>>of(DataTable::csv, DataTable::xlsx, one -> one.json(json)).map(format -> format.apply(table));
    }
}
