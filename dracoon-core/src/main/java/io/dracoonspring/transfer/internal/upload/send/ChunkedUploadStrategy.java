// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.uploads.ChunkUploadResponse;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.internal.ObservedParts;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.PartCounter;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.part.PartThrottle;
import io.dracoonspring.transfer.internal.part.TransferRetry;
import io.dracoonspring.transfer.internal.part.Watchdog;
import io.dracoonspring.transfer.internal.resume.UploadState;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferErrors;
import io.dracoonspring.transfer.internal.upload.channel.ChecksumFailures;
import io.dracoonspring.transfer.internal.upload.channel.ReceivedParts;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.source.PartBody;
import io.dracoonspring.transfer.internal.upload.source.PartSource;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

/**
 * Sends chunks one after the other to a server that has its own storage. Compares the
 * checksum that the server computes for each chunk with that of the sent chunk.
 */
final class ChunkedUploadStrategy implements UploadStrategy {

	private final WebClient webClient;

	private final TransferSettings settings;

	private final TransferRetry retry;

	private final Watchdog watchdog;

	/**
	 * Creates a strategy. {@code webClient} must not send a token, and must read the
	 * server's JSON.
	 */
	ChunkedUploadStrategy(WebClient webClient, TransferSettings settings) {
		this.webClient = webClient;
		this.settings = settings;
		this.retry = new TransferRetry(settings);
		this.watchdog = new Watchdog(settings.idleTimeout());
	}

	@Override
	public boolean isDirect() {
		return false;
	}

	@Override
	public PartPlan plan(@Nullable Long size) {
		int chunkSize = this.settings.chunkSize();
		return (size != null) ? PartPlan.of(size, chunkSize) : PartPlan.open(chunkSize, Integer.MAX_VALUE);
	}

	@Override
	public PartSource parts(SourceContent source, PartPlan plan, @Nullable FileEncryptor encryptor) {
		PartSource parts = source.buffered(plan, encryptor);
		// compute the digest of all content, because an answer that proves the arrival of
		// a chunk may get lost at any time
		return (encryptor == null && source.file() == null && plan.count() > 1) ? parts.digested(() -> true) : parts;
	}

	@Override
	public Mono<List<S3FileUploadPart>> send(UploadChannel channel, PartPlan plan, PartSource source,
			MemoryReservation reservation, TransferControl control) {
		SecretUrl url = channel.url();
		ChunkDeliveryState delivery = new ChunkDeliveryState(channel.isResumed());
		return source.parts(reservation)
			.concatMap((chunk) -> chunk(channel.received(), url, chunk, plan, delivery,
					new PartThrottle(control.throttle(), new PartCounter(control.meter()))), 0)
			.then(Mono.just(List.of()));
	}

	private Mono<Void> chunk(ReceivedParts received, SecretUrl url, PartBody chunk, PartPlan plan,
			ChunkDeliveryState delivery, PartThrottle pace) {
		Mono<UploadState.Received> sent = chunk.md5()
			.flatMap((md5) -> sendChunk(url, md5, chunk, plan, delivery, pace)
				.map((hash) -> new UploadState.Received(chunk.part().number(), hash, md5)))
			.delayUntil(received::add);
		// the server accepts empty content without a chunk
		Mono<UploadState.Received> there = (chunk.part().length() > 0) ? received.find(chunk).switchIfEmpty(sent)
				: Mono.empty();
		return Mono.using(() -> chunk, (resource) -> there, PartBody::release, true)
			.doOnNext((part) -> pace.counter().complete(chunk.part().length()))
			.then();
	}

	private Mono<String> sendChunk(SecretUrl url, String md5, PartBody chunk, PartPlan plan,
			ChunkDeliveryState delivery, PartThrottle pace) {
		PartCounter counter = pace.counter();
		TransferRetry.Listener listener = new TransferRetry.Listener() {

			@Override
			public boolean recover(Throwable ex) {
				delivery.failed(ex);
				// a retry sends the chunk again
				return ChecksumFailures.is(ex);
			}

			@Override
			public void beforeRetry() {
				counter.startOver();
			}

		};
		Mono<String> attempt = this.watchdog.watch(post(url, chunk, plan, pace), counter)
			.map((answer) -> verified(md5, answer))
			.onErrorResume(delivery::isArrived, (ex) -> delivery.settle());
		Mono<String> attempts = this.retry.repeat(attempt, listener)
			.onErrorMap(ChunkDeliveryState::isPlaceTaken, ChunkDeliveryState::lost)
			.doOnSuccess((hash) -> delivery.arrived());
		return ObservedParts.of(Direction.UPLOAD, chunk.part().number()).below(attempts);
	}

	private Mono<ChunkUploadResponse> post(SecretUrl url, PartBody chunk, PartPlan plan, PartThrottle pace) {
		PartPlan.Part part = chunk.part();
		String range = "bytes " + part.offset() + "-" + part.lastByte() + "/" + (plan.open() ? "*" : plan.size());
		return this.webClient.post()
			.uri(url.masked())
			.attributes(url)
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.contentLength(part.length())
			.header(HttpHeaders.CONTENT_RANGE, range)
			.body((request, context) -> chunk.writeTo(request,
					PartWriteHandler.watch(request, pace, this.settings.idleTimeout())))
			.retrieve()
			.bodyToMono(ChunkUploadResponse.class)
			.defaultIfEmpty(new ChunkUploadResponse(part.length(), null))
			.onErrorMap(TransferErrors::unwrap);
	}

	/**
	 * Compares the checksum in the answer with the checksum of the sent chunk. Returns an
	 * empty text if the answer has no checksum.
	 */
	private static String verified(String md5, ChunkUploadResponse answer) {
		String hash = answer.hash();
		if (hash == null || hash.isBlank()) {
			return "";
		}
		if (!hash.equalsIgnoreCase(md5)) {
			throw ChecksumFailures.ofPart(null);
		}
		return hash;
	}

}
