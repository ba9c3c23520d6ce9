/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.internal.verify;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import io.dracoonspring.transfer.UploadSource;

/**
 * The source of an upload as it was when its comparison began.
 *
 * @param resource where the content comes from
 * @param size how many bytes it had
 * @param modified when it was last changed, in milliseconds, 0 if it does not tell
 */
record SourceContent(Resource resource, long size, long modified) implements LocalContent {

	static SourceContent of(UploadSource source) throws IOException {
		Resource resource = resource(source);
		if (!resource.isReadable()) {
			throw new FileNotFoundException("The source " + resource.getDescription() + " cannot be read");
		}
		return new SourceContent(resource, resource.contentLength(), modified(resource));
	}

	/**
	 * Find the source's resource, which can be read more than once.
	 * @param source the source
	 * @return the resource
	 * @throws IllegalArgumentException if it can be read only once
	 */
	static Resource resource(UploadSource source) {
		if (source instanceof UploadSource.OfFile file) {
			return new FileSystemResource(file.file());
		}
		if (source instanceof UploadSource.OfResource resource && !resource.resource().isOpen()) {
			return resource.resource();
		}
		throw new IllegalArgumentException("'local' must be a file or a resource that can be read more than once");
	}

	private static long modified(Resource resource) {
		try {
			return resource.lastModified();
		}
		catch (IOException ex) {
			// not every resource has a time
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
