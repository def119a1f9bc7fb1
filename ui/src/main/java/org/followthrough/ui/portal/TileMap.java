package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.ui.shared.Charts;
import org.followthrough.ui.shared.Charts.Tile;

/** Reports received by state: one equal tile for each, by region and code, with the same figures as a table (contract, section 2). */
public record TileMap(List<Region> regions, List<Row> rows, long assigned, long reported) {

    /** The tiles of one region. */
    public record Region(String name, List<Tile> tiles) {
    }

    /** The figures of one state. */
    public record Row(String code, String name, long assigned, long reported) {

        public String href() {
            return "/parties/" + code;
        }
    }

    static TileMap of(Names names, List<Group> byParty, Page page) {
        var figures = byParty.stream().collect(Collectors.toMap(Group::key, Function.identity()));
        var byRegion = new LinkedHashMap<String, List<Row>>();
        names.regions().keySet().forEach(region -> byRegion.put(region, new ArrayList<>()));
        names.parties(PartyKind.STATE).stream().sorted(Comparator.comparing(Party::code)).forEach(state ->
                byRegion.computeIfAbsent(state.region(), region -> new ArrayList<>()).add(row(state, figures)));
        var rows = byRegion.values().stream().flatMap(List::stream).toList();
        return new TileMap(byRegion.entrySet().stream().filter(region -> !region.getValue().isEmpty())
                .map(region -> new Region(names.region(region.getKey()), region.getValue().stream().map(row -> tile(row, page)).toList()))
                .toList(), rows, rows.stream().mapToLong(Row::assigned).sum(), rows.stream().mapToLong(Row::reported).sum());
    }

    private static Row row(Party state, Map<String, Group> figures) {
        var group = figures.get(state.code());
        return new Row(state.code(), state.name(), group == null ? 0 : group.assigned(), group == null ? 0 : group.reported());
    }

    private static Tile tile(Row row, Page page) {
        var few = row.assigned() < 5;
        return new Tile(row.href(), page.t("tiles.title", row.name(), row.reported(), row.assigned()), row.code(),
                few ? page.t("tiles.few") : page.percent(row.reported(), row.assigned()), Charts.tone(row.reported(), row.assigned()));
    }
}
