// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.Assert;

/**
 * Represents a stream, or a resource that is not a file.
 *
 * @param resource the resource
 * @param length the number of bytes of a stream. {@code null} if the number is not known,
 * or if the resource is not a stream
 */
record ResourceSource(Resource resource, @Nullable Long length) implements UploadSource {

	ResourceSource {
		Assert.isTrue(length == null || length >= 0, "'length' must not be negative");
	}

	@Override
	public @Nullable String name() {
		return this.resource.getFilename();
	}

}
