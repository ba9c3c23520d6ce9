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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.PlainFileKey;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.part.TransferRetry;
import io.dracoonspring.transfer.resume.ResumePoint;
import io.dracoonspring.transfer.resume.UploadState;
import io.dracoonspring.transfer.run.Cancellation;
import io.dracoonspring.transfer.run.ProgressMeter;
import io.dracoonspring.transfer.run.TransferBackend;
import io.dracoonspring.transfer.run.TransferRun;

/**
 * The steps of one upload: look at the source, find the target, open a channel, send the
 * content, make a file of it, give others the key. Whatever fails before the file is
 * being made, the channel is cancelled.
 */
final class UploadTransfer {

	private static final Log logger = LogFactory.getLog(UploadTransfer.class);

	private final TransferBackend backend;

	private final UploadPreparation preparation;

	private final UploadCompletion completion;

	private final UploadRequest request;

	private final ResumePoint point;

	private final ProgressMeter meter;

	private final Cancellation cancellation;

	UploadTransfer(TransferBackend backend, UploadPreparation preparation, UploadCompletion completion,
			UploadRequest request, ResumePoint point, ProgressMeter meter, Cancellation cancellation) {
		this.backend = backend;
		this.preparation = preparation;
		this.completion = completion;
		this.request = request;
		this.point = point;
		this.meter = meter;
		this.cancellation = cancellation;
	}

	/**
	 * Upload from the start.
	 * @return the new file
	 */
	Mono<Node> run() {
		return this.cancellation.orCancelled(this.preparation.fresh()).flatMap(this::upload);
	}

	/**
	 * Go on with an upload.
	 * @param state where it stands
	 * @return the new file
	 */
	Mono<Node> resume(UploadState state) {
		return this.cancellation.orCancelled(this.preparation.again(state)).flatMap(this::upload);
	}

	private Mono<Node> upload(UploadPreparation.Prepared prepared) {
		// shared, because an answer that nobody waits for any more still names a channel
		Mono<UploadChannel> opened = this.preparation.open(prepared).share();
		return Mono
			.usingWhen(Mono.just(opened), (channel) -> channel.flatMap((open) -> send(open, prepared)),
					(channel) -> Mono.fromRunnable(this.point::clear).subscribeOn(Schedulers.boundedElastic()),
					(channel, ex) -> channel.flatMap((open) -> failed(open, ex)).onErrorComplete(),
					(channel) -> channel.flatMap(this::giveUp).onErrorComplete())
			.flatMap((node) -> (prepared.fileKey() != null) ? distributeKeys(node) : Mono.just(node))
			.doFinally((signal) -> prepared.wipe());
	}

	private Mono<Void> failed(UploadChannel channel, Throwable ex) {
		boolean kept = TransferRun.isPause(ex)
				|| (this.point.isSaved() && (channel.isHandedOver() || TransferRetry.isPassing(ex)));
		return (kept && this.point.token() != null)
				? Mono.fromRunnable(this.point::save).subscribeOn(Schedulers.boundedElastic()).then() : giveUp(channel);
	}

	private Mono<Void> giveUp(UploadChannel channel) {
		return channel.cancel()
			.then(Mono.fromRunnable(this.point::clear).subscribeOn(Schedulers.boundedElastic()))
			.then();
	}

	private Mono<Node> send(UploadChannel channel, UploadPreparation.Prepared prepared) {
		Long length = prepared.source().length();
		if (!channel.isResumed()) {
			return transfer(channel, prepared);
		}
		// the last process may have come further than its token says
		return this.completion.isCompleting(channel, prepared.strategy())
			.flatMap((completing) -> completing ? this.completion.await(channel, (length != null) ? length : 0)
					: transfer(channel, prepared));
	}

	private Mono<Node> transfer(UploadChannel channel, UploadPreparation.Prepared prepared) {
		SourceContent source = prepared.source();
		this.meter.transferring(source.length());
		Mono<UploadStrategy.Completion> sent = prepared.strategy()
			.send(channel, prepared.plan(), prepared.parts(), this.meter)
			.flatMap((step) -> Mono.fromRunnable(source::requireUnchanged)
				.subscribeOn(Schedulers.boundedElastic())
				.thenReturn(step));
		return this.cancellation.orCancelled(sent).flatMap((step) -> {
			this.meter.finishing();
			return options(prepared)
				.flatMap((options) -> this.completion.complete(channel, step, options, prepared.parts().length()))
				.doOnNext((node) -> requireLength(node, prepared.parts().length()));
		});
	}

	private static void requireLength(Node node, long length) {
		Long size = node.size();
		if (size != null && size != length) {
			throw new DracoonTransferException(Reason.SIZE_MISMATCH, "The server made a file of " + size
					+ " bytes of the " + length + " that were sent: delete it and upload the source anew", null);
		}
	}

	private Mono<CompletionOptions> options(UploadPreparation.Prepared prepared) {
		PlainFileKey key = prepared.parts().fileKey();
		if (key == null) {
			return Mono.just(CompletionOptions.of(this.request.options(), null));
		}
		return this.backend.crypto()
			.encryptFileKey(key)
			.doFinally((signal) -> key.wipe())
			.map((encrypted) -> CompletionOptions.of(this.request.options(), encrypted));
	}

	private Mono<Node> distributeKeys(Node node) {
		return this.backend.keyDistributor()
			.distributeForFile(node.id())
			.doOnNext((result) -> report(node, result))
			.onErrorResume((ex) -> {
				logger.warn("The keys of the uploaded file " + node.id()
						+ " could not be distributed; others cannot read it yet: " + ex.getMessage());
				return Mono.empty();
			})
			.thenReturn(node);
	}

	private static void report(Node node, DistributionResult result) {
		if (!result.isComplete()) {
			logger.warn("Not all keys of the uploaded file " + node.id()
					+ " could be distributed; some users cannot read it yet. Failures: " + result.failures().size()
					+ ((result.interruption() != null) ? ", interrupted: " + result.interruption().getMessage() : ""));
		}
	}

}
