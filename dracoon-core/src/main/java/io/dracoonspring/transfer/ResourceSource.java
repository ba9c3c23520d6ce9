// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * Represents a resource that is not a file.
 *
 * @param resource the resource
 */
record ResourceSource(Resource resource) implements UploadSource {

	@Override
	public @Nullable String name() {
		return this.resource.getFilename();
	}

}
