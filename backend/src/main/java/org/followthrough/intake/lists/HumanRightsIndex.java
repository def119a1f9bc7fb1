package org.followthrough.intake.lists;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.intake.Title;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Verifiability;

/** Exports of the Universal Human Rights Index: what treaty bodies, special procedures and the periodic review have recommended. */
final class HumanRightsIndex implements Connector {

    private static final String[] ID = {"OHCHR Annotation Id", "Annotation Id"};
    /** The first is how the export writes it. */
    private static final String[] BODY = {"Reccomending Body", "Recommending Body", "Body"};
    private static final String[] TYPE = {"Type", "Annotation Type"};
    private static final String[] SYMBOL = {"Document Symbol", "Symbol"};

    @Override
    public String source() {
        return "uhri";
    }

    @Override
    public boolean reads(ForeignHeader header) {
        return header.has(ID) && header.has("Text") && header.has(BODY);
    }

    /** The index holds observations too, which recommend nothing. */
    @Override
    public Optional<Map<ListColumn, String>> values(ForeignRow row) {
        var type = String.join(" ", row.values(TYPE));
        return type.isEmpty() || type.toLowerCase(Locale.ROOT).contains("recommendation") ? Optional.of(recommendation(row)) : Optional.empty();
    }

    private static Map<ListColumn, String> recommendation(ForeignRow row) {
        var values = new EnumMap<ListColumn, String>(ListColumn.class);
        values.put(ListColumn.UPSTREAM, row.text(ID));
        values.put(ListColumn.VERBATIM, row.text("Text"));
        values.put(ListColumn.TITLE, Title.of(row.text("Text")));
        values.put(ListColumn.SECTION, Stream.of(row.text(SYMBOL), String.join("; ", row.values(BODY)))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" > ")));
        values.put(ListColumn.ADDRESSEE_GROUPS, AddresseeGroup.ALL_GOVERNMENTS.code());
        values.put(ListColumn.VERIFIABILITY, Verifiability.AFTER_SHARPENING.code());
        values.put(ListColumn.AMBITION, Ambition.IMPROVES.code());
        values.put(ListColumn.CONSENSUS, Consensus.NOT_STATED.code());
        return values;
    }
}
