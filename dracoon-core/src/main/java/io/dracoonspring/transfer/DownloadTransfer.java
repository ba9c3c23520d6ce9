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

import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeErrorCode;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.crypto.CryptoWarmUp;
import io.dracoonspring.crypto.PlainFileKey;
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
		return this.cancellation.orCancelled(prepare()).flatMap(this::download);
	}

	private Mono<Prepared> prepare() {
		return Mono.fromRunnable(() -> VerifiedFile.check(this.request.target(), this.request.existing()))
			.subscribeOn(Schedulers.boundedElastic())
			.then(Mono.defer(() -> new NodeLookup(this.backend.nodes()).file(this.request.node())))
			.flatMap(this::prepare);
	}

	private Mono<Prepared> prepare(Node node) {
		Long size = node.size();
		if (size == null) {
			return Mono.error(() -> new DracoonTransferException(Reason.SERVER_FAILED,
					"The server does not say how long the file is: report it to the operator", null));
		}
		boolean encrypted = Boolean.TRUE.equals(node.isEncrypted());
		this.observed.setEncrypted(encrypted);
		if (!encrypted) {
			String hash = node.hash();
			Supplier<ContentCheck> check = (hash != null && !hash.isBlank()) ? () -> ContentCheck.md5(hash)
					: ContentCheck::none;
			return Mono.just(new Prepared(node, size, check, null));
		}
		return this.backend.files()
			.getUserFileKey(node.id())
			.onErrorMap(DownloadTransfer::isKeyMissing, DownloadTransfer::noKey)
			.flatMap(this.backend.crypto()::decryptFileKey)
			.flatMap((key) -> CryptoWarmUp.before(size)
				.thenReturn(new Prepared(node, size, () -> ContentCheck.decrypting(key), key)));
	}

	private static boolean isKeyMissing(Throwable ex) {
		return ex instanceof DracoonApiException exception && exception.hasErrorCode(NodeErrorCode.FILE_KEY_NOT_FOUND);
	}

	private static DracoonCryptoException noKey(Throwable ex) {
		return new DracoonCryptoException(DracoonCryptoException.Reason.NO_KEY,
				"Nobody has given this account the key to the file yet: ask somebody who can read it "
						+ "to distribute the missing file keys",
				ex);
	}

	private Mono<Path> download(Prepared prepared) {
		Mono<VerifiedFile> created = Mono
			.fromCallable(() -> VerifiedFile.create(this.request.target(), this.request.existing()))
			.subscribeOn(Schedulers.boundedElastic());
		return Mono
			.usingWhen(created, (file) -> fetch(prepared, file), (file) -> Mono.empty(), (file, ex) -> discard(file),
					DownloadTransfer::discard)
			.doFinally((signal) -> prepared.wipe());
	}

	private Mono<Path> fetch(Prepared prepared, VerifiedFile file) {
		TransferRetry retry = new TransferRetry(this.settings);
		DownloadUrl url = new DownloadUrl(this.backend.downloads(), prepared.node().id(), retry.policy());
		PartPlan plan = PartPlan.of(prepared.size(), this.settings.chunkSize());
		RangedContent content = new RangedContent(this.backend.webClient(), url, plan, this.settings, this.meter);
		ContentCheck check = prepared.check().get();
		this.meter.transferring(prepared.size());
		Mono<Void> received = content.ranges()
			.concatMap((range) -> onWorker(() -> write(range, check, file)), 0)
			.then();
		return this.cancellation.orCancelled(received.thenReturn(file)).flatMap((complete) -> {
			this.meter.finishing();
			return Mono.fromCallable(() -> {
				check.finish();
				return complete.commit(prepared.size());
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

	/**
	 * All that is known before the first byte arrives.
	 *
	 * @param node the file
	 * @param size how many bytes it has
	 * @param check makes what verifies the content
	 * @param fileKey the key to wipe, {@code null} for plain content
	 */
	private record Prepared(Node node, long size, Supplier<ContentCheck> check, @Nullable PlainFileKey fileKey) {

		void wipe() {
			if (this.fileKey != null) {
				this.fileKey.wipe();
			}
		}

	}

}
