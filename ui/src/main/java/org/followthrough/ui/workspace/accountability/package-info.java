/** The public figures with the lists behind them. */
@NullMarked
package org.followthrough.ui.workspace.accountability;

import org.jspecify.annotations.NullMarked;
