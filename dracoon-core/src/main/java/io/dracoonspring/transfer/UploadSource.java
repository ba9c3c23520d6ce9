// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NotForImplementation;

/**
 * Represents the source of an upload's content. A file is the best source. Content that
 * is neither encrypted nor scanned goes from disk to the network without a copy in
 * memory. Changes during the upload are detected, and the upload can be resumed. For all
 * other sources, the client holds each part in memory while it sends the part. Sources
 * are immutable. A source that can be read only once can be used for one upload only.
 */
@NotForImplementation
public sealed interface UploadSource permits FileSource, ResourceSource, PublishedSource {

	/**
	 * Creates a source from a file.
	 * @param file the file
	 * @return the source, with the name of the file
	 */
	static UploadSource of(Path file) {
		Assert.notNull(file, "'file' must not be null");
		Path name = file.getFileName();
		return new FileSource((name != null) ? name.toString() : null, file);
	}

	/**
	 * Creates a source from a resource. The resource supplies its length unless it can be
	 * read only once.
	 * @param resource the resource; its stream is closed at the end
	 * @return the source, with the name of the resource if it has one
	 */
	static UploadSource of(Resource resource) {
		Assert.notNull(resource, "'resource' must not be null");
		try {
			if (resource.isFile()) {
				return new FileSource(resource.getFilename(), resource.getFilePath());
			}
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.SOURCE_UNREADABLE, "The source " + resource.getDescription()
					+ " does not provide the path of its file: create the source from the path", ex);
		}
		return new ResourceSource(resource, null);
	}

	/**
	 * Creates a source from bytes in memory.
	 * @param content the content, which must not change before the upload ends
	 * @return the source, without a name
	 */
	static UploadSource of(byte[] content) {
		return new ResourceSource(new ByteArrayResource(content), null);
	}

	/**
	 * Creates a source from a stream, which is read until its end.
	 * @param stream the stream; it is read on a worker thread and closed when reading
	 * ends, also after a failure
	 * @return the source, without a name
	 */
	static UploadSource of(InputStream stream) {
		Assert.notNull(stream, "'stream' must not be null");
		return new ResourceSource(new InputStreamResource(stream), null);
	}

	/**
	 * Creates a source from a stream, which is read until its end. With a known length
	 * the server can check quotas before any content is sent.
	 * @param stream the stream; it is read on a worker thread and closed when reading
	 * ends, also after a failure
	 * @param length the number of bytes of the stream; the upload fails if the stream has
	 * more or fewer
	 * @return the source, without a name
	 */
	static UploadSource of(InputStream stream, long length) {
		Assert.notNull(stream, "'stream' must not be null");
		return new ResourceSource(new InputStreamResource(stream), length);
	}

	/**
	 * Creates a source from published content, such as the body of a request.
	 * @param content the content; it is subscribed once, after all checks, and its
	 * buffers are released
	 * @return the source, without a name
	 */
	static UploadSource of(Publisher<? extends DataBuffer> content) {
		return new PublishedSource(content, null);
	}

	/**
	 * Creates a source from published content, such as the body of a request. With a
	 * known length the server can check quotas before any content is sent.
	 * @param content the content; it is subscribed once, after all checks, and its
	 * buffers are released
	 * @param length the number of bytes of the content; the upload fails if there are
	 * more or fewer
	 * @return the source, without a name
	 */
	static UploadSource of(Publisher<? extends DataBuffer> content, long length) {
		return new PublishedSource(content, length);
	}

	/**
	 * Returns the name that the source suggests.
	 * @return the name, or {@code null} if it has none
	 */
	default @Nullable String name() {
		return null;
	}

	/**
	 * Returns the file, if the source is a file.
	 * @return the file, or {@code null} for all other sources
	 */
	default @Nullable Path file() {
		return null;
	}

	/**
	 * Returns the resource, if the source is a stream or is a resource other than a file.
	 * @return the resource, whose stream can be read once if the source is a stream.
	 * {@code null} for all other sources
	 */
	default @Nullable Resource resource() {
		return null;
	}

	/**
	 * Returns the published content, if the source is published content.
	 * @return the content, which can be subscribed once, or {@code null} for all other
	 * sources
	 */
	default @Nullable Publisher<? extends DataBuffer> content() {
		return null;
	}

	/**
	 * Returns the length of a stream or of published content.
	 * @return the number of bytes. {@code null} if the number is not known, or if the
	 * source is neither a stream nor published content
	 */
	default @Nullable Long length() {
		return null;
	}

}
