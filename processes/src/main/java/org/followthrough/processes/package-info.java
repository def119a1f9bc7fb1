/**
 * The executable models of the method's processes and the words in which Java speaks to them: keys, user tasks, messages,
 * variables and the steps that a model calls, without any dependency.
 */
package org.followthrough.processes;
