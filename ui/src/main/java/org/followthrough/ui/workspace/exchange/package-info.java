/** What addressee and organiser settle between them: questions, more time, and who holds the ask. */
@NullMarked
package org.followthrough.ui.workspace.exchange;

import org.jspecify.annotations.NullMarked;
