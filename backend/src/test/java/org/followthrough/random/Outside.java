package org.followthrough.random;

import org.followthrough.evidence.alternative.AlternativeService;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.springframework.boot.test.context.TestComponent;

/** The doors for what is brought beside the two sides. */
@TestComponent
record Outside(AlternativeService alternatives, ConfidentialService confidential) {
}
