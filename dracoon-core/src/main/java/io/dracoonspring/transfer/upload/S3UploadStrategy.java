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

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.crypto.FileEncryptor;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.ObservedParts;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.memory.Lease;
import io.dracoonspring.transfer.part.AdaptiveWindow;
import io.dracoonspring.transfer.part.ClientErrors;
import io.dracoonspring.transfer.part.PartCounter;
import io.dracoonspring.transfer.part.PartPlan;
import io.dracoonspring.transfer.part.TransferRetry;
import io.dracoonspring.transfer.part.Watchdog;
import io.dracoonspring.transfer.resume.UploadState;
import io.dracoonspring.transfer.run.ProgressMeter;

/**
 * Sends parts to presigned URLs of an object storage, several at a time, each on its own
 * when it has to be sent again.
 */
final class S3UploadStrategy implements UploadStrategy {

	private static final int FORBIDDEN = 403;

	private final WebClient webClient;

	private final TransferSettings settings;

	private final TransferRetry retry;

	private final Watchdog watchdog;

	/**
	 * Creates a strategy.
	 * @param webClient sends to absolute URLs, without a token
	 * @param settings how transfers are carried out
	 */
	S3UploadStrategy(WebClient webClient, TransferSettings settings) {
		this.webClient = webClient;
		this.settings = settings;
		this.retry = new TransferRetry(settings);
		this.watchdog = new Watchdog(settings.idleTimeout());
	}

	@Override
	public boolean isDirect() {
		return true;
	}

	@Override
	public PartPlan plan(@Nullable Long size) {
		int chunkSize = this.settings.chunkSize();
		return (size != null) ? PartPlan.ofUpload(size, chunkSize) : PartPlan.open(chunkSize, PartPlan.MAX_PARTS);
	}

	@Override
	public PartSource parts(SourceContent source, PartPlan plan, @Nullable FileEncryptor encryptor) {
		Path file = source.file();
		return (file != null && encryptor == null) ? new FilePartSource(source, file, plan)
				: source.buffered(plan, encryptor);
	}

	@Override
	public Mono<List<S3FileUploadPart>> send(UploadChannel channel, PartPlan plan, PartSource source, Lease lease,
			ProgressMeter meter) {
		int parallelism = this.settings.parallelism();
		PresignedUrls urls = new PresignedUrls(channel, plan, parallelism * 2);
		AdaptiveWindow window = new AdaptiveWindow(parallelism, meter::window);
		Flux<S3FileUploadPart> sent = source.parts(lease)
			.flatMap((body) -> part(channel.received(), body, urls, window, new PartCounter(meter)), parallelism, 1);
		return sent.collectSortedList(Comparator.comparing(S3FileUploadPart::partNumber));
	}

	private Mono<S3FileUploadPart> part(ReceivedParts received, PartBody body, PresignedUrls urls,
			AdaptiveWindow window, PartCounter counter) {
		return Mono.defer(() -> {
			UploadState.Received known = received.find(body);
			if (known != null) {
				body.release();
				counter.complete(body.part().length());
				return Mono.just(new S3FileUploadPart(known.number(), known.etag()));
			}
			return sendPart(received, body, urls, window, counter);
		});
	}

	private Mono<S3FileUploadPart> sendPart(ReceivedParts received, PartBody body, PresignedUrls urls,
			AdaptiveWindow window, PartCounter counter) {
		PartPlan.Part part = body.part();
		TransferRetry.Listener listener = new TransferRetry.Listener() {

			@Override
			public boolean isCured(Throwable ex) {
				boolean expired = ex instanceof DracoonStorageException refusal && refusal.getStatus() == FORBIDDEN;
				if (expired) {
					urls.renew(part);
				}
				return expired;
			}

			@Override
			public void beforeRetry() {
				counter.startOver();
			}

		};
		Mono<String> attempt = window.admit(TransferRetry.settled(urls.urlOf(part))
			.flatMap((url) -> this.watchdog.watch(put(url, body, counter), counter)));
		Mono<S3FileUploadPart> sent = ObservedParts.of(Direction.UPLOAD, part.number())
			.below(this.retry.repeat(attempt, listener))
			.map((etag) -> new S3FileUploadPart(part.number(), etag))
			.delayUntil((done) -> received.add(body, done.partEtag()))
			.doOnNext((done) -> counter.complete(part.length()));
		// eager: the buffer must be free before the next part is asked for
		return Mono.using(() -> body, (resource) -> sent, PartBody::release, true);
	}

	private Mono<String> put(SecretUrl url, PartBody body, PartCounter counter) {
		return this.webClient.put()
			.uri(url.masked())
			.attributes(url)
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.contentLength(body.part().length())
			.body((request, context) -> {
				StallHandler.watch(request, this.settings.idleTimeout());
				return body.writeTo(request, counter);
			})
			.retrieve()
			.toBodilessEntity()
			.onErrorMap(ClientErrors::unwrap)
			.map((answer) -> unquote(answer.getHeaders().getFirst(HttpHeaders.ETAG)));
	}

	private static String unquote(@Nullable String etag) {
		String bare = (etag != null) ? etag.replace("\"", "") : "";
		if (bare.isBlank()) {
			throw new DracoonTransferException(Reason.STORAGE_ERROR,
					"The storage took a part but returned no ETag, so the upload cannot be completed: "
							+ "check whether a proxy removes headers",
					null);
		}
		return bare;
	}

}
