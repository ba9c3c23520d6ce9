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

import java.nio.file.Files;
import java.nio.file.Path;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.observation.DracoonTransferContext;

/**
 * The steps of one download: look at the target, find the file and its key, fetch the
 * content into a temporary file, verify it, give it its name. Whatever fails, the
 * temporary file disappears.
 */
final class DownloadTransfer {

	private final TransferBackend backend;

	private final TransferSettings settings;

	private final DownloadRequest request;

	private final ProgressMeter meter;

	private final Cancellation cancellation;

	private final DracoonTransferContext observed;

	DownloadTransfer(TransferBackend backend, TransferSettings settings, DownloadRequest request, ProgressMeter meter,
			Cancellation cancellation, DracoonTransferContext observed) {
		this.backend = backend;
		this.settings = settings;
		this.request = request;
		this.meter = meter;
		this.cancellation = cancellation;
		this.observed = observed;
	}

	Mono<Path> run() {
		return Mono.fromCallable(this::isDone)
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((done) -> done ? Mono.just(this.request.target())
					: this.cancellation.orCancelled(Mono.defer(this::find)).flatMap(this::download));
	}

	private boolean isDone() {
		VerifiedFile.check(this.request.target(), this.request.existing());
		return this.request.existing() == ExistingFile.SKIP && Files.exists(this.request.target());
	}

	private Mono<DownloadableFile> find() {
		return DownloadableFile.find(this.backend, this.request.node(), this.observed);
	}

	private Mono<Path> download(DownloadableFile source) {
		Mono<VerifiedFile> created = Mono
			.fromCallable(() -> VerifiedFile.create(this.request.target(), this.request.existing()))
			.subscribeOn(Schedulers.boundedElastic());
		return Mono
			.usingWhen(created, (file) -> fetch(source, file), (file) -> Mono.empty(), (file, ex) -> discard(file),
					DownloadTransfer::discard)
			.onErrorMap(DownloadableFile::explained)
			.doFinally((signal) -> source.wipe());
	}

	private Mono<Path> fetch(DownloadableFile source, VerifiedFile file) {
		TransferRetry retry = new TransferRetry(this.settings);
		DownloadUrl url = new DownloadUrl(this.backend.downloads(), source.node().id(), retry.policy());
		PartPlan plan = PartPlan.of(source.size(), this.settings.chunkSize());
		RangedContent content = new RangedContent(this.backend.webClient(), url, plan, this.settings, this.meter);
		ContentCheck check = source.check().get();
		this.meter.transferring(source.size());
		Mono<Void> received = content.ranges()
			.concatMap((range) -> onWorker(() -> write(range, check, file)), 0)
			.then();
		return this.cancellation.orCancelled(received.thenReturn(file)).flatMap((complete) -> {
			this.meter.finishing();
			return Mono.fromCallable(() -> {
				check.finish();
				if (this.request.keepTimestamps()) {
					complete.setTimes(source.node().timestampCreation(), source.node().timestampModification());
				}
				return complete.commit(source.size());
			}).subscribeOn(Schedulers.boundedElastic());
		});
	}

	private static void write(RangedContent.Range range, ContentCheck check, VerifiedFile file) {
		try {
			check.process(range.content(), range.length());
			file.write(range.content(), range.length());
		}
		finally {
			range.release();
		}
	}

	private static Mono<Void> discard(VerifiedFile file) {
		return onWorker(file::discard);
	}

	private static Mono<Void> onWorker(Runnable work) {
		return Mono.<Void>fromRunnable(work).subscribeOn(Schedulers.boundedElastic());
	}

}
