package org.followthrough.ui.workspace.roster;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Map;
import java.util.Optional;
import org.followthrough.identity.Role;
import org.followthrough.parties.Parties;
import org.followthrough.review.RosterOverview;
import org.followthrough.review.RosterOverview.Line;
import org.followthrough.review.RosterOverview.Picture;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** Who may be drawn for panels and what the roster lacks; who was drawn is told to nobody here. */
@Route(value = "roster", layout = MainLayout.class)
@OpenTo(Role.ORGANISER)
public class RosterView extends Page implements BeforeEnterObserver {

    private final transient RosterOverview overview;
    private final transient Parties parties;
    private final transient CurrentActor current;

    RosterView(Words words, RosterOverview overview, Parties parties, CurrentActor current) {
        super(words);
        this.overview = overview;
        this.parties = parties;
        this.current = current;
        name(words.get("roster.title"), Crumb.here(words.get("roster.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var picture = overview.of(current.get());
        add(heading(words.get("roster.title")), lead(picture), lacks(picture), section(words.get("roster.members"), table(picture)));
    }

    private Component lead(Picture picture) {
        var lead = new Paragraph(words.get("roster.full", picture.full()) + " " + words.get("roster.lacking", picture.lacking()));
        lead.addClassName("lead");
        return lead;
    }

    private Component lacks(Picture picture) {
        if (picture.lacks().isEmpty()) {
            return dim(words.get("roster.lacks.nothing"));
        }
        var list = new UnorderedList();
        picture.lacks().forEach(lack -> list.add(new ListItem(words.get("roster.lacks." + lack.key(), lack.there(), lack.needed()))));
        return section(words.get("roster.lacks"), list);
    }

    private Component table(Picture picture) {
        if (picture.lines().isEmpty()) {
            return empty(words.get("roster.empty"));
        }
        var sectors = parties.sectorNames(words.locale());
        var regions = parties.regionNames(words.locale());
        var rows = new Rows<Line>(words.get("roster.members"))
                .names(words.get("roster.party"), this::party)
                .column(words.get("roster.sector"), "", line -> new Span(sector(line, sectors)))
                .column(words.get("roster.region"), "", line -> new Span(regions.getOrDefault(line.region(), line.region())))
                .column(words.get("roster.people"), "", line -> new Span(people(line)))
                .column(words.get("roster.there"), "", line -> new Span(there(line)))
                .column(words.get("roster.at-once"), "n", line -> new Span(Optional.ofNullable(line.atOnce()).map(words::number)
                        .orElse(words.get("roster.at-once.any"))));
        rows.show(picture.lines());
        return new Div(rows, dim(words.get("roster.note")));
    }

    private Component party(Line line) {
        var name = new Div(new Span(line.name()));
        if (line.migrantOrDiaspora()) {
            var mark = new Span(words.get("roster.migrants"));
            mark.addClassName("dim");
            name.add(new Div(mark));
        }
        return name;
    }

    private String sector(Line line, Map<String, String> sectors) {
        return line.sector() == null ? words.get("roster.government") : sectors.getOrDefault(line.sector(), line.sector());
    }

    private String people(Line line) {
        return words.get(line.chairs() == 0 ? "roster.people.reviewers" : line.reviewers() == 0 ? "roster.people.chairs" : "roster.people.both",
                line.reviewers(), line.chairs());
    }

    private String there(Line line) {
        if (line.away() != null) {
            return words.get(line.there() == 0 ? "roster.away" : "roster.away.some", words.shortDay(line.away()));
        }
        return words.get(line.there() == 0 ? "roster.there.none" : "roster.there.yes");
    }
}
