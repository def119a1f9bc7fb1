/** What a party has done, said once and reported against many commitments (features, row F9). */
@NullMarked
@NamedInterface("actions")
package org.followthrough.reporting.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
