// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.verify;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

import org.springframework.core.io.Resource;

/**
 * Records the state of a resource at the start of its comparison.
 *
 * @param size its length in bytes
 * @param modified its time of modification in milliseconds since 1970, 0 if it has none
 */
record ResourceContent(Resource resource, long size, long modified) implements LocalContent {

	static ResourceContent of(Resource resource) throws IOException {
		if (!resource.isReadable()) {
			throw new FileNotFoundException("The source " + resource.getDescription() + " cannot be read");
		}
		return new ResourceContent(resource, resource.contentLength(), modified(resource));
	}

	private static long modified(Resource resource) {
		try {
			return resource.lastModified();
		}
		catch (IOException ex) {
			// use 0, because not every resource has a time
			return 0;
		}
	}

	@Override
	public InputStream open() throws IOException {
		return this.resource.getInputStream();
	}

	@Override
	public boolean isUnchanged() throws IOException {
		return this.resource.contentLength() == this.size && modified(this.resource) == this.modified;
	}

}
