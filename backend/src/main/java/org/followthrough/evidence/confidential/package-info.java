/** What people hand in confidentially for the panel of one commitment, without an account, and the redacted copies of it. */
@NullMarked
@NamedInterface("confidential")
package org.followthrough.evidence.confidential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
