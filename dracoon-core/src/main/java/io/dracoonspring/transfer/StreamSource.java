// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.Assert;

/**
 * Represents a stream.
 *
 * @param stream provides the stream, once
 * @param length the number of bytes of the stream, {@code null} if that is not known
 */
record StreamSource(InputStreamSource stream, @Nullable Long length) implements UploadSource {

	StreamSource {
		Assert.isTrue(length == null || length >= 0, "'length' must not be negative");
	}

}
