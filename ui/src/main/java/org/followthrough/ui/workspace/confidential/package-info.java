/** What people handed in confidentially, for the panel at work alone. */
@NullMarked
package org.followthrough.ui.workspace.confidential;

import org.jspecify.annotations.NullMarked;
