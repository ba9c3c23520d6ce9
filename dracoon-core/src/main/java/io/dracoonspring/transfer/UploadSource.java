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

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Where the content of an upload comes from. A file is best: plain content goes from disk
 * to the network without passing through memory, changes during the upload are noticed,
 * and the upload can be resumed. All others need one part in memory for each that is
 * under way. Immutable, but what can be read only once serves for one upload only.
 */
public final class UploadSource {

	private final @Nullable String name;

	private final @Nullable Path file;

	private final Supplier<SourceContent> content;

	private UploadSource(@Nullable String name, @Nullable Path file, Supplier<SourceContent> content) {
		this.name = name;
		this.file = file;
		this.content = content;
	}

	/**
	 * Upload a file.
	 * @param file the file
	 * @return the source, with the name of the file
	 */
	public static UploadSource of(Path file) {
		Assert.notNull(file, "'file' must not be null");
		Path name = file.getFileName();
		return new UploadSource((name != null) ? name.toString() : null, file, () -> LocalSource.of(file));
	}

	/**
	 * Upload a resource. Its length is taken from it unless it can be read only once.
	 * @param resource the resource; its stream is closed at the end
	 * @return the source, with the name of the resource if it has one
	 */
	public static UploadSource of(Resource resource) {
		Assert.notNull(resource, "'resource' must not be null");
		try {
			if (resource.isFile()) {
				Path file = resource.getFilePath();
				return new UploadSource(resource.getFilename(), file, () -> LocalSource.of(file));
			}
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.SOURCE_UNREADABLE,
					"The source " + resource.getDescription() + " does not tell which file it is: name the file", ex);
		}
		return new UploadSource(resource.getFilename(), null, () -> StreamContent.of(resource));
	}

	/**
	 * Upload what a stream yields until its end.
	 * @param stream the stream; it is read on a worker thread and closed when reading
	 * ends, for whatever reason
	 * @return the source, without a name
	 */
	public static UploadSource of(InputStream stream) {
		return ofStream(stream, null);
	}

	/**
	 * Upload what a stream yields until its end. Knowing the length lets the server check
	 * quotas before anything is sent.
	 * @param stream the stream; it is read on a worker thread and closed when reading
	 * ends, for whatever reason
	 * @param length how many bytes it yields; anything else makes the upload fail
	 * @return the source, without a name
	 */
	public static UploadSource of(InputStream stream, long length) {
		return ofStream(stream, length);
	}

	private static UploadSource ofStream(InputStream stream, @Nullable Long length) {
		Assert.notNull(stream, "'stream' must not be null");
		requireLength(length);
		InputStreamResource source = new InputStreamResource(stream);
		return new UploadSource(null, null, () -> new StreamContent(source, length, null, "stream"));
	}

	/**
	 * Upload what is published, such as the body of a request.
	 * @param content the content; it is subscribed once, after all checks, and its
	 * buffers are released
	 * @return the source, without a name
	 */
	public static UploadSource of(Publisher<? extends DataBuffer> content) {
		return ofPublisher(content, null);
	}

	/**
	 * Upload what is published, such as the body of a request. Knowing the length lets
	 * the server check quotas before anything is sent.
	 * @param content the content; it is subscribed once, after all checks, and its
	 * buffers are released
	 * @param length how many bytes it has; anything else makes the upload fail
	 * @return the source, without a name
	 */
	public static UploadSource of(Publisher<? extends DataBuffer> content, long length) {
		return ofPublisher(content, length);
	}

	private static UploadSource ofPublisher(Publisher<? extends DataBuffer> content, @Nullable Long length) {
		Assert.notNull(content, "'content' must not be null");
		requireLength(length);
		return new UploadSource(null, null, () -> new SourceContent.Published(Flux.from(content), length));
	}

	private static void requireLength(@Nullable Long length) {
		Assert.isTrue(length == null || length >= 0, "'length' must not be negative");
	}

	/**
	 * Return the name that the source suggests.
	 * @return the name, or {@code null} if it has none
	 */
	public @Nullable String name() {
		return this.name;
	}

	/**
	 * Return the file that this source is.
	 * @return the file, or {@code null} if the content comes from elsewhere
	 */
	public @Nullable Path file() {
		return this.file;
	}

	Mono<SourceContent> look() {
		return Mono.fromSupplier(this.content).subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public String toString() {
		return "UploadSource[" + ((this.file != null) ? this.file : (this.name != null) ? this.name : "stream") + "]";
	}

}
