package org.followthrough.reporting.indicators;

import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;

/** What a party enters about its indicators; only the party reads of it until it is published with what is cleared. */
public sealed interface IndicatorEvent extends CommitmentEvent {

    UUID indicator();

    @Override
    default Readers readers() {
        return Readers.PARTY;
    }

    @Override
    default Map<String, Object> content() {
        return Map.of("indicator", indicator().toString());
    }

    /** An indicator was entered. */
    record IndicatorAdded(Happened happened, UUID indicator, String title) implements IndicatorEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("indicator", indicator.toString(), "title", title);
        }
    }

    /** A draft was changed, or a baseline given. */
    record IndicatorChanged(Happened happened, UUID indicator) implements IndicatorEvent {
    }

    /** A draft was taken away. */
    record IndicatorRemoved(Happened happened, UUID indicator) implements IndicatorEvent {
    }

    /** A value was entered. */
    record IndicatorMeasured(Happened happened, UUID indicator, String date, String value) implements IndicatorEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("indicator", indicator.toString(), "date", date, "value", value);
        }
    }
}
