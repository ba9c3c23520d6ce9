// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the content of a new file.
 *
 * @see ContentOperations#write(String, ContentWriter)
 */
@FunctionalInterface
public interface ContentWriter {

	/**
	 * Writes all content. The file is created only if this method returns normally.
	 * @param output the stream that takes the content; closing the stream has no effect
	 * @throws IOException if the content is not available, or if writing fails; the file
	 * is then not created
	 */
	void writeTo(OutputStream output) throws IOException;

}
