// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.function.BiConsumer;

/**
 * Marks a type whose instances travel as query parameters. A method of an API interface
 * takes at most one of them; the client reads it when the method is called.
 */
public interface QueryParameters {

	/**
	 * Hands every parameter that is to be sent to the consumer, in order. A name may
	 * occur several times. Values are given as they are meant; the client encodes them.
	 * @param consumer receives name and value
	 */
	void forEachParameter(BiConsumer<String, String> consumer);

}
