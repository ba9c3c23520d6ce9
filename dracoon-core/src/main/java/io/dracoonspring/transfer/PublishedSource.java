// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;

/**
 * Represents published content.
 *
 * @param content the publisher of the content, to be subscribed once
 * @param length the number of bytes of the content, {@code null} if the number is not
 * known
 */
record PublishedSource(Publisher<? extends DataBuffer> content, @Nullable Long length) implements UploadSource {

	PublishedSource {
		Assert.notNull(content, "'content' must not be null");
		Assert.isTrue(length == null || length >= 0, "'length' must not be negative");
	}

}
