package org.followthrough.reporting.support;

import java.time.Instant;
import java.util.UUID;

/** What a party offers; read by the addressee and by who offers. */
public record SupportOffer(UUID id, String party, String partyName, String text, Instant offeredAt) {
}
