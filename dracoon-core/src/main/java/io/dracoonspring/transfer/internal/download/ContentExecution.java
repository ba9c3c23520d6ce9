// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.transfer.StreamLimits;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.memory.Allocations;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.memory.WorkerStep;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.run.Admission;
import io.dracoonspring.transfer.internal.run.RequiredResponse;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferSetup;
import io.dracoonspring.transfer.internal.scan.ContentScans;

/**
 * Fetches content and emits it in buffers. If a check fails, the stream ends with an
 * error.
 */
final class ContentExecution {

	private static final int PIECE = 64 * 1024;

	private final WebClient webClient;

	private final TransferSettings settings;

	private final DownloadSource source;

	private final long offset;

	private final @Nullable Long limit;

	private final @Nullable StreamLimits limits;

	private final RangeWindow window;

	private final RequirementsCheck requirements;

	private final TransferControl control;

	private final Admission admission;

	/**
	 * Creates a download of at most {@code limit} bytes from {@code offset} on. A limit
	 * of {@code null} means all bytes.
	 */
	ContentExecution(TransferSetup setup, DownloadSource source, long offset, @Nullable Long limit,
			@Nullable StreamLimits limits, RequirementsCheck requirements, TransferControl control) {
		this.webClient = setup.backend().webClient();
		this.settings = setup.settings();
		this.source = source;
		this.offset = offset;
		this.limit = limit;
		this.limits = limits;
		this.window = RangeWindow.of(this.settings, limits);
		this.requirements = requirements;
		this.control = control;
		this.admission = new Admission(setup.memory(), control);
	}

	Flux<DataBuffer> run(DracoonTransferContext observed) {
		return this.control.cancellation()
			.orCancelled(this.admission.prepared(RequiredResponse.of(this.source.find(observed)))
				.flatMapMany((file) -> scanned(file, read(file, observed)).doFinally((signal) -> file.wipe())))
			.onErrorMap(DownloadableFile::explained);
	}

	private Flux<DataBuffer> scanned(DownloadableFile file, Flux<DataBuffer> content) {
		ContentScans scans = ContentScans.of(this.settings, this.requirements);
		if (this.offset > 0 || this.limit != null) {
			scans.refuse("a section of a file");
		}
		Long id = file.identity().nodeId();
		String name = (id != null) ? "file " + id : "shared file";
		return scans.stream(new ScanTarget(name, file.size(), file.fileKey() != null, null), content);
	}

	private Flux<DataBuffer> read(DownloadableFile file, DracoonTransferContext observed) {
		long start = Math.min(this.offset, file.size());
		Long limit = this.limit;
		long length = (limit != null) ? Math.min(limit, file.size() - start) : file.size() - start;
		// fetch encrypted content completely, because only the whole content can be
		// verified
		boolean whole = file.fileKey() != null || length == file.size();
		RangedContent.Span span = new RangedContent.Span((whole) ? 0 : start, file.size());
		PartPlan plan = PartPlan.of((whole) ? file.size() : length, this.window.size());
		boolean verifiable = whole && file.isVerifiable();
		this.requirements.checkVerifiable(verifiable);
		ContentCheck check = (whole) ? file.check().get() : ContentCheck.none();
		if (plan.size() == 0 && file.size() > 0) {
			this.control.meter().transferring(plan.size());
			return Flux.empty();
		}
		Wanted wanted = new Wanted(start - span.start(), start - span.start() + length);
		return admitted(RangedContent.rangeMemory(plan),
				(reservation) -> read(file, plan, span, check, wanted, reservation)
					.doOnComplete(() -> observed.setVerified(verifiable)));
	}

	private Flux<DataBuffer> admitted(long size, Function<MemoryReservation, Flux<DataBuffer>> download) {
		StreamLimits limits = this.limits;
		return (limits != null)
				? this.admission.limitedStream(size, limits.memory(this.settings), limits.memoryTimeout(), download)
				: this.admission.stream(size, download);
	}

	private Flux<DataBuffer> read(DownloadableFile file, PartPlan plan, RangedContent.Span span, ContentCheck check,
			Wanted wanted, MemoryReservation reservation) {
		this.control.meter().transferring(plan.size());
		DownloadUrl url = new DownloadUrl(file.url(), this.settings.serverScanTimeout());
		RangedContent content = new RangedContent(this.webClient, url, plan, span,
				this.settings.withParallelism(this.window.ahead()), reservation, this.control);
		return content.ranges()
			.concatMap(
					(range) -> range.loaded()
						.flatMapMany((loaded) -> onWorker(() -> check.process(loaded.content(), loaded.length()))
							.thenReturn(loaded)
							.flatMapMany((checked) -> pieces(checked, wanted))),
					0)
			.concatWith(onWorker(() -> {
				this.control.meter().finishing();
				check.finish();
			}).then(Mono.empty()));
	}

	private static Flux<DataBuffer> pieces(ReadAhead.Range range, Wanted wanted) {
		long offset = range.part().offset();
		int first = (int) Math.min(range.length(), Math.max(0, wanted.start() - offset));
		int end = (int) Math.max(first, Math.min(range.length(), wanted.end() - offset));
		return Flux.generate(() -> first, (position, sink) -> {
			int length = Math.min(PIECE, end - position);
			if (length == 0) {
				sink.complete();
				return position;
			}
			// copy the bytes, because no signal shows when the subscriber no longer needs
			// a buffer
			byte[] piece = Allocations.bytes(length);
			System.arraycopy(range.content(), position, piece, 0, length);
			sink.next(DefaultDataBufferFactory.sharedInstance.wrap(piece));
			return position + length;
		}, (position) -> range.release());
	}

	private static Mono<Void> onWorker(Runnable work) {
		return WorkerStep.run(work);
	}

	/**
	 * Locates the section of the fetched content that is emitted.
	 *
	 * @param start the position of the first byte
	 * @param end the position after the last byte
	 */
	private record Wanted(long start, long end) {

	}

	/**
	 * Determines how a stream is fetched: one range for the reader, and further ranges
	 * ahead of the reader.
	 *
	 * @param size the number of bytes of a range
	 * @param ahead the number of ranges fetched ahead, at least one
	 */
	private record RangeWindow(long size, int ahead) {

		private static final long SHORTEST = StreamLimits.MIN_MEMORY / 2;

		static RangeWindow of(TransferSettings settings, @Nullable StreamLimits limits) {
			if (limits == null) {
				return new RangeWindow(settings.chunkSize(), settings.parallelism());
			}
			long memory = limits.memoryPerStream(settings);
			// prefer fewer ranges to very short ones, because each range is a request
			long size = Math.min(settings.chunkSize(), Math.max(memory / (settings.parallelism() + 1), SHORTEST));
			return new RangeWindow(size, (int) Math.min(settings.parallelism(), memory / size - 1));
		}

	}

}
