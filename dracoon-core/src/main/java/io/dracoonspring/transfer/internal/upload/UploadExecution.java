// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.time.Duration;
import java.util.List;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.TransferRetry;
import io.dracoonspring.transfer.internal.run.Admission;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferRun;
import io.dracoonspring.transfer.internal.upload.channel.CompletionFailures;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.channel.UploadCompletion;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

/**
 * Runs the steps of an upload. It checks the source and the target, opens a channel,
 * sends the content, completes the file, and verifies it. If a step before the completion
 * fails, the channel is cancelled, unless the upload can be resumed.
 *
 * @param <F> the server's description of the new file
 */
final class UploadExecution<F> {

	private final UploadSide<F> side;

	private final UploadCompletion<F> completion;

	private final TransferControl control;

	private final Admission admission;

	private final UploadRequirements requirements;

	UploadExecution(UploadSide<F> side, UploadCompletion<F> completion, TransferControl control, MemoryBudget memory,
			UploadRequirements requirements) {
		this.requirements = requirements;
		this.side = side;
		this.completion = completion;
		this.control = control;
		this.admission = new Admission(memory, control);
	}

	Mono<F> run() {
		return this.admission.prepared(this.side.plan()).flatMap(this::admitted);
	}

	// waits for memory before it opens a channel, because channels expire
	private Mono<F> admitted(UploadPlan plan) {
		return this.admission.upload(plan.parts().partMemory(), (reservation) -> upload(plan, reservation))
			.doFinally((signal) -> plan.wipe());
	}

	private Mono<F> upload(UploadPlan plan, MemoryReservation reservation) {
		// share the request, because the channel in the response must be cancelled, even
		// if the upload is cancelled before the response arrives
		Mono<UploadChannel> opened = plan.channel().share();
		Mono<Made<F>> made = Mono
			.usingWhen(Mono.just(opened), (channel) -> channel.flatMap((open) -> send(open, plan, reservation)),
					(channel) -> onWorker(this.control.point()::clear),
					(channel, ex) -> channel.flatMap((open) -> failed(open, ex))
						.onErrorComplete((failure) -> !CompletionFailures.isUnknown(failure)),
					(channel) -> channel.flatMap(this::abort).onErrorComplete())
			.onErrorMap(UploadExecution::unwrap);
		// report malware after the channel was cancelled
		return plan.scan().reported(made).flatMap((file) -> conclude(file, plan));
	}

	// returns the failure of the cleanup if this failure leaves unknown whether a file
	// exists
	private static Throwable unwrap(Throwable ex) {
		Throwable cause = ex.getCause();
		return (cause != null && CompletionFailures.isUnknown(cause)) ? cause : ex;
	}

	private Mono<Void> failed(UploadChannel channel, Throwable ex) {
		boolean kept = TransferRun.isPause(ex) || ((this.control.point().isSaved() || this.control.point().isTaken())
				&& (channel.isHandedOver() || TransferRetry.isTransient(ex)));
		if (kept && this.control.point().token() != null) {
			return onWorker(this.control.point()::save);
		}
		// keep the channel, because the last written token names it. The upload can be
		// resumed when the disk has space again
		return (this.control.point().isStored() && isUnwritable(ex)) ? Mono.empty() : abort(channel);
	}

	private static boolean isUnwritable(Throwable ex) {
		return ex instanceof DracoonTransferException exception && exception.getReason() == Reason.TARGET_UNWRITABLE;
	}

	// cancels the channel, unless another transfer has taken over and continues with it
	private Mono<Void> abort(UploadChannel channel) {
		return Mono.fromCallable(this.control.point()::isOwned)
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.filter((owned) -> owned)
			.flatMap((owned) -> channel.cancel().then(onWorker(this.control.point()::clear)));
	}

	private static Mono<Void> onWorker(Runnable work) {
		return Mono.<Void>fromRunnable(work).subscribeOn(DracoonSchedulers.boundedElastic());
	}

	private Mono<F> conclude(Made<F> made, UploadPlan plan) {
		return this.side.conclude(made.file(), plan)
			.doOnNext((file) -> this.requirements.check().checkScanned(made.scanned()))
			.delayUntil((
					file) -> made.verification().verify(this.side.hashOf(file)).doOnNext(this.requirements::checkFile));
	}

	private Mono<Made<F>> send(UploadChannel channel, UploadPlan plan, MemoryReservation reservation) {
		if (!channel.isResumed()) {
			return transfer(channel, plan, reservation);
		}
		Long known = plan.source().length();
		long length = (known != null) ? known : 0;
		// ask the server, because the interrupted upload may have progressed further than
		// the token shows
		return this.completion.isCompleting(channel, plan.strategy().isDirect())
			.flatMap((completing) -> completing ? await(channel, plan, length) : transfer(channel, plan, reservation));
	}

	private Mono<Made<F>> await(UploadChannel channel, UploadPlan plan, long length) {
		return UploadVerification.of(channel.received(), plan, length)
			.flatMap((verification) -> this.completion.await(channel, length)
				.map((file) -> new Made<>(file, verification, channel.isScanned())));
	}

	private Mono<Made<F>> transfer(UploadChannel channel, UploadPlan plan, MemoryReservation reservation) {
		SourceContent source = plan.source();
		this.control.meter().transferring(source.length());
		Mono<List<S3FileUploadPart>> content = plan.strategy()
			.send(channel, plan.partPlan(), plan.parts(), reservation, this.control)
			// release the memory now, because the verdict of the scanner and the
			// completion may take long
			.doOnNext((parts) -> reservation.close());
		Mono<Ready<F>> sent = plan.scan()
			.beside(content)
			.flatMap((parts) -> UploadVerification.of(channel.received(), plan, plan.parts().length())
				// check the source after the checksum has been computed, because the
				// computation may read the source
				.delayUntil((verification) -> onWorker(source::requireUnchanged))
				.flatMap((verification) -> ready(this.side.completion(channel, plan, parts), verification)))
			.delayUntil((ready) -> onWorker(this.control.point()::requireOwned));
		return this.control.cancellation().orCancelled(sent).flatMap((ready) -> {
			this.control.meter().finishing();
			long length = plan.parts().length();
			long sentAt = System.nanoTime();
			return this.completion.complete(channel, ready.request(), ready.again(), length)
				.onErrorResume((ex) -> CompletionFailures.isFileGone(ex.getCause()),
						(ex) -> this.side.replaced(plan, Duration.ofNanos(System.nanoTime() - sentAt))
							.switchIfEmpty(Mono.error(ex)))
				.doOnNext((file) -> requireLength(file, length))
				.map((file) -> new Made<>(file, ready.verification(), true));
		});
	}

	private Mono<Ready<F>> ready(Mono<UploadCompletion.Request<F>> request, UploadVerification verification) {
		return request.map((first) -> new Ready<>(first, request, verification));
	}

	private void requireLength(F file, long length) {
		Long size = this.side.sizeOf(file);
		if (size != null && size != length) {
			throw new DracoonTransferException(Reason.SIZE_MISMATCH, "The file on the server has " + size
					+ " bytes, but " + length + " bytes were sent: delete it and upload the source again", null);
		}
	}

	/**
	 * Holds an upload whose content has been sent.
	 *
	 * @param request the request that completes the file
	 * @param again the preparation of the request for a retry
	 * @param verification the verification state of the content
	 * @param <F> the server's description of the new file
	 */
	private record Ready<F>(UploadCompletion.Request<F> request, Mono<UploadCompletion.Request<F>> again,
			UploadVerification verification) {

	}

	/**
	 * Holds the new file.
	 *
	 * @param file the file
	 * @param verification the verification state of its content
	 * @param scanned whether a required scan took place before the file was created
	 * @param <F> the server's description of the new file
	 */
	private record Made<F>(F file, UploadVerification verification, boolean scanned) {

	}

}
