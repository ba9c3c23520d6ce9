// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrl;
import io.dracoonspring.observation.internal.SharedResult;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;

/**
 * Provides the URLs for the parts of one upload. URLs expire. Therefore they are fetched
 * in small batches shortly before their use. They are fetched again if a slow connection
 * or a bandwidth limit delays the parts. The length of a part is signed into its URL.
 * Therefore all parts of a batch have the same length. URLs are secrets and are never
 * logged.
 */
final class PresignedUrls {

	/**
	 * The time for which fetched URLs are used, shorter than their validity at any
	 * storage.
	 */
	private static final Duration FRESH = Duration.ofMinutes(4);

	private final UploadChannel channel;

	private final PartPlan plan;

	private final int batchSize;

	private final long freshNanos;

	private final Map<Integer, Batch> batches = new ConcurrentHashMap<>();

	private final Map<Integer, Mono<SecretUrl>> renewed = new ConcurrentHashMap<>();

	PresignedUrls(UploadChannel channel, PartPlan plan, int batchSize) {
		this(channel, plan, batchSize, FRESH);
	}

	PresignedUrls(UploadChannel channel, PartPlan plan, int batchSize, Duration fresh) {
		this.freshNanos = fresh.toNanos();
		this.channel = channel;
		this.plan = plan;
		this.batchSize = batchSize;
	}

	/**
	 * Returns the URL of a part, and fetches the URLs of the following parts in advance.
	 */
	Mono<SecretUrl> urlOf(PartPlan.Part part) {
		return Mono.deferContextual((context) -> {
			Mono<SecretUrl> fresh = this.renewed.get(part.number());
			if (fresh != null) {
				return fresh;
			}
			int next = part.number() + this.batchSize;
			if (next <= this.plan.count()) {
				fetchAhead(this.plan.part(next), context);
			}
			return batchOf(part).flatMap((urls) -> Mono.justOrEmpty(urls.get(part.number())));
		});
	}

	/** Fetches a new URL for a part after its URL was refused because it had expired. */
	void renew(PartPlan.Part part) {
		Mono<SecretUrl> fresh = SharedResult.inOwnTraces(fetch(part.number(), part.number(), part.length())
			.flatMap((urls) -> Mono.justOrEmpty(urls.get(part.number())))
			.cache());
		this.renewed.put(part.number(), fresh);
	}

	private void fetchAhead(PartPlan.Part part, ContextView context) {
		// ignore the error here, because the parts that need these URLs get the error, or
		// fetch the batch again
		batchOf(part).onErrorComplete().contextWrite(Context.of(context)).subscribe();
	}

	private Mono<Map<Integer, SecretUrl>> batchOf(PartPlan.Part part) {
		boolean shorter = part.length() < this.plan.partSize();
		int first = shorter ? part.number() : (part.number() - 1) / this.batchSize * this.batchSize + 1;
		return this.batches.compute(first, (number, known) -> {
			if (known != null && System.nanoTime() - known.askedNanos() < this.freshNanos) {
				return known;
			}
			int last = shorter ? number : Math.min(number + this.batchSize - 1, lastOfFullLength());
			// remove a failed batch, so that the next part fetches it again
			return new Batch(
					SharedResult.inOwnTraces(
							fetch(number, last, part.length()).doOnError((ex) -> this.batches.remove(number)).cache()),
					System.nanoTime());
		}).urls();
	}

	private int lastOfFullLength() {
		int count = this.plan.count();
		return (this.plan.part(count).length() < this.plan.partSize()) ? count - 1 : count;
	}

	private Mono<Map<Integer, SecretUrl>> fetch(int first, int last, long length) {
		return this.channel.generatePresignedUrls(new GeneratePresignedUrlsRequest(length, first, last))
			.collectList()
			.map((urls) -> byNumber(urls, first, last));
	}

	private static Map<Integer, SecretUrl> byNumber(List<PresignedUrl> urls, int first, int last) {
		Map<Integer, SecretUrl> byNumber = new HashMap<>();
		for (int i = 0; i < urls.size(); i++) {
			PresignedUrl url = urls.get(i);
			Integer number = url.partNumber();
			// older servers omit the number and keep the order
			byNumber.put((number != null) ? number : first + i, SecretUrl.of(url.url()));
		}
		for (int number = first; number <= last; number++) {
			if (!byNumber.containsKey(number)) {
				throw new DracoonTransferException(Reason.SERVER_FAILED,
						"The server gave no URL for part " + number
								+ " of the upload: try again, and report it to the operator if this happens again",
						null);
			}
		}
		return byNumber;
	}

	/**
	 * Holds URLs that are fetched together.
	 *
	 * @param urls the URLs by the numbers of their parts
	 * @param askedNanos the time of the request, a value of {@link System#nanoTime()}
	 */
	private record Batch(Mono<Map<Integer, SecretUrl>> urls, long askedNanos) {

	}

}
