// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.function.BiConsumer;

/**
 * Marks a type whose instances are sent as query parameters. A method of an API interface
 * has at most one parameter of such a type. The client reads the parameters when the
 * method is called.
 */
public interface QueryParameters {

	/**
	 * Passes every parameter of the request to the consumer, in order. A name may occur
	 * several times. The values are not URL-encoded, because the client encodes them.
	 * @param consumer the consumer of the name and the value of each parameter
	 */
	void forEachParameter(BiConsumer<String, String> consumer);

}
