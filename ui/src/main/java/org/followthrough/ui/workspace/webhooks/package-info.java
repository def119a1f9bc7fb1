/** Where public changes are sent to: registering addresses, and what became of the messages. */
@NullMarked
package org.followthrough.ui.workspace.webhooks;

import org.jspecify.annotations.NullMarked;
