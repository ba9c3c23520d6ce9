// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Represents the content of a stream, or of a resource that is not a file.
 *
 * @param source the source that opens the content
 * @param length the number of bytes, {@code null} if it is not known
 * @param modified the time of the last change, {@code null} if it is not known
 * @param describe the description of the source for messages
 */
record StreamContent(InputStreamSource source, @Nullable Long length, @Nullable Instant modified,
		String describe) implements SourceContent.Readable {

	private static final int READ_SIZE = 64 * 1024;

	/**
	 * Returns the content of a resource. May block.
	 * @param length the number of bytes, {@code null} if the resource has to supply it
	 * @throws DracoonTransferException if it does not exist or cannot be read
	 */
	static StreamContent of(Resource resource, @Nullable Long length) {
		String description = resource.getDescription();
		if (!resource.exists()) {
			throw new DracoonTransferException(Reason.SOURCE_MISSING,
					"The source " + description + " does not exist: check its path or address", null);
		}
		try {
			return new StreamContent(resource, (length != null) ? length : lengthOf(resource), modifiedOf(resource),
					description);
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.SOURCE_UNREADABLE,
					"The source " + description + " cannot be read: check that it is accessible", ex);
		}
	}

	private static @Nullable Long lengthOf(Resource resource) throws IOException {
		if (resource instanceof InputStreamResource || resource.isOpen()) {
			// contentLength() would read the stream, which can be read only once
			return null;
		}
		long length = resource.contentLength();
		return (length >= 0) ? length : null;
	}

	private static @Nullable Instant modifiedOf(Resource resource) {
		try {
			long modified = resource.lastModified();
			return (modified > 0) ? Instant.ofEpochMilli(modified) : null;
		}
		catch (IOException ex) {
			// a resource without a file has no time
			return null;
		}
	}

	@Override
	public @Nullable Instant created() {
		return null;
	}

	@Override
	public @Nullable Flux<DataBuffer> again() {
		boolean repeatable = this.source instanceof Resource resource && !resource.isOpen();
		return repeatable ? DataBufferUtils
			.readInputStream(this.source::getInputStream, DefaultDataBufferFactory.sharedInstance, READ_SIZE)
			.onErrorMap(IOException.class, this::failed)
			.subscribeOn(DracoonSchedulers.boundedElastic()) : null;
	}

	@Override
	public InputStream open() throws IOException {
		return this.source.getInputStream();
	}

}
