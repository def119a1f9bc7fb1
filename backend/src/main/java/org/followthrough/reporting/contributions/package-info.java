/** Parts of a report that are asked of named institutions of the addressee, by when, and what became of each (features, row F3). */
@NullMarked
@NamedInterface("contributions")
package org.followthrough.reporting.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
