/** The REST API of the contract: resources, the shapes of their answers, and the OpenAPI description. */
@NullMarked
package org.followthrough.api;

import org.jspecify.annotations.NullMarked;
