package org.followthrough.ui.portal;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.forum.Edition;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;

/**
 * Governments side by side, on reporting completeness and cooperation alone, in the order of their names; the figures of both sides
 * stand in the same table (method, section 5; features, row I3). There is no way to sort it otherwise.
 *
 * @param few names of governments that were given too few commitments to compare
 */
public record Comparison(Edition edition, List<Status> grades, List<Row> sides, List<Row> governments, List<Party> few, Choice regions, boolean narrowed) {

    /** One line: a side, or a government. */
    public record Row(String name, String href, int assigned, String list, Cell reported, List<Cell> cooperation) {
    }

    /** A count with the list behind it and its share of those assigned. */
    public record Cell(int count, String href, String share) {
    }

    static Comparison of(Edition edition, List<Group> byParty, BothSides both, Filter filter, Names names, Page page) {
        var maker = new Maker(filter, page);
        var figures = byParty.stream().collect(Collectors.toMap(Group::key, group -> group));
        var asked = names.parties(PartyKind.STATE).stream().filter(state -> figures.containsKey(state.code()))
                .sorted(Comparator.comparing(Party::name, Collator.getInstance(page.texts().locale()))).toList();
        return new Comparison(edition, Arrays.stream(CooperationGrade.values()).map(Vocabulary::of).toList(),
                Arrays.stream(PartyKind.values()).map(side -> maker.side(side, both.of(side))).toList(),
                asked.stream().filter(state -> enough(figures, state)).map(state -> maker.government(state, figures.get(state.code()))).toList(),
                asked.stream().filter(state -> !enough(figures, state)).toList(),
                Choice.of("region", page.t("filter.region"), page.t("filter.region.any"), names.regions(), filter.region()), filter.region() != null);
    }

    private static boolean enough(Map<String, Group> figures, Party state) {
        var group = figures.get(state.code());
        return group != null && group.assigned() >= BothSides.ENOUGH;
    }

    private record Maker(Filter filter, Page page) {

        Row government(Party state, Group group) {
            return row(state.name(), "/parties/" + state.code(), group, Asked.list(filter).with("party", state.code()));
        }

        Row side(PartyKind side, Group group) {
            return row(page.t("sides." + side.code()), "", group, Asked.list(filter.ofKind(side)));
        }

        private Row row(String name, String href, Group group, Address list) {
            return new Row(name, href, group.assigned(), list.toString(), cell(group.reported(), group, list.with("stage", Stage.REPORTED)),
                    Arrays.stream(CooperationGrade.values()).map(grade -> cell(group.count("cooperation", grade.code()), group, list.with("cooperation", grade)))
                            .toList());
        }

        private Cell cell(int count, Group group, Address list) {
            return new Cell(count, list.toString(), group.assigned() < BothSides.ENOUGH ? "" : page.percent(count, group.assigned()));
        }
    }
}
