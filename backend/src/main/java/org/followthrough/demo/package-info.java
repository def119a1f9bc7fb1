/** The demo: invented parties, the stories of their commitments played through the real services, and the time machine. */
@NullMarked
package org.followthrough.demo;

import org.jspecify.annotations.NullMarked;
