// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.verify;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.util.Assert;

import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.file.SourceFile;

/**
 * Content of this side that is compared with a file on the server. Reading it blocks.
 */
interface LocalContent {

	/**
	 * Looks at a source.
	 * @param source a source that can be read more than once
	 */
	static LocalContent of(UploadSource source) throws IOException {
		requireRepeatable(source);
		return (source instanceof UploadSource.OfResource resource) ? ResourceContent.of(resource.resource())
				: LocalFile.of(SourceFile.at(((UploadSource.OfFile) source).file()));
	}

	/**
	 * Checks that a source can be read more than once.
	 * @throws IllegalArgumentException if it can be read only once
	 */
	static void requireRepeatable(UploadSource source) {
		Assert.isTrue(
				source instanceof UploadSource.OfFile
						|| (source instanceof UploadSource.OfResource resource && !resource.resource().isOpen()),
				"'local' must be a file or a resource that can be read more than once");
	}

	/**
	 * Returns how long it was when it was looked at.
	 */
	long size();

	/**
	 * Reads it from its start.
	 * @return the content, for the caller to close
	 */
	InputStream open() throws IOException;

	/**
	 * Tells whether it is still what it was, as far as that can be told.
	 * @throws IOException if it cannot be found out
	 */
	boolean isUnchanged() throws IOException;

}
