package org.followthrough.ui.workspace.proposals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.evidence.Files;
import org.followthrough.intake.submissions.Submission;
import org.followthrough.intake.submissions.SubmissionService;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** A proposal to read. */
@org.springframework.stereotype.Component
class ProposalText {

    private final Words words;
    private final SubmissionService service;
    private final Files files;
    private final CurrentActor current;

    ProposalText(Words words, SubmissionService service, Files files, CurrentActor current) {
        this.words = words;
        this.service = service;
        this.files = files;
        this.current = current;
    }

    static String title(Words words, Submission one) {
        return one.proposal().title().isBlank() ? words.get("proposal.untitled") : one.proposal().title();
    }

    /** Its text, its place, and who is named. */
    Component of(Submission one, Map<String, String> themes) {
        var p = one.proposal();
        var list = new DescriptionList();
        list.addClassName("pairs");
        pair(list, "proposals.event", p.event());
        pair(list, "proposal.section.label", p.section());
        pair(list, "proposal.number.label", p.number() == null ? "" : p.number());
        pair(list, "proposal.groups.label", p.addresseeGroups().stream().sorted().map(group -> words.of("group", group)).collect(Collectors.joining(words.get("list.separator"))));
        pair(list, "proposal.themes.label", p.themes().stream().sorted().map(theme -> themes.getOrDefault(theme, theme)).collect(Collectors.joining(words.get("list.separator"))));
        pair(list, "proposal.gcm.label", p.gcmObjectives().stream().sorted().map(n -> words.get("gcm.numbered", n, words.get("gcm." + n))).collect(Collectors.joining(words.get("list.separator"))));
        pair(list, "attribution.proponents.label", p.proponents().stream().map(this::text).collect(Collectors.joining(words.get("list.separator.wide"))));
        pair(list, "proposal.attribution.label", words.of("attribution.mode", p.attribution()));
        var verbatim = Page.quote(p.verbatim());
        verbatim.getElement().setAttribute("dir", "auto");
        var section = Page.section(words.get("proposal.verbatim.label"), verbatim, list);
        if (p.attribution() != Attribution.NAMED && !p.proponents().isEmpty()) {
            var note = new Span(words.get("attribution.hidden"));
            note.addClassNames("st", "pill");
            section.add(note);
        }
        source(one, section);
        return section;
    }

    private String text(Proponent one) {
        return one.person() == null || one.organisation() == null ? Optional.ofNullable(one.person()).orElse(String.valueOf(one.organisation()))
                : words.get("attribution.of", one.person(), one.organisation());
    }

    private void pair(DescriptionList list, String key, String value) {
        if (!value.isBlank()) {
            list.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(value));
        }
    }

    private void source(Submission one, HasComponents section) {
        if (one.proposal().url() != null) {
            var away = new Anchor(Objects.requireNonNull(one.proposal().url()), one.proposal().url(), AnchorTarget.BLANK);
            away.getElement().setAttribute("rel", "noopener noreferrer");
            section.add(away);
        }
        if (one.file() != null) {
            DownloadHandler handler = event -> download(event, one.id());
            section.add(new Anchor(handler, one.file().name()));
        }
    }

    /** Asked again when the file is fetched: a link is no permission. */
    private void download(DownloadEvent event, UUID id) throws IOException {
        var file = Objects.requireNonNull(service.read(current.get(), id).file());
        event.setFileName(file.name());
        event.setContentType(file.mediaType());
        files.write(file.sha256(), event.getOutputStream());
    }
}
