/** What every resource of the API shares: who calls, strict parameters and bodies, one transaction per change, problem details. */
@NullMarked
@NamedInterface("http")
package org.followthrough.api.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
