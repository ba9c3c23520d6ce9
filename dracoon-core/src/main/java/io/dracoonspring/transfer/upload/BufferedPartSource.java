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

package io.dracoonspring.transfer.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.crypto.FileEncryptor;
import io.dracoonspring.crypto.PlainFileKey;
import io.dracoonspring.transfer.part.PartPlan;

/**
 * Reads parts into memory on a worker thread, one after the other.
 */
final class BufferedPartSource implements PartSource {

	private static final Logger logger = LoggerFactory.getLogger(BufferedPartSource.class);

	private final SourceContent.Readable source;

	private final PartBuilder builder;

	private final @Nullable Path plainFile;

	/**
	 * Creates a source.
	 * @param source the content
	 * @param plan how it is cut
	 * @param encryptor encrypts the content, {@code null} to leave it as it is
	 */
	BufferedPartSource(SourceContent.Readable source, PartPlan plan, @Nullable FileEncryptor encryptor) {
		this.source = source;
		this.builder = new PartBuilder(source, plan, encryptor);
		this.plainFile = (encryptor != null) ? null : source.file();
	}

	@Override
	public Flux<PartBody> parts() {
		return Flux.<PartBody, InputStream>generate(this::open, this::next, this::close)
			.subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public long length() {
		return this.builder.length();
	}

	@Override
	public @Nullable PlainFileKey fileKey() {
		return this.builder.fileKey();
	}

	@Override
	public Mono<String> md5() {
		Path file = this.plainFile;
		Long length = this.source.length();
		return (file != null && length != null)
				? new FileRegion(() -> Files.newByteChannel(file), 0, length, this.source).md5() : Mono.empty();
	}

	private InputStream open() {
		try {
			return this.source.open();
		}
		catch (IOException ex) {
			throw this.source.failed(ex);
		}
	}

	private InputStream next(InputStream stream, SynchronousSink<PartBody> sink) {
		try {
			while (this.builder.add(stream)) {
				if (this.builder.isFull()) {
					sink.next(this.builder.take());
					return stream;
				}
			}
		}
		catch (IOException ex) {
			throw this.source.failed(ex);
		}
		PartBody last = this.builder.finish();
		if (last != null) {
			sink.next(last);
		}
		sink.complete();
		return stream;
	}

	private void close(InputStream stream) {
		this.builder.discard();
		try {
			stream.close();
		}
		catch (IOException ex) {
			// nothing has been written, so nothing is lost
			logger.debug("Could not close the source", new UncheckedIOException(ex));
		}
	}

}
