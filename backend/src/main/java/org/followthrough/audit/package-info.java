/** Who did what when: one entry per change in the transaction of the change, chained right after commit. */
@NullMarked
package org.followthrough.audit;

import org.jspecify.annotations.NullMarked;
