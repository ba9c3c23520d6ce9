// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.PartPlan;

/**
 * Gathers published buffers into parts. While its memory is full of parts that are being
 * sent, it requests no more buffers. It releases every buffer.
 */
final class PublishedPartSource implements PartSource {

	private static final int PREFETCH = 4;

	private final SourceContent.Published source;

	private final PartBuilder builder;

	PublishedPartSource(SourceContent.Published source, PartPlan plan, @Nullable FileEncryptor encryptor) {
		this.source = source;
		this.builder = new PartBuilder(source, plan, encryptor);
	}

	@Override
	public long partMemory() {
		return this.builder.partMemory();
	}

	@Override
	public Flux<PartBody> parts(MemoryReservation reservation) {
		return Flux.<DataBuffer>from(this.source.publisher())
			.onErrorMap((ex) -> !(ex instanceof DracoonException), this.source::failed)
			// encrypt neither on the thread that publishes nor on the thread that
			// requests more buffers
			.publishOn(DracoonSchedulers.boundedElastic(), PREFETCH)
			.concatMap((buffer) -> fill(buffer, reservation), 0)
			.concatWith(Mono.defer(() -> last(reservation)))
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release);
	}

	private Mono<PartBody> last(MemoryReservation reservation) {
		return this.builder.readyToFinish(reservation).then(Mono.fromSupplier(this.builder::finish));
	}

	@Override
	public long length() {
		return this.builder.length();
	}

	@Override
	public @Nullable PlainFileKey fileKey() {
		return this.builder.fileKey();
	}

	private Flux<PartBody> fill(DataBuffer buffer, MemoryReservation reservation) {
		return Flux.using(() -> new DeferredCleanup(() -> DataBufferUtils.release(buffer)),
				(cleanup) -> this.builder.ready(reservation)
					.then(Mono.<PartBody>fromCallable(() -> cleanup.use(() -> next(buffer))))
					.repeat(() -> buffer.readableByteCount() > 0),
				DeferredCleanup::end);
	}

	private @Nullable PartBody next(DataBuffer buffer) {
		this.builder.add(buffer);
		return this.builder.isFull() ? this.builder.take() : null;
	}

}
