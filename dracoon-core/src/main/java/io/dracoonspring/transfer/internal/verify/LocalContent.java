// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

import org.springframework.core.io.Resource;
import org.springframework.util.Assert;

import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.file.SourceFile;

/**
 * Provides local content for the comparison with a file on the server. Reading it blocks.
 */
interface LocalContent {

	/**
	 * Records the current state of a source.
	 * @param source a source that can be read more than once
	 */
	static LocalContent of(UploadSource source) throws IOException {
		requireRepeatable(source);
		Path file = source.file();
		return (file != null) ? LocalFile.of(SourceFile.at(file))
				: ResourceContent.of(Objects.requireNonNull(source.resource()));
	}

	/**
	 * Checks that a source can be read more than once.
	 * @throws IllegalArgumentException if it can be read only once
	 */
	static void requireRepeatable(UploadSource source) {
		Resource resource = source.resource();
		Assert.isTrue(source.file() != null || (resource != null && !resource.isOpen()),
				"'local' must be a file or a resource that can be read more than once");
	}

	/** Returns the size in bytes at the start of the comparison. */
	long size();

	/**
	 * Opens the content at its start.
	 * @return the content, for the caller to close
	 */
	InputStream open() throws IOException;

	/**
	 * Tells whether the state of the source, such as its size and its time of
	 * modification, is still the recorded one.
	 * @throws IOException if the current state cannot be read
	 */
	boolean isUnchanged() throws IOException;

}
