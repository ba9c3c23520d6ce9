// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Reads the content of a file and returns a result.
 *
 * @param <T> the type of the result
 * @see ContentOperations#read(String, ContentReader)
 */
@FunctionalInterface
public interface ContentReader<T extends @Nullable Object> {

	/**
	 * Reads the content, or only the part of it that is needed.
	 * @param input the stream of the content. The content is verified only at the end of
	 * the stream. Closing the stream has no effect
	 * @return the result, which is discarded if the content is damaged
	 * @throws IOException if reading fails
	 */
	T readFrom(InputStream input) throws IOException;

}
