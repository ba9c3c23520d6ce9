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
	 * Writes all content. There is a file only if this returns normally.
	 * @param output where to; closing it has no effect
	 * @throws IOException if there is no content after all, or writing it fails; nothing
	 * stays on the server then
	 */
	void writeTo(OutputStream output) throws IOException;

}
