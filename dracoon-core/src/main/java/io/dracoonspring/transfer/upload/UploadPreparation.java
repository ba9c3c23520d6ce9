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

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.uploads.CreateFileUploadRequest;
import io.dracoonspring.crypto.CryptoWarmUp;
import io.dracoonspring.crypto.FileEncryptor;
import io.dracoonspring.crypto.PlainFileKey;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Storage;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.node.MissingFolders;
import io.dracoonspring.transfer.node.NodeLookup;
import io.dracoonspring.transfer.part.PartPlan;
import io.dracoonspring.transfer.resume.ResumePoint;
import io.dracoonspring.transfer.resume.ResumeToken;
import io.dracoonspring.transfer.resume.UploadState;
import io.dracoonspring.transfer.run.TransferBackend;

/**
 * Finds out all that has to be known before the first byte of an upload is sent.
 */
final class UploadPreparation {

	private final TransferBackend backend;

	private final UploadStrategies strategies;

	private final UploadRequest request;

	private final @Nullable Node parent;

	private final ResumePoint point;

	private final DracoonTransferContext observed;

	UploadPreparation(TransferBackend backend, UploadStrategies strategies, UploadRequest request,
			@Nullable Node parent, ResumePoint point, DracoonTransferContext observed) {
		this.backend = backend;
		this.strategies = strategies;
		this.request = request;
		this.parent = parent;
		this.point = point;
		this.observed = observed;
	}

	/**
	 * Prepare a new upload.
	 * @return the upload, without a channel
	 */
	Mono<Prepared> fresh() {
		return Mono.fromRunnable(this::checkNames)
			.then(SourceContent.of(this.request.source()))
			.flatMap((source) -> parent().zipWith(this.strategies.get())
				.flatMap((found) -> prepare(source, found.getT1(), found.getT2())));
	}

	private Mono<Node> parent() {
		Node known = this.parent;
		// without being told, it is not for us to say that content may stay as it is
		if (known != null && known.isEncrypted() != null) {
			return Mono.just(known);
		}
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
		observe(encrypted, strategy);
		Long length = source.length();
		PartPlan plan = strategy.plan(length);
		if (!encrypted) {
			return Mono.just(new Prepared(source, parent.id(), strategy, plan, strategy.parts(source, plan, null), null,
					null, null));
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
			.flatMap((key) -> wrapped(source, key)
				.map((wrapped) -> new Prepared(source, parent.id(), strategy, plan,
						strategy.parts(source, plan, new FileEncryptor(key)), key, wrapped, null))
				.switchIfEmpty(Mono.fromSupplier(() -> new Prepared(source, parent.id(), strategy, plan,
						strategy.parts(source, plan, new FileEncryptor(key)), key, null, null))));
	}

	// for the token, which is made before there is a tag
	private Mono<FileKey> wrapped(SourceContent source, PlainFileKey key) {
		if (source.file() == null) {
			return Mono.empty();
		}
		PlainFileKey tagged = key.withTag(new byte[16]);
		return this.backend.crypto().encryptFileKey(tagged).doFinally((signal) -> tagged.wipe());
	}

	/**
	 * Prepare to go on with an upload.
	 * @param state where it stands
	 * @return the upload, with its channel
	 */
	Mono<Prepared> again(UploadState state) {
		return SourceContent.of(this.request.source())
			.cast(LocalSource.class)
			.doOnNext((source) -> requireSame(source, state))
			.zipWith(this.strategies.get())
			.flatMap((found) -> again(state, found.getT1(), found.getT2()));
	}

	private static void requireSame(LocalSource source, UploadState state) {
		if (source.size() != state.size() || !source.modified().equals(state.modified())
				|| !Objects.equals(identity(source), state.identity())) {
			throw source.changed(null);
		}
	}

	private static @Nullable String identity(LocalSource source) {
		return (source.identity() != null) ? source.identity().toString() : null;
	}

	private Mono<Prepared> again(UploadState state, LocalSource source, UploadStrategy strategy) {
		if (strategy.isDirect() != state.direct()) {
			throw new DracoonTransferException(Reason.OTHER,
					"The server stores content in another way than before: upload the file anew", null);
		}
		FileKey wrapped = state.fileKey();
		observe(wrapped != null, strategy);
		PartPlan plan = PartPlan.of(state.size(), state.partSize());
		UploadChannel channel = channel(state, wrapped != null, true);
		if (wrapped == null) {
			return Mono.just(new Prepared(source, state.parentId(), strategy, plan, strategy.parts(source, plan, null),
					null, null, channel));
		}
		return this.backend.crypto()
			.decryptFileKey(wrapped)
			.map(UploadPreparation::withoutTag)
			.flatMap((key) -> CryptoWarmUp.before(state.size())
				.thenReturn(new Prepared(source, state.parentId(), strategy, plan,
						strategy.parts(source, plan, new FileEncryptor(key)), key, wrapped, channel)));
	}

	private static PlainFileKey withoutTag(PlainFileKey key) {
		byte[] secret = key.key();
		key.wipe();
		try {
			return PlainFileKey.of(secret, key.iv(), null);
		}
		finally {
			Arrays.fill(secret, (byte) 0);
		}
	}

	private void observe(boolean encrypted, UploadStrategy strategy) {
		this.observed.setEncrypted(encrypted);
		this.observed.setStorage(strategy.isDirect() ? Storage.S3 : Storage.SERVER);
	}

	/**
	 * Open the channel of an upload unless it is open already.
	 * @param prepared the upload
	 * @return its channel
	 */
	Mono<UploadChannel> open(Prepared prepared) {
		UploadChannel open = prepared.channel();
		if (open != null) {
			return Mono.just(open);
		}
		SourceContent source = prepared.source();
		UploadOptions options = this.request.options();
		CreateFileUploadRequest create = new CreateFileUploadRequest(prepared.parentId(), this.request.targetName(),
				source.length(), prepared.strategy().isDirect(), options.classification(), options.expiration(),
				options.notes(), time(options.timestampCreation(), source.created()),
				time(options.timestampModification(), source.modified()));
		return this.backend.uploads()
			.create(create)
			.map((answer) -> (source instanceof LocalSource file)
					? channel(state(file, prepared, answer.uploadId(), answer.uploadUrl()), prepared.fileKey() != null,
							false)
					: new UploadChannel(this.backend.uploads(), answer.uploadId(), answer.uploadUrl()));
	}

	private @Nullable Instant time(@Nullable Instant given, @Nullable Instant found) {
		return (given != null || !this.request.options().keepTimestamps()) ? given : found;
	}

	private UploadState state(LocalSource source, Prepared prepared, String uploadId, @Nullable String uploadUrl) {
		UploadOptions options = this.request.options();
		boolean direct = prepared.strategy().isDirect();
		return new UploadState(source.path().toAbsolutePath().toString(), source.size(), source.modified(),
				identity(source), prepared.parentId(), this.request.targetName(), uploadId, direct ? null : uploadUrl,
				direct, prepared.plan().partSize(), options.resolutionStrategy(), options.keepShareLinks(),
				options.prioritisedVirusScan(), prepared.wrapped(), List.of());
	}

	private UploadChannel channel(UploadState state, boolean encrypted, boolean resumed) {
		ReceivedParts received = new ReceivedParts(this.point, encrypted, state.parts());
		this.point.reached(() -> ResumeToken.of(state.withParts(received.list())));
		return new UploadChannel(this.backend.uploads(), state.uploadId(), state.uploadUrl(), received, resumed);
	}

	/**
	 * All that is known before the first byte is sent.
	 *
	 * @param source the content
	 * @param parentId the room or folder that takes it
	 * @param strategy the way into DRACOON
	 * @param plan how the content is cut
	 * @param parts the content
	 * @param fileKey the key without tag, {@code null} for plain content
	 * @param wrapped the key encrypted for the account, if the upload can be resumed
	 * @param channel the channel of an upload that goes on
	 */
	record Prepared(SourceContent source, long parentId, UploadStrategy strategy, PartPlan plan, PartSource parts,
			@Nullable PlainFileKey fileKey, @Nullable FileKey wrapped, @Nullable UploadChannel channel) {

		void wipe() {
			if (this.fileKey != null) {
				this.fileKey.wipe();
			}
		}

	}

}
