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

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.memory.Lease;
import io.dracoonspring.transfer.memory.MemoryBudget;
import io.dracoonspring.transfer.part.TransferRetry;
import io.dracoonspring.transfer.resume.ResumePoint;
import io.dracoonspring.transfer.run.Admission;
import io.dracoonspring.transfer.run.Cancellation;
import io.dracoonspring.transfer.run.ProgressMeter;
import io.dracoonspring.transfer.run.TransferRun;

/**
 * The order of an upload: look at the source and the target, open a channel, send the
 * content, make a file of it. Whatever fails before the file is being made, the channel
 * is cancelled.
 *
 * @param <F> how the server describes the new file
 */
final class UploadTransfer<F> {

	private final UploadSteps<F> steps;

	private final UploadCompletion<F> completion;

	private final ResumePoint point;

	private final ProgressMeter meter;

	private final Cancellation cancellation;

	private final Admission admission;

	UploadTransfer(UploadSteps<F> steps, UploadCompletion<F> completion, ResumePoint point, ProgressMeter meter,
			Cancellation cancellation, MemoryBudget memory) {
		this.steps = steps;
		this.completion = completion;
		this.point = point;
		this.meter = meter;
		this.cancellation = cancellation;
		this.admission = new Admission(memory, meter, cancellation);
	}

	/**
	 * Upload.
	 * @return the new file
	 */
	Mono<F> run() {
		return this.cancellation.orCancelled(this.steps.prepare()).flatMap(this::admitted);
	}

	// before there is a channel, which the server keeps open for a while only
	private Mono<F> admitted(PreparedUpload prepared) {
		return this.admission.upload(prepared.parts().partMemory(), (lease) -> upload(prepared, lease))
			.doFinally((signal) -> prepared.wipe());
	}

	private Mono<F> upload(PreparedUpload prepared, Lease lease) {
		// shared, because an answer that nobody waits for any more still names a channel
		Mono<UploadChannel> opened = prepared.channel().share();
		return Mono
			.usingWhen(Mono.just(opened), (channel) -> channel.flatMap((open) -> send(open, prepared, lease)),
					(channel) -> Mono.fromRunnable(this.point::clear).subscribeOn(Schedulers.boundedElastic()),
					(channel, ex) -> channel.flatMap((open) -> failed(open, ex)).onErrorComplete(),
					(channel) -> channel.flatMap(this::giveUp).onErrorComplete())
			.flatMap((file) -> this.steps.conclude(file, prepared));
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

	private Mono<F> send(UploadChannel channel, PreparedUpload prepared, Lease lease) {
		if (!channel.isResumed()) {
			return transfer(channel, prepared, lease);
		}
		Long length = prepared.source().length();
		// the last process may have come further than its token says
		return this.completion.isCompleting(channel, prepared.strategy())
			.flatMap((completing) -> completing ? this.completion.await(channel, (length != null) ? length : 0)
					: transfer(channel, prepared, lease));
	}

	private Mono<F> transfer(UploadChannel channel, PreparedUpload prepared, Lease lease) {
		SourceContent source = prepared.source();
		this.meter.transferring(source.length());
		Mono<UploadSteps.Completion<F>> sent = prepared.strategy()
			.send(channel, prepared.plan(), prepared.parts(), lease, this.meter)
			.delayUntil((parts) -> Mono.fromRunnable(source::requireUnchanged).subscribeOn(Schedulers.boundedElastic()))
			.flatMap((parts) -> this.steps.completion(channel, prepared, parts));
		return this.cancellation.orCancelled(sent).flatMap((request) -> {
			this.meter.finishing();
			// the server may take its time
			lease.close();
			long length = prepared.parts().length();
			return this.completion.complete(channel, request, length).doOnNext((file) -> requireLength(file, length));
		});
	}

	private void requireLength(F file, long length) {
		Long size = this.steps.sizeOf(file);
		if (size != null && size != length) {
			throw new DracoonTransferException(Reason.SIZE_MISMATCH, "The server made a file of " + size
					+ " bytes of the " + length + " that were sent: delete it and upload the source anew", null);
		}
	}

}
