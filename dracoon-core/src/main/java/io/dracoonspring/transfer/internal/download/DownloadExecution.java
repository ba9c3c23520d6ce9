// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.file.Held;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.memory.WorkerStep;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.part.TransferRetry;
import io.dracoonspring.transfer.internal.resume.DownloadState;
import io.dracoonspring.transfer.internal.resume.ResumePoint;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.run.Admission;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferRun;
import io.dracoonspring.transfer.internal.run.TransferSetup;
import io.dracoonspring.transfer.internal.scan.ContentScans;

/**
 * Runs the steps of a download. This class checks the target, and finds the file and its
 * key. It fetches the content into a temporary file, verifies the content, and moves the
 * file to its final name. After a failure the temporary file is deleted, unless the
 * download can be resumed.
 */
final class DownloadExecution {

	private static final int READ_SIZE = 64 * 1024;

	private final WebClient webClient;

	private final TransferSettings settings;

	private final DownloadSource source;

	private final DownloadTarget target;

	private final RequirementsCheck requirements;

	private final TransferControl control;

	private final ResumePoint point;

	private final ResumeTokens tokens;

	private final Admission admission;

	private final ContentScans scans;

	DownloadExecution(TransferSetup setup, DownloadSource source, DownloadTarget target, RequirementsCheck requirements,
			TransferControl control) {
		this.webClient = setup.backend().webClient();
		this.settings = setup.settings();
		this.source = source;
		this.target = target;
		this.requirements = requirements;
		this.control = control;
		this.point = control.point();
		this.tokens = setup.tokens();
		this.admission = new Admission(setup.memory(), control);
		this.scans = ContentScans.of(this.settings, requirements);
	}

	/** Downloads the file from the start. */
	Mono<Path> run(DracoonTransferContext observed) {
		return blocking(this::isDone).flatMap((done) -> done ? Mono.just(this.target.path())
				: find(observed).flatMap((source) -> update(source, observed)));
	}

	private Mono<Path> update(DownloadableFile source, DracoonTransferContext observed) {
		Mono<Path> download = download(source, 0, this::recreate, observed);
		if (!this.target.isCompared()) {
			return download;
		}
		return this.control.cancellation()
			.orCancelled(blocking(() -> isUpToDate(source, observed)))
			.flatMap((current) -> current ? Mono.just(this.target.path()) : download)
			.doFinally((signal) -> source.wipe());
	}

	private boolean isUpToDate(DownloadableFile source, DracoonTransferContext observed) {
		boolean current = this.target.isUpToDate(source);
		if (current) {
			// equal times prove nothing about the content
			boolean verified = this.target.comparesChecksum(source);
			this.requirements.checkVerifiable(verified);
			this.scans.refuseExisting();
			observed.setVerified(verified);
		}
		return current;
	}

	private VerifiedFile recreate() {
		VerifiedFile file = VerifiedFile.create(this.target, this.point.file());
		// discard the interrupted download that the token file describes, because this
		// download replaces the token
		DownloadState former = this.tokens.findDownload(this.point.stored());
		if (former != null) {
			VerifiedFile.discard(former);
		}
		this.point.clear();
		return file;
	}

	Mono<Path> resume(DownloadState state, DracoonTransferContext observed) {
		return blocking(() -> latest(state))
			.flatMap((latest) -> find(observed).doOnNext((source) -> requireSame(source, latest))
				.flatMap((source) -> download(source, latest.received(),
						() -> VerifiedFile.create(this.target, this.point.file(), PartialDownload.of(latest)),
						observed)));
	}

	// reads the token file again, because another process may have resumed the download
	// before this process owned the token file
	private DownloadState latest(DownloadState state) {
		requireRequested(this.target.path().toAbsolutePath().toString().equals(state.target()));
		DownloadState stored = this.tokens.findDownload(this.point.stored());
		return (stored != null && stored.isSameTransfer(state)) ? stored : state;
	}

	// checks that the token belongs to this download, because the token of another
	// download may have been stored in its place
	private static void requireRequested(boolean requested) {
		if (!requested) {
			throw ResumeTokens.rejected("it belongs to another download than the requested one");
		}
	}

	private boolean isDone() {
		this.target.check();
		boolean done = this.target.isKept();
		if (done) {
			// the existing file was not verified
			this.requirements.checkVerifiable(false);
			this.scans.refuseExisting();
		}
		return done;
	}

	private Mono<DownloadableFile> find(DracoonTransferContext observed) {
		return this.admission.prepared(Mono.defer(() -> this.source.find(observed)))
			.doOnNext((source) -> this.requirements.checkVerifiable(source.isVerifiable()));
	}

	private static void requireSame(DownloadableFile source, DownloadState state) {
		String now = source.identity().hash();
		String then = state.hash();
		Long nodeId = source.identity().nodeId();
		boolean requested = nodeId != null && nodeId == state.nodeId();
		if (!requested || source.size() != state.size()
				|| (then != null && now != null && !then.equalsIgnoreCase(now))) {
			source.wipe();
			requireRequested(requested);
			throw new DracoonTransferException(Reason.CONTENT_CHANGED,
					"The file changed since the download was interrupted: download it again from the start", null);
		}
	}

	// waits for memory before the request for a URL, because URLs expire
	private Mono<Path> download(DownloadableFile source, long received, Callable<VerifiedFile> open,
			DracoonTransferContext observed) {
		return this.admission
			.download(RangedContent.rangeMemory(plan(source, received)),
					(reservation) -> download(source, received, open, reservation))
			.onErrorMap(DownloadableFile::explained)
			.doOnNext((path) -> observed.setVerified(source.isVerifiable()))
			.doFinally((signal) -> source.wipe());
	}

	private PartPlan plan(DownloadableFile source, long received) {
		return PartPlan.of(source.size() - received, this.settings.chunkSize());
	}

	private Mono<Path> download(DownloadableFile source, long received, Callable<VerifiedFile> open,
			MemoryReservation reservation) {
		return Mono.usingWhen(Mono.fromSupplier(() -> new Held<>(open, VerifiedFile::discard)),
				(held) -> blocking(held::open).flatMap((file) -> fetch(source, file, received, reservation)),
				(held) -> atPoint(this.point::clear), this::failed, this::cancelled);
	}

	private Mono<Void> failed(Held<VerifiedFile> held, Throwable ex) {
		boolean kept = TransferRun.isPause(ex) || (this.point.isSaved() && TransferRetry.isTransient(ex));
		return onWorker(() -> {
			VerifiedFile file = held.end();
			if (file == null) {
				return;
			}
			if (!this.point.isOwned()) {
				leave(file);
			}
			else if (kept) {
				file.keep();
				save(file);
			}
			else if (this.point.isStored() && isUnwritable(ex)) {
				// keep the file, because the last written token names it. The download
				// can be resumed when the disk has space again
				file.keep();
			}
			else {
				discard(file);
			}
		});
	}

	private void save(VerifiedFile file) {
		boolean saved = false;
		try {
			this.point.save();
			saved = true;
		}
		finally {
			if (!saved && !this.point.isStored()) {
				file.discard();
			}
		}
	}

	private static boolean isUnwritable(Throwable ex) {
		return ex instanceof DracoonTransferException exception && exception.getReason() == Reason.TARGET_UNWRITABLE;
	}

	private Mono<Void> cancelled(Held<VerifiedFile> held) {
		return onWorker(() -> {
			VerifiedFile file = held.end();
			if (file != null) {
				end(file);
			}
		});
	}

	private void end(VerifiedFile file) {
		if (this.point.isOwned()) {
			discard(file);
		}
		else {
			leave(file);
		}
	}

	private void discard(VerifiedFile file) {
		file.discard();
		this.point.clear();
	}

	// keeps the temporary file if a token was written, because another transfer has taken
	// over the download and needs the file that the token names
	private void leave(VerifiedFile file) {
		if (this.point.isStored()) {
			file.keep();
		}
		else {
			file.discard();
		}
	}

	private Mono<Path> fetch(DownloadableFile source, VerifiedFile file, long received, MemoryReservation reservation) {
		Long nodeId = source.identity().nodeId();
		if (nodeId != null) {
			DownloadState start = new DownloadState(nodeId, source.size(), source.identity().hash(),
					this.target.path().toAbsolutePath().toString(), file.temporary().toAbsolutePath().toString(),
					this.target.existing().name(), this.target.keepTimestamps(), this.target.verifyOnDisk(), received,
					null, this.requirements.required());
			this.point.reached(() -> this.tokens.write(file.describe(start)));
		}
		ContentCheck check = source.check().get();
		this.control.meter().transferring(source.size());
		this.control.meter().add(received);
		return (received == 0 && source.size() <= this.settings.chunkSize()) ? small(source, file, reservation, check)
				: large(source, file, received, reservation, check);
	}

	// runs all steps on one worker, because for a small file a change of threads costs
	// more than the work
	private Mono<Path> small(DownloadableFile source, VerifiedFile file, MemoryReservation reservation,
			ContentCheck check) {
		Mono<ReadAhead.Range> arrived = this.control.cancellation()
			.orCancelled(ranges(source, 0, reservation).single());
		return arrived.flatMap(ReadAhead.Range::loaded).flatMap((range) -> {
			this.control.meter().finishing();
			return finished(source, file, () -> {
				check.process(range.content(), range.length());
				file.write(range.content(), range.length());
				verify(source, file, check);
			});
		});
	}

	private Mono<Path> large(DownloadableFile source, VerifiedFile file, long received, MemoryReservation reservation,
			ContentCheck check) {
		Mono<Void> replayed = (received > 0) ? onWorker(() -> file.takeOver(check, this.point::save)) : Mono.empty();
		Mono<Void> arrived = replayed.thenReturn(received)
			.flatMapMany((from) -> ranges(source, from, reservation))
			.concatMap((range) -> write(range, check, file), 0)
			.then();
		return this.control.cancellation().orCancelled(arrived.thenReturn(file)).flatMap((complete) -> {
			this.control.meter().finishing();
			return finished(source, complete, () -> verify(source, complete, check));
		});
	}

	private Mono<Path> finished(DownloadableFile source, VerifiedFile file, Runnable verification) {
		if (!this.scans.required()) {
			return blocking(() -> {
				verification.run();
				return commit(source, file);
			});
		}
		ScanTarget scanned = new ScanTarget(String.valueOf(this.target.path().getFileName()), source.size(),
				source.fileKey() != null, null);
		Flux<DataBuffer> content = DataBufferUtils
			.read(file.temporary(), DefaultDataBufferFactory.sharedInstance, READ_SIZE)
			.onErrorMap(IOException.class, this.target::unwritable);
		return onWorker(verification)
			.then(this.control.cancellation().orCancelled(this.scans.file(scanned, content).thenReturn(file)))
			.flatMap((clean) -> blocking(() -> commit(source, clean)));
	}

	private void verify(DownloadableFile source, VerifiedFile file, ContentCheck check) {
		check.finish();
		if (this.target.verifyOnDisk()) {
			ContentCheck again = source.check().get();
			file.readBack(again);
			again.finish();
		}
	}

	private Path commit(DownloadableFile source, VerifiedFile file) {
		if (this.target.keepTimestamps()) {
			file.setTimes(source.identity().created(), source.identity().modified());
		}
		this.point.requireOwned();
		return file.commit(source.size());
	}

	private Flux<ReadAhead.Range> ranges(DownloadableFile source, long received, MemoryReservation reservation) {
		long remaining = source.size() - received;
		if (remaining == 0 && received > 0) {
			return Flux.empty();
		}
		DownloadUrl url = new DownloadUrl(source.url(), this.settings.serverScanTimeout());
		return new RangedContent(this.webClient, url, plan(source, received),
				new RangedContent.Span(received, source.size()), this.settings, reservation, this.control)
			.ranges();
	}

	private Mono<Void> write(ReadAhead.Range range, ContentCheck check, VerifiedFile file) {
		return range.loaded().flatMap((loaded) -> writeLoaded(loaded, check, file)).doOnTerminate(range::release);
	}

	private Mono<Void> writeLoaded(ReadAhead.Range range, ContentCheck check, VerifiedFile file) {
		Runnable process = () -> check.process(range.content(), range.length());
		Runnable write = () -> file.write(range.content(), range.length());
		Mono<Void> written = check.leavesContent() ? Mono.when(onWorker(process), onWorker(write)) : onWorker(() -> {
			process.run();
			write.run();
		});
		return written.then(atPoint(this.point::save));
	}

	// runs the work on the current thread if there is no token file. The work is then in
	// memory only, and a change of threads would cost more
	private Mono<Void> atPoint(Runnable work) {
		return (this.point.file() != null) ? onWorker(work) : Mono.fromRunnable(work);
	}

	private static <T> Mono<T> blocking(Callable<T> work) {
		return WorkerStep.call(work);
	}

	private static Mono<Void> onWorker(Runnable work) {
		return WorkerStep.run(work);
	}

}
