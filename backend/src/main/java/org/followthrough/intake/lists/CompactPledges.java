package org.followthrough.intake.lists;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.followthrough.intake.Title;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Sha256;

/** Lists of pledges to the Global Compact for Migration, as its review forum gives them out. */
final class CompactPledges implements Connector {

    private static final String[] WHO = {"Pledging entity", "Pledging entities", "Pledging State", "Pledging actor", "Pledged by", "Submitted by"};
    private static final String[] TEXT = {"Pledge description", "Description of the pledge", "Description", "Pledge"};
    private static final String[] TITLE = {"Pledge title", "Title of the pledge", "Title", "Name of the pledge"};
    private static final String[] OBJECTIVES = {"GCM objectives", "GCM objective", "Objectives", "Relevant GCM objectives"};
    private static final String[] ID = {"Pledge ID", "Pledge number", "ID", "No."};
    /** Of the 23; another number in such a cell is part of a sentence. */
    private static final Pattern OBJECTIVE = Pattern.compile("(?<![\\d.])(2[0-3]|1\\d|[1-9])(?![\\d.]*\\d)");
    private static final int ENOUGH = 16;

    @Override
    public String source() {
        return "gcm-pledge";
    }

    @Override
    public boolean reads(ForeignHeader header) {
        return header.has(WHO) && header.has(OBJECTIVES) && (header.has(TEXT) || header.has(TITLE));
    }

    @Override
    public Optional<Map<ListColumn, String>> values(ForeignRow row) {
        var text = row.text(TEXT).isEmpty() ? row.text(TITLE) : row.text(TEXT);
        var values = new EnumMap<ListColumn, String>(ListColumn.class);
        values.put(ListColumn.UPSTREAM, id(row));
        values.put(ListColumn.VERBATIM, text);
        values.put(ListColumn.TITLE, Title.of(row.text(TITLE).isEmpty() ? text : row.text(TITLE)));
        values.put(ListColumn.SECTION, String.join("; ", row.values(WHO)));
        values.put(ListColumn.GCM_OBJECTIVES, objectives(row));
        values.put(ListColumn.ADDRESSEE_GROUPS, AddresseeGroup.ALL_GOVERNMENTS.code());
        values.put(ListColumn.VERIFIABILITY, Verifiability.AFTER_SHARPENING.code());
        values.put(ListColumn.AMBITION, Ambition.IMPROVES.code());
        values.put(ListColumn.CONSENSUS, Consensus.NOT_STATED.code());
        return Optional.of(values);
    }

    private static String objectives(ForeignRow row) {
        return row.values(OBJECTIVES).stream().flatMap(value -> OBJECTIVE.matcher(value).results()).map(MatchResult::group).distinct()
                .collect(Collectors.joining("; "));
    }

    /** Where pledges are not numbered, who pledged what under which title names one. */
    private static String id(ForeignRow row) {
        var name = String.join("\n", row.text(WHO), row.text(TITLE).isEmpty() ? row.text(TEXT) : row.text(TITLE));
        return row.text(ID).isEmpty() ? Sha256.hex(name.getBytes(StandardCharsets.UTF_8)).substring(0, ENOUGH) : row.text(ID);
    }
}
