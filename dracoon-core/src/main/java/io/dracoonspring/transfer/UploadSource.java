// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Where the content of an upload comes from. A file is best: plain content goes from disk
 * to the network without passing through memory, changes during the upload are noticed,
 * and the upload can be resumed. All others need one part in memory for each that is
 * under way. Immutable, but what can be read only once serves for one upload only.
 */
public sealed interface UploadSource {

	/**
	 * Uploads a file.
	 * @param file the file
	 * @return the source, with the name of the file
	 */
	static UploadSource of(Path file) {
		Assert.notNull(file, "'file' must not be null");
		Path name = file.getFileName();
		return new OfFile((name != null) ? name.toString() : null, file);
	}

	/**
	 * Uploads a resource. Its length is taken from it unless it can be read only once.
	 * @param resource the resource; its stream is closed at the end
	 * @return the source, with the name of the resource if it has one
	 */
	static UploadSource of(Resource resource) {
		Assert.notNull(resource, "'resource' must not be null");
		try {
			if (resource.isFile()) {
				return new OfFile(resource.getFilename(), resource.getFilePath());
			}
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.SOURCE_UNREADABLE,
					"The source " + resource.getDescription() + " does not tell which file it is: name the file", ex);
		}
		return new OfResource(resource);
	}

	/**
	 * Uploads what a stream yields until its end.
	 * @param stream the stream; it is read on a worker thread and closed when reading
	 * ends, for whatever reason
	 * @return the source, without a name
	 */
	static UploadSource of(InputStream stream) {
		Assert.notNull(stream, "'stream' must not be null");
		return new OfStream(new InputStreamResource(stream), null);
	}

	/**
	 * Uploads what a stream yields until its end. Knowing the length lets the server
	 * check quotas before anything is sent.
	 * @param stream the stream; it is read on a worker thread and closed when reading
	 * ends, for whatever reason
	 * @param length how many bytes it yields; anything else makes the upload fail
	 * @return the source, without a name
	 */
	static UploadSource of(InputStream stream, long length) {
		Assert.notNull(stream, "'stream' must not be null");
		return new OfStream(new InputStreamResource(stream), length);
	}

	/**
	 * Uploads what is published, such as the body of a request.
	 * @param content the content; it is subscribed once, after all checks, and its
	 * buffers are released
	 * @return the source, without a name
	 */
	static UploadSource of(Publisher<? extends DataBuffer> content) {
		return new OfPublisher(content, null);
	}

	/**
	 * Uploads what is published, such as the body of a request. Knowing the length lets
	 * the server check quotas before anything is sent.
	 * @param content the content; it is subscribed once, after all checks, and its
	 * buffers are released
	 * @param length how many bytes it has; anything else makes the upload fail
	 * @return the source, without a name
	 */
	static UploadSource of(Publisher<? extends DataBuffer> content, long length) {
		return new OfPublisher(content, length);
	}

	/**
	 * Returns the name that the source suggests.
	 * @return the name, or {@code null} if it has none
	 */
	default @Nullable String name() {
		return null;
	}

	/**
	 * Returns the file that this source is.
	 * @return the file, or {@code null} if the content comes from elsewhere
	 */
	default @Nullable Path file() {
		return null;
	}

	/**
	 * A file.
	 *
	 * @param name its name
	 * @param file where it is
	 */
	record OfFile(@Nullable String name, Path file) implements UploadSource {

	}

	/**
	 * A resource that is not a file.
	 *
	 * @param resource the resource
	 */
	record OfResource(Resource resource) implements UploadSource {

		@Override
		public @Nullable String name() {
			return this.resource.getFilename();
		}

	}

	/**
	 * A stream.
	 *
	 * @param stream gives the stream away, once
	 * @param length how many bytes it yields, {@code null} if that is not known
	 */
	record OfStream(InputStreamSource stream, @Nullable Long length) implements UploadSource {

		/**
		 * Checks the length.
		 */
		public OfStream {
			Assert.isTrue(length == null || length >= 0, "'length' must not be negative");
		}

	}

	/**
	 * What is published.
	 *
	 * @param publisher publishes the content, once
	 * @param length how many bytes it has, {@code null} if that is not known
	 */
	record OfPublisher(Publisher<? extends DataBuffer> publisher, @Nullable Long length) implements UploadSource {

		/**
		 * Checks the values.
		 */
		public OfPublisher {
			Assert.notNull(publisher, "'content' must not be null");
			Assert.isTrue(length == null || length >= 0, "'length' must not be negative");
		}

	}

}
