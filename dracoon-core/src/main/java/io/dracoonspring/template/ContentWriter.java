// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the content of a new file.
 *
 * @see DracoonOperations#write(String, ContentWriter)
 */
@FunctionalInterface
public interface ContentWriter {

	/**
	 * Writes all content. The file is created only if this method returns normally.
	 * @param output takes the content; closing it has no effect
	 * @throws IOException if there is no content, or writing it fails; no content then
	 * stays on the server
	 */
	void writeTo(OutputStream output) throws IOException;

}
