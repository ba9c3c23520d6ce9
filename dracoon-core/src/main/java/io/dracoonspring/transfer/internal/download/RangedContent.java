// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.internal.ObservedParts;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.AdaptiveWindow;
import io.dracoonspring.transfer.internal.part.PartCounter;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.part.PartThrottle;
import io.dracoonspring.transfer.internal.part.ReadTimeout;
import io.dracoonspring.transfer.internal.part.TransferRetry;
import io.dracoonspring.transfer.internal.part.Watchdog;
import io.dracoonspring.transfer.internal.run.Throttle;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferErrors;

/**
 * Fetches the content of one file from the server in ranges. Several ranges are fetched
 * in parallel, each is retried on its own, and all are emitted in order.
 */
final class RangedContent {

	/**
	 * The number of buffers requested ahead if there is no bandwidth limit. Requesting
	 * every buffer by itself would stop and start the connection each time.
	 */
	private static final int PIECES_AHEAD = 32;

	private static final int OK = 200;

	private static final int PARTIAL_CONTENT = 206;

	private static final int UNAUTHORIZED = 401;

	private static final int FORBIDDEN = 403;

	private final WebClient webClient;

	private final DownloadUrl url;

	private final PartPlan plan;

	private final Span span;

	private final Duration idleTimeout;

	private final AdaptiveWindow window;

	private final Throttle throttle;

	private final TransferRetry retry;

	private final Watchdog watchdog;

	/** The ETag of the fetched content, if the storage sends ETags. */
	private final AtomicReference<String> version = new AtomicReference<>();

	private final ReadAhead ahead;

	/**
	 * Prepares to fetch a section of the content. {@code webClient} must not send an
	 * access token.
	 */
	RangedContent(WebClient webClient, DownloadUrl url, PartPlan plan, Span span, TransferSettings settings,
			MemoryReservation reservation, TransferControl control) {
		this.webClient = webClient;
		this.url = url;
		this.plan = plan;
		this.span = span;
		this.idleTimeout = settings.idleTimeout();
		this.window = new AdaptiveWindow(settings.parallelism(),
				() -> control.throttle().parts(settings.parallelism(), plan.partSize()), control.meter()::window);
		this.throttle = control.throttle();
		this.retry = new TransferRetry(settings);
		this.watchdog = new Watchdog(settings.idleTimeout());
		this.ahead = new ReadAhead(plan, settings.parallelism(), reservation, control.meter(), this::fetch);
	}

	/** Returns the memory of one range in bytes. */
	static long rangeMemory(PartPlan plan) {
		return Math.min(plan.partSize(), plan.size());
	}

	/** Returns the ranges in order. The subscriber must release each range. */
	Flux<ReadAhead.Range> ranges() {
		return this.ahead.ranges();
	}

	private Mono<Void> fetch(PartPlan.Part part, byte[] buffer, PartCounter counter) {
		return Mono.defer(() -> {
			AtomicInteger urlVersion = new AtomicInteger();
			TransferRetry.Listener listener = new TransferRetry.Listener() {

				@Override
				public boolean recover(Throwable ex) {
					boolean expired = isExpired(ex);
					if (expired) {
						RangedContent.this.url.renew(urlVersion.get());
					}
					return expired;
				}

				@Override
				public void beforeRetry() {
					counter.startOver();
				}

			};
			Mono<Void> attempt = Mono.defer(() -> {
				urlVersion.set(this.url.version());
				return TransferRetry.settled(this.url.get());
			})
				.flatMap((uri) -> this.watchdog.watch(get(uri, part, buffer, counter), counter))
				.onErrorMap(TransferErrors::unwrap);
			Mono<Void> attempts = this.retry.repeat(this.window.admit(attempt), listener);
			return ObservedParts.of(Direction.DOWNLOAD, part.number()).below(attempts);
		});
	}

	private static boolean isExpired(Throwable ex) {
		if (ex instanceof DracoonStorageException exception) {
			return exception.getStatus() == UNAUTHORIZED || exception.getStatus() == FORBIDDEN;
		}
		return ex instanceof DracoonApiException.Unauthorized;
	}

	private Mono<Void> get(SecretUrl source, PartPlan.Part part, byte[] buffer, PartCounter counter) {
		boolean whole = (this.plan.count() == 1 && this.plan.size() == this.span.total());
		ReadTimeout readTimeout = new ReadTimeout();
		return this.webClient.get()
			.uri(source.masked())
			.attributes(source)
			.httpRequest(readTimeout::use)
			.headers((headers) -> {
				// refuse compression, because it changes the length and the ranges
				headers.set(HttpHeaders.ACCEPT_ENCODING, "identity");
				if (!whole) {
					headers.set(HttpHeaders.RANGE, "bytes=" + this.span.of(part));
				}
			})
			.retrieve()
			.toEntityFlux(DataBuffer.class)
			.flatMap((answer) -> {
				Flux<DataBuffer> body = Objects.requireNonNullElseGet(answer.getBody(), Flux::empty);
				DracoonTransferException failure = check(answer, part, whole);
				// take(0) closes the connection instead of reading the body to its end
				return (failure != null) ? body.take(0, false).then(Mono.error(failure))
						: copy(body, part, buffer, counter, readTimeout);
			});
	}

	private @Nullable DracoonTransferException check(ResponseEntity<?> answer, PartPlan.Part part, boolean whole) {
		int status = answer.getStatusCode().value();
		if (status == PARTIAL_CONTENT) {
			String expected = "bytes " + this.span.of(part) + "/" + this.span.total();
			boolean same = expected.equals(answer.getHeaders().getFirst(HttpHeaders.CONTENT_RANGE))
					&& isSameVersion(answer.getHeaders().getETag());
			return same ? null
					: new DracoonTransferException(Reason.CONTENT_CHANGED,
							"The server sent a different range or version "
									+ "than was requested: the file may have been replaced, download it again",
							null);
		}
		if (!whole || status != OK) {
			return new DracoonTransferException(Reason.STORAGE_ERROR,
					"The server did not send the requested range: " + "check whether a proxy removes the header Range",
					null);
		}
		long length = answer.getHeaders().getContentLength();
		return (length < 0 || length == part.length()) ? null : new DracoonTransferException(Reason.SIZE_MISMATCH,
				"The content has " + length + " bytes instead of " + part.length() + ": download the file again", null);
	}

	private boolean isSameVersion(@Nullable String etag) {
		return etag == null || this.version.compareAndSet(null, etag) || etag.equals(this.version.get());
	}

	private Mono<Void> copy(Flux<DataBuffer> body, PartPlan.Part part, byte[] target, PartCounter counter,
			ReadTimeout readTimeout) {
		AtomicInteger position = new AtomicInteger();
		// map each buffer to its length, because the operators below discard elements. A
		// subscriber's discard hook would release the buffers a second time
		Flux<Integer> arrived = body.map((buffer) -> {
			try {
				int length = buffer.readableByteCount();
				if (length > part.length() - position.get()) {
					throw wrongLength(part);
				}
				buffer.read(target, position.getAndAdd(length), length);
				counter.add(length);
				return length;
			}
			finally {
				DataBufferUtils.release(buffer);
			}
		});
		// apply the timeout after the buffers have been released, because the timeout
		// drops late signals. Materialize errors, because the connection has the same
		// timeout, and may fail after this timeout has ended the content
		Flux<Integer> guarded = DemandIdleTimeout.watch(arrived.materialize(), this.idleTimeout, readTimeout::restart)
			.dematerialize();
		return new PartThrottle(this.throttle, counter)
			.paced(guarded, (length) -> length, this.throttle.isOpen() ? PIECES_AHEAD : 0)
			.then(Mono.defer(() -> (position.get() == part.length()) ? Mono.empty() : Mono.error(wrongLength(part))));
	}

	private static DracoonTransferException wrongLength(PartPlan.Part part) {
		return new DracoonTransferException(Reason.SIZE_MISMATCH,
				"The server did not send the announced " + part.length() + " bytes: try again", null);
	}

	/**
	 * Locates a section in the content.
	 *
	 * @param start the position of the first byte of the section
	 * @param total the number of bytes of the whole content
	 */
	record Span(long start, long total) {

		private String of(PartPlan.Part part) {
			return (this.start + part.offset()) + "-" + (this.start + part.lastByte());
		}

	}

}
