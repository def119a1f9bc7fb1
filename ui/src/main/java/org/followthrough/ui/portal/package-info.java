/** The public portal: server-rendered pages for anyone, without scripts, cookies or sessions. */
@NullMarked
package org.followthrough.ui.portal;

import org.jspecify.annotations.NullMarked;
