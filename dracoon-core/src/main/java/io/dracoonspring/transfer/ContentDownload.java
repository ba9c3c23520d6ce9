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
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * One download as a stream. Nothing happens before somebody subscribes, and it happens
 * once: of {@link #content()} and the {@code writeTo} methods one can be used, one time.
 * <p>
 * <strong>What has arrived is not verified before the stream completes.</strong> If it
 * fails, for example with a wrong checksum or authentication tag, throw away what came
 * before; a download to a file does that by itself.
 */
public final class ContentDownload {

	private static final int PREFETCH = 8;

	private final Flux<DataBuffer> content;

	private final ProgressMeter meter;

	private final Cancellation cancellation;

	private final AtomicBoolean started = new AtomicBoolean();

	ContentDownload(Flux<DataBuffer> content, ProgressMeter meter, Cancellation cancellation) {
		this.content = content;
		this.meter = meter;
		this.cancellation = cancellation;
	}

	/**
	 * Return the content. No more is fetched ahead than a few parts while nobody asks for
	 * it; cancelling ends the download.
	 * @return the content, in buffers for the subscriber to release
	 */
	public Flux<DataBuffer> content() {
		return Flux.defer(() -> {
			if (!this.started.compareAndSet(false, true)) {
				return Flux.error(new IllegalStateException("A download can be subscribed once: ask for a new one"));
			}
			this.meter.start();
			return this.content.doOnComplete(() -> this.meter.end(TransferState.COMPLETED))
				.doOnError((ex) -> this.meter
					.end(TransferRun.isCancellation(ex) ? TransferState.CANCELLED : TransferState.FAILED))
				.doFinally((signal) -> {
					if (signal == SignalType.CANCEL) {
						this.meter.end(TransferState.CANCELLED);
					}
				});
		});
	}

	/**
	 * Write the content to a stream, on a worker thread.
	 * @param output where to; stays open
	 * @return the number of bytes written, once they are complete and verified
	 */
	public Mono<Long> writeTo(OutputStream output) {
		Assert.notNull(output, "'output' must not be null");
		return write((bytes) -> output.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining()));
	}

	/**
	 * Write the content to a channel, on a worker thread.
	 * @param channel where to; stays open
	 * @return the number of bytes written, once they are complete and verified
	 */
	public Mono<Long> writeTo(WritableByteChannel channel) {
		Assert.notNull(channel, "'channel' must not be null");
		return write((bytes) -> {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		});
	}

	private Mono<Long> write(Sink sink) {
		return content().publishOn(Schedulers.boundedElastic(), PREFETCH).reduce(0L, (count, buffer) -> {
			int length = buffer.readableByteCount();
			ByteBuffer bytes = ByteBuffer.allocate(length);
			buffer.toByteBuffer(bytes);
			DataBufferUtils.release(buffer);
			try {
				sink.write(bytes);
			}
			catch (IOException ex) {
				throw new DracoonTransferException(Reason.TARGET_UNWRITABLE,
						"The content cannot be written to its target: check where that leads", ex);
			}
			return count + length;
		});
	}

	/**
	 * Return glances at the download, some per second, from now until it ends.
	 * @return the progress
	 */
	public Flux<TransferProgress> progress() {
		return this.meter.samples();
	}

	/**
	 * Give up and let the content fail with the reason {@code CANCELLED}.
	 */
	public void cancel() {
		this.cancellation.cancel();
	}

	/**
	 * Takes content.
	 */
	@FunctionalInterface
	private interface Sink {

		void write(ByteBuffer bytes) throws IOException;

	}

}
