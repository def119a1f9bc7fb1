/** What a commitment is measured by: baseline, target, and a time series with its sources (features, row F6). */
@NullMarked
@NamedInterface("indicators")
package org.followthrough.reporting.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
