/** Webhooks: public changes sent, signed, to addresses at which programs listen (features, row K3). */
@NullMarked
@NamedInterface("webhooks")
package org.followthrough.notification.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
