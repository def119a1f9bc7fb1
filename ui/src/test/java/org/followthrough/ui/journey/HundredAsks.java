package org.followthrough.ui.journey;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A document with a hundred and one recommendations under ten headings. */
final class HundredAsks {

    static final int NUMBER = 101;
    private static final String[] ACTS = {"publish a yearly account of", "set aside a budget for", "train the officials who deal with",
        "lower the fees of", "name a person who answers for", "open to migrants' associations", "inspect every second year",
        "translate the rules on", "collect figures on", "report to parliament on"};
    private static final String[] THINGS = {"recruitment", "the transfer of pensions", "schooling", "shelters", "remittances", "return",
        "family reunion", "domestic work", "border controls", "health care"};

    static final byte[] TEXT = text().getBytes(StandardCharsets.UTF_8);

    private HundredAsks() {
    }

    private static String text() {
        return IntStream.range(0, 10).mapToObj(HundredAsks::roundtable).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String roundtable(int number) {
        var asks = IntStream.range(0, number == 9 ? 11 : 10).mapToObj(at -> (at + 1) + ". Governments should " + ACTS[at % 10] + " "
                + THINGS[number] + (at == 10 ? " once more." : "."));
        return "Roundtable " + (number + 1) + ": Recommendations on " + THINGS[number] + "\n\n" + asks.collect(Collectors.joining("\n\n"));
    }
}
