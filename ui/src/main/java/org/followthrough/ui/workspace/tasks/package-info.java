/** Everybody's inbox. */
@NullMarked
package org.followthrough.ui.workspace.tasks;

import org.jspecify.annotations.NullMarked;
