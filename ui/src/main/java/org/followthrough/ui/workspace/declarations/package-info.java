/** What governments agreed on, entered sentence by sentence and compared with the asks. */
@NullMarked
package org.followthrough.ui.workspace.declarations;

import org.jspecify.annotations.NullMarked;
