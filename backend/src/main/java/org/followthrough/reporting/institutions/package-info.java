/** Who inside an addressee supports the institution that leads: of which level, and by name or by role only (features, row D1). */
@NullMarked
@NamedInterface("institutions")
package org.followthrough.reporting.institutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
