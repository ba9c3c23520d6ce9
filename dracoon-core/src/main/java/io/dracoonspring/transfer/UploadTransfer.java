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

import java.time.Instant;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.uploads.CreateFileUploadRequest;
import io.dracoonspring.crypto.CryptoWarmUp;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.FileEncryptor;
import io.dracoonspring.crypto.PlainFileKey;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Storage;

/**
 * The steps of one upload: look at the source, find the target, open a channel, send the
 * content, make a file of it, give others the key. Whatever fails before the file is
 * being made, the channel is cancelled.
 */
final class UploadTransfer {

	private static final Log logger = LogFactory.getLog(UploadTransfer.class);

	private final TransferBackend backend;

	private final UploadStrategies strategies;

	private final UploadCompletion completion;

	private final UploadRequest request;

	private final ProgressMeter meter;

	private final Cancellation cancellation;

	private final DracoonTransferContext observed;

	UploadTransfer(TransferBackend backend, UploadStrategies strategies, UploadCompletion completion,
			UploadRequest request, ProgressMeter meter, Cancellation cancellation, DracoonTransferContext observed) {
		this.backend = backend;
		this.strategies = strategies;
		this.completion = completion;
		this.request = request;
		this.meter = meter;
		this.cancellation = cancellation;
		this.observed = observed;
	}

	Mono<Node> run() {
		return this.cancellation.orCancelled(prepare()).flatMap(this::upload);
	}

	private Mono<Prepared> prepare() {
		return Mono.fromRunnable(this::checkNames)
			.then(Mono.defer(this.request.source()::look))
			.flatMap((source) -> parent().zipWith(this.strategies.get())
				.flatMap((found) -> prepare(source, found.getT1(), found.getT2())));
	}

	private Mono<Node> parent() {
		NodeLookup lookup = new NodeLookup(this.backend.nodes());
		String path = this.request.parent().path();
		return (this.request.options().createFolders() && path != null)
				? new MissingFolders(this.backend.nodes(), lookup).ensure(path)
				: lookup.container(this.request.parent());
	}

	private void checkNames() {
		try {
			NodeNames.check(this.request.targetName());
			String path = this.request.parent().path();
			if (this.request.options().createFolders() && path != null) {
				MissingFolders.segments(path).forEach(NodeNames::check);
			}
		}
		catch (IllegalArgumentException ex) {
			throw new DracoonTransferException(Reason.NAME_FORBIDDEN,
					ex.getMessage() + ": give the upload another name", ex);
		}
	}

	private Mono<Prepared> prepare(SourceContent source, Node parent, UploadStrategy strategy) {
		boolean encrypted = Boolean.TRUE.equals(parent.isEncrypted());
		this.observed.setEncrypted(encrypted);
		this.observed.setStorage(strategy.isDirect() ? Storage.S3 : Storage.SERVER);
		Long length = source.length();
		PartPlan plan = strategy.plan(length);
		if (!encrypted) {
			return Mono.just(new Prepared(source, parent, strategy, plan, strategy.parts(source, plan, null), null));
		}
		if (length != null && length > FileEncryptor.MAX_LENGTH) {
			throw new DracoonTransferException(Reason.OTHER,
					"The source " + source.describe()
							+ " is longer than encryption allows: split it into files of at most "
							+ FileEncryptor.MAX_LENGTH + " bytes",
					null);
		}
		return this.backend.crypto()
			.unlock()
			.then(CryptoWarmUp.before((length != null) ? length : Long.MAX_VALUE))
			.then(this.backend.crypto().newFileKey())
			.map((key) -> new Prepared(source, parent, strategy, plan,
					strategy.parts(source, plan, new FileEncryptor(key)), key));
	}

	private Mono<Node> upload(Prepared prepared) {
		// shared, because an answer that nobody waits for any more still names a channel
		Mono<UploadChannel> opened = open(prepared).share();
		return Mono.usingWhen(Mono.just(opened), (channel) -> channel.flatMap((open) -> send(open, prepared)),
				(channel) -> Mono.empty(), (channel, ex) -> channel.flatMap(UploadChannel::cancel).onErrorComplete(),
				(channel) -> channel.flatMap(UploadChannel::cancel).onErrorComplete())
			.flatMap((node) -> (prepared.fileKey() != null) ? distributeKeys(node) : Mono.just(node))
			.doFinally((signal) -> prepared.wipe());
	}

	private Mono<UploadChannel> open(Prepared prepared) {
		SourceContent source = prepared.source();
		UploadOptions options = this.request.options();
		CreateFileUploadRequest create = new CreateFileUploadRequest(prepared.parent().id(), this.request.targetName(),
				source.length(), prepared.strategy().isDirect(), options.classification(), options.expiration(),
				options.notes(), time(options.timestampCreation(), source.created()),
				time(options.timestampModification(), source.modified()));
		return this.backend.uploads()
			.create(create)
			.map((answer) -> new UploadChannel(this.backend.uploads(), answer.uploadId(), answer.uploadUrl()));
	}

	private @Nullable Instant time(@Nullable Instant given, @Nullable Instant found) {
		return (given != null || !this.request.options().keepTimestamps()) ? given : found;
	}

	private Mono<Node> send(UploadChannel channel, Prepared prepared) {
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
				.flatMap((options) -> this.completion.complete(channel, step, options, prepared.parts().length()));
		});
	}

	private Mono<CompletionOptions> options(Prepared prepared) {
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

	/**
	 * All that is known before the first byte is sent.
	 *
	 * @param source the content
	 * @param parent the room or folder that takes it
	 * @param strategy the way into DRACOON
	 * @param plan how the content is cut
	 * @param parts the content
	 * @param fileKey the key without tag, {@code null} for plain content
	 */
	private record Prepared(SourceContent source, Node parent, UploadStrategy strategy, PartPlan plan, PartSource parts,
			@Nullable PlainFileKey fileKey) {

		void wipe() {
			if (this.fileKey != null) {
				this.fileKey.wipe();
			}
		}

	}

}
