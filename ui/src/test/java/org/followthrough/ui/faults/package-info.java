/** What happens when processes of the running product are killed in mid-work. */
@NullMarked
package org.followthrough.ui.faults;

import org.jspecify.annotations.NullMarked;
