// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
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
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.internal.ObservedParts;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.AdaptiveWindow;
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
 * Sends parts to presigned URLs of an object storage. Several parts are sent in parallel,
 * and each is retried on its own. The storage compares each part with the digest in the
 * request, and the client compares the ETag of the answer with the digest, too.
 */
final class S3UploadStrategy implements UploadStrategy {

	private static final int FORBIDDEN = 403;

	private static final String CONTENT_MD5 = "Content-MD5";

	private final WebClient webClient;

	private final TransferSettings settings;

	private final TransferRetry retry;

	private final Watchdog watchdog;

	private final StorageEtags etags = new StorageEtags();

	/** Creates a strategy. {@code webClient} must not send a token. */
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
		PartSource unbuffered = (encryptor != null) ? null : source.unbuffered(plan);
		if (unbuffered != null) {
			return unbuffered;
		}
		PartSource parts = source.buffered(plan, encryptor);
		return (encryptor == null && plan.count() > 1) ? parts.digested(() -> !this.etags.areDigests()) : parts;
	}

	@Override
	public Mono<List<S3FileUploadPart>> send(UploadChannel channel, PartPlan plan, PartSource source,
			MemoryReservation reservation, TransferControl control) {
		int parallelism = this.settings.parallelism();
		PresignedUrls urls = new PresignedUrls(channel, plan, parallelism * 2);
		AdaptiveWindow window = new AdaptiveWindow(parallelism,
				() -> control.throttle().parts(parallelism, plan.partSize()), control.meter()::window);
		EtagCheck check = new EtagCheck(this.etags);
		ReceivedParts received = channel.received();
		Flux<S3FileUploadPart> sent = source.parts(reservation)
			.flatMap((body) -> part(received, body, urls, window, check,
					new PartThrottle(control.throttle(), new PartCounter(control.meter()))), parallelism, 1);
		return sent.collectSortedList(Comparator.comparing(S3FileUploadPart::partNumber))
			.doOnNext((all) -> received.requireUndamaged());
	}

	private Mono<S3FileUploadPart> part(ReceivedParts received, PartBody body, PresignedUrls urls,
			AdaptiveWindow window, EtagCheck check, PartThrottle pace) {
		Mono<UploadState.Received> known = received.find(body)
			// a part that is known to be damaged has to be sent again
			.filter((part) -> part.proves() || !this.etags.areDigests());
		Mono<UploadState.Received> sent = body.md5()
			.flatMap((md5) -> sendPart(md5, body, urls, window, check, pace)
				.map((etag) -> new UploadState.Received(body.part().number(), etag, md5)))
			.delayUntil(received::add);
		// release eagerly, because the buffer must be free before the next part is
		// requested
		return Mono.using(() -> body, (resource) -> known.switchIfEmpty(sent), PartBody::release, true)
			.doOnNext((part) -> pace.counter().complete(body.part().length()))
			.map((part) -> new S3FileUploadPart(part.number(), part.etag()));
	}

	private Mono<String> sendPart(String md5, PartBody body, PresignedUrls urls, AdaptiveWindow window, EtagCheck check,
			PartThrottle pace) {
		PartPlan.Part part = body.part();
		PartCounter counter = pace.counter();
		TransferRetry.Listener listener = new TransferRetry.Listener() {

			@Override
			public boolean recover(Throwable ex) {
				boolean expired = ex instanceof DracoonStorageException refusal && refusal.getStatus() == FORBIDDEN;
				if (expired) {
					urls.renew(part);
				}
				return expired || ChecksumFailures.is(ex);
			}

			@Override
			public void beforeRetry() {
				counter.startOver();
			}

		};
		Mono<String> put = window.admit(TransferRetry.settled(urls.urlOf(part))
			.flatMap((url) -> this.watchdog.watch(put(url, md5, body, pace), counter)));
		Mono<String> again = Mono.defer(() -> {
			counter.startOver();
			return put;
		});
		Mono<String> attempt = check.check(md5, put, again)
			.onErrorResume(ChecksumFailures::is, (ex) -> body.requireUnchanged().then(Mono.error(ex)));
		return ObservedParts.of(Direction.UPLOAD, part.number())
			.below(this.retry.repeat(attempt, listener))
			.doOnError(ChecksumFailures::is, (ex) -> this.etags.forget());
	}

	private Mono<String> put(SecretUrl url, String md5, PartBody body, PartThrottle pace) {
		return this.webClient.put()
			.uri(url.masked())
			.attributes(url)
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.contentLength(body.part().length())
			// storages check this header although it is not signed. Headers that begin
			// with x-amz- would have to be signed
			.header(CONTENT_MD5, Base64.getEncoder().encodeToString(HexFormat.of().parseHex(md5)))
			.body((request, context) -> body.writeTo(request,
					PartWriteHandler.watch(request, pace, this.settings.idleTimeout())))
			.retrieve()
			.toBodilessEntity()
			.onErrorMap(TransferErrors::unwrap)
			.onErrorMap(ChecksumFailures::isRefusal, ChecksumFailures::ofPart)
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
