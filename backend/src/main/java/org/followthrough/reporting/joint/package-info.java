/** Reports of joint commitments: each partner takes the common text into its own draft, and signs alone (features, row D4). */
@NullMarked
@NamedInterface("joint")
package org.followthrough.reporting.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
