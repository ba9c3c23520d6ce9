// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Makes something of the content of a file.
 *
 * @param <T> what it makes of it
 * @see DracoonOperations#read(String, ContentReader)
 */
@FunctionalInterface
public interface ContentReader<T extends @Nullable Object> {

	/**
	 * Reads the content, or as much of it as is needed.
	 * @param input the content, not verified before its end; closing it has no effect
	 * @return the result, which is thrown away if the content turns out to be broken
	 * @throws IOException if reading fails
	 */
	T readFrom(InputStream input) throws IOException;

}
