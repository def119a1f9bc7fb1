/**
 * The executable models of the method's processes and the words in which Java speaks to them: keys, user tasks, messages, variables
 * and the steps that a model calls. It depends on nothing, so that neither the models nor their users know the engine.
 */
package org.followthrough.processes;
