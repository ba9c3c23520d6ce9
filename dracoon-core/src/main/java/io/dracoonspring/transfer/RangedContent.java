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

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * The content of one file on the server, fetched in ranges: several at a time, each on
 * its own when it has to be fetched again, handed out in order. No more ranges are in
 * memory than are fetched at the same time, and one more.
 */
final class RangedContent {

	private static final int OK = 200;

	private static final int PARTIAL_CONTENT = 206;

	private static final int UNAUTHORIZED = 401;

	private static final int FORBIDDEN = 403;

	private final WebClient webClient;

	private final DownloadUrl url;

	private final PartPlan plan;

	private final int parallelism;

	private final TransferRetry retry;

	private final ProgressMeter meter;

	private final BufferPool buffers;

	RangedContent(WebClient webClient, DownloadUrl url, PartPlan plan, TransferSettings settings, ProgressMeter meter) {
		this.webClient = webClient;
		this.url = url;
		this.plan = plan;
		this.parallelism = settings.parallelism();
		this.retry = new TransferRetry(settings);
		this.meter = meter;
		this.buffers = new BufferPool((int) Math.min(plan.partSize(), plan.size()));
	}

	/**
	 * Return the content. Every range must be released.
	 * @return the ranges in order
	 */
	Flux<Range> ranges() {
		return Flux.fromStream(this.plan::parts).flatMapSequential(this::fetch, this.parallelism, 1);
	}

	private Mono<Range> fetch(PartPlan.Part part) {
		return Mono.defer(() -> {
			Range range = new Range(part, this.buffers.take(), this.buffers);
			PartCounter counter = new PartCounter(this.meter);
			AtomicInteger urlVersion = new AtomicInteger();
			Retry policy = this.retry.policy(new TransferRetry.Listener() {

				@Override
				public boolean isCured(Throwable ex) {
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

			});
			return Mono.defer(() -> {
				urlVersion.set(this.url.version());
				return this.url.get();
			}).flatMap((uri) -> get(uri, range, counter)).retryWhen(policy).thenReturn(range);
		});
	}

	private static boolean isExpired(Throwable ex) {
		if (ex instanceof DracoonStorageException exception) {
			return exception.getStatus() == UNAUTHORIZED || exception.getStatus() == FORBIDDEN;
		}
		return ex instanceof DracoonApiException.Unauthorized;
	}

	private Mono<Void> get(URI uri, Range range, PartCounter counter) {
		PartPlan.Part part = range.part();
		boolean whole = (this.plan.count() == 1);
		return this.webClient.get().uri(uri).headers((headers) -> {
			// compressed content has neither the length nor the ranges that are counted
			// on
			headers.set(HttpHeaders.ACCEPT_ENCODING, "identity");
			if (!whole) {
				headers.set(HttpHeaders.RANGE, "bytes=" + part.offset() + "-" + part.lastByte());
			}
		}).exchangeToMono((response) -> {
			if (!response.statusCode().is2xxSuccessful()) {
				return StorageAnswers.refused(response);
			}
			return requireExpected(response, part, whole).then(copy(response, range, counter));
		});
	}

	private Mono<Void> requireExpected(ClientResponse response, PartPlan.Part part, boolean whole) {
		int status = response.statusCode().value();
		HttpHeaders headers = response.headers().asHttpHeaders();
		if (status == PARTIAL_CONTENT) {
			String expected = "bytes " + part.offset() + "-" + part.lastByte() + "/" + this.plan.size();
			String actual = headers.getFirst(HttpHeaders.CONTENT_RANGE);
			return expected.equals(actual) ? Mono.empty() : refuse(response, Reason.CONTENT_CHANGED,
					"The server sent another range than it was asked for: the file may have been replaced, try again");
		}
		if (!whole || status != OK) {
			return refuse(response, Reason.STORAGE_ERROR,
					"The server did not send the range it was asked for: check whether a proxy removes the header Range");
		}
		long length = headers.getContentLength();
		return (length < 0 || length == part.length()) ? Mono.empty() : refuse(response, Reason.SIZE_MISMATCH,
				"The content has " + length + " bytes instead of " + part.length() + ": try again");
	}

	private static Mono<Void> refuse(ClientResponse response, Reason reason, String message) {
		return response.releaseBody().then(Mono.error(() -> new DracoonTransferException(reason, message, null)));
	}

	private static Mono<Void> copy(ClientResponse response, Range range, PartCounter counter) {
		AtomicInteger position = new AtomicInteger();
		return response.bodyToFlux(DataBuffer.class).doOnNext((buffer) -> {
			try {
				int length = buffer.readableByteCount();
				if (length > range.part().length() - position.get()) {
					throw wrongLength(range);
				}
				buffer.read(range.content(), position.getAndAdd(length), length);
				counter.add(length);
			}
			finally {
				DataBufferUtils.release(buffer);
			}
		})
			.then(Mono.defer(
					() -> (position.get() == range.part().length()) ? Mono.empty() : Mono.error(wrongLength(range))));
	}

	private static DracoonTransferException wrongLength(Range range) {
		return new DracoonTransferException(Reason.SIZE_MISMATCH,
				"The server sent another number of bytes than the announced " + range.part().length() + ": try again",
				null);
	}

	/**
	 * One range in memory.
	 *
	 * @param part which range
	 * @param content starts with its content
	 * @param owner takes the buffer back
	 */
	record Range(PartPlan.Part part, byte[] content, BufferPool owner) {

		int length() {
			return (int) this.part.length();
		}

		void release() {
			this.owner.giveBack(this.content);
		}

	}

}
