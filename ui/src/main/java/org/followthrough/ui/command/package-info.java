/** The commands: what `./followthrough COMMAND` does once the launcher has built the program. */
@NullMarked
package org.followthrough.ui.command;

import org.jspecify.annotations.NullMarked;
