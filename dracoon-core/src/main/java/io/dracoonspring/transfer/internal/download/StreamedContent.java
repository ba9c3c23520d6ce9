// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Outcome;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.StreamLimits;
import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.TransferState;
import io.dracoonspring.transfer.internal.memory.Allocations;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferObservations;
import io.dracoonspring.transfer.internal.run.TransferRun;

/** Emits content while it arrives. */
final class StreamedContent implements ContentDownload {

	private static final int PREFETCH = 8;

	private final Flux<DataBuffer> content;

	private final TransferControl control;

	private final @Nullable StreamLimits limits;

	private final AtomicBoolean started = new AtomicBoolean();

	private volatile @Nullable DracoonTransferContext observed;

	/**
	 * Creates a download. {@code limits} contains the timeout of an idle reader,
	 * {@code null} for no timeout.
	 */
	StreamedContent(TransferObservations observations, Function<DracoonTransferContext, Flux<DataBuffer>> transfer,
			TransferControl control, @Nullable StreamLimits limits) {
		this.content = observations.observeStream(control, (observed) -> {
			this.observed = observed;
			return transfer.apply(observed);
		});
		this.control = control;
		this.limits = limits;
	}

	@Override
	public Flux<DataBuffer> content() {
		return Flux.defer(() -> {
			if (!this.started.compareAndSet(false, true)) {
				return Flux
					.error(new IllegalStateException("A download can be subscribed only once: create a new one"));
			}
			ProgressMeter meter = this.control.meter();
			meter.start();
			Flux<DataBuffer> guarded = LastPieceGuard.guard(this.content)
				.doOnComplete(() -> meter.end(TransferState.COMPLETED))
				.doOnError((ex) -> meter
					.end(TransferRun.isCancellation(ex) ? TransferState.CANCELLED : TransferState.FAILED))
				.doFinally((signal) -> {
					if (signal == SignalType.CANCEL) {
						meter.end(TransferState.CANCELLED);
					}
				});
			// an idle reader ends the download like a reader that cancels
			return (this.limits != null) ? DemandIdleTimeout.watchReader(guarded, this.limits.idleTimeout()) : guarded;
		});
	}

	@Override
	public Mono<Long> writeTo(OutputStream output) {
		Assert.notNull(output, "'output' must not be null");
		return write((bytes) -> output.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining()));
	}

	@Override
	public Mono<Long> writeTo(WritableByteChannel channel) {
		Assert.notNull(channel, "'channel' must not be null");
		return write((bytes) -> {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		});
	}

	private Mono<Long> write(Sink sink) {
		return content().publishOn(DracoonSchedulers.boundedElastic(), PREFETCH).reduce(0L, (count, buffer) -> {
			int length = buffer.readableByteCount();
			ByteBuffer bytes = copied(buffer, length);
			try {
				sink.write(bytes);
			}
			catch (IOException ex) {
				throw new DracoonTransferException(Reason.TARGET_UNWRITABLE,
						"The content cannot be written to its target: check the target", ex);
			}
			return count + length;
		});
	}

	private static ByteBuffer copied(DataBuffer buffer, int length) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Allocations.bytes(length));
			buffer.toByteBuffer(bytes);
			return bytes;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	@Override
	public boolean isVerified() {
		DracoonTransferContext current = this.observed;
		return current != null && current.getOutcome() == Outcome.SUCCESS && current.isVerified();
	}

	@Override
	public Flux<TransferProgress> progress() {
		return this.control.meter().samples();
	}

	@Override
	public void cancel() {
		this.control.cancellation().cancel();
	}

	@FunctionalInterface
	private interface Sink {

		void write(ByteBuffer bytes) throws IOException;

	}

}
