/** The only package that knows the engine: events move tokens, process steps call services, user tasks become work items. */
@NullMarked
package org.followthrough.workflow;

import org.jspecify.annotations.NullMarked;
