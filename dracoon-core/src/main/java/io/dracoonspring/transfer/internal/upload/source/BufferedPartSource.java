// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

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

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.PartPlan;

/** Reads parts into memory on a worker thread, one after the other. */
final class BufferedPartSource implements PartSource {

	private static final Logger logger = LoggerFactory.getLogger(BufferedPartSource.class);

	private final SourceContent.Readable source;

	private final PartBuilder builder;

	private final @Nullable Path plainFile;

	private final boolean resumable;

	private volatile boolean ended;

	BufferedPartSource(SourceContent.Readable source, PartPlan plan, @Nullable FileEncryptor encryptor) {
		this.source = source;
		this.builder = new PartBuilder(source, plan, encryptor);
		this.plainFile = (encryptor != null) ? null : source.file();
		this.resumable = encryptor != null && source.file() != null;
	}

	@Override
	public long partMemory() {
		return this.builder.partMemory();
	}

	@Override
	public Flux<PartBody> parts(MemoryReservation reservation) {
		return Flux.using(this::open, (stream) -> parts(stream, reservation), Opened::end)
			.subscribeOn(DracoonSchedulers.boundedElastic());
	}

	private Flux<PartBody> parts(Opened opened, MemoryReservation reservation) {
		return this.builder.ready(reservation)
			.then(Mono.<PartBody>fromCallable(() -> opened.cleanup().use(() -> next(opened.stream()))))
			.repeat(() -> !this.ended);
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

	private Opened open() {
		try {
			InputStream stream = this.source.open();
			return new Opened(stream, new DeferredCleanup(() -> close(stream)));
		}
		catch (IOException ex) {
			throw this.source.failed(ex);
		}
	}

	private @Nullable PartBody next(InputStream stream) {
		PartBody part = read(stream);
		if (part != null && this.resumable) {
			// check before the part is sent, because an earlier attempt may have sent
			// different content, encrypted with the same key
			this.source.requireUnchanged();
		}
		return part;
	}

	private @Nullable PartBody read(InputStream stream) {
		try {
			while (this.builder.add(stream)) {
				if (this.builder.isFull()) {
					return this.builder.take();
				}
				if (!this.builder.isReady()) {
					// continue when the scanner has taken some of the content
					return null;
				}
			}
		}
		catch (IOException ex) {
			throw this.source.failed(ex);
		}
		this.ended = true;
		return this.builder.finish();
	}

	private static void close(InputStream stream) {
		try {
			stream.close();
		}
		catch (IOException ex) {
			// no data is lost, because the stream was only read
			logger.debug("Could not close the source", new UncheckedIOException(ex));
		}
	}

	/**
	 * Holds the open source.
	 *
	 * @param stream its content
	 * @param cleanup the cleanup, which closes the stream when no thread reads it
	 */
	private record Opened(InputStream stream, DeferredCleanup cleanup) {

		private void end() {
			this.cleanup.end();
		}

	}

}
