/** Reporting cycles and progress reports. */
@NullMarked
package org.followthrough.reporting;

import org.jspecify.annotations.NullMarked;
