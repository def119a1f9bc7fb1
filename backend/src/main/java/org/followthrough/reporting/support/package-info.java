/** Requests for assistance that barriers open, and the offers that answer them (features, row F8). */
@NullMarked
@NamedInterface("support")
package org.followthrough.reporting.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
