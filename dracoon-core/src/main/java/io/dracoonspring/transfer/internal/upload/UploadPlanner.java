// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.ConflictNode;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.uploads.CreateFileUploadRequest;
import io.dracoonspring.api.uploads.CreateFileUploadResponse;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.CryptoWarmUp;
import io.dracoonspring.crypto.internal.OwnFileKey;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.internal.file.FileState;
import io.dracoonspring.transfer.internal.node.Encryption;
import io.dracoonspring.transfer.internal.node.NodeLookup;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.resume.UploadState;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.scan.ContentScans;
import io.dracoonspring.transfer.internal.scan.UploadScan;
import io.dracoonspring.transfer.internal.upload.channel.AccountUploadChannelApi;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.send.UploadStrategies;
import io.dracoonspring.transfer.internal.upload.send.UploadStrategy;
import io.dracoonspring.transfer.internal.upload.source.LocalSource;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

/** Collects the data that an upload needs before its first byte is sent. */
final class UploadPlanner {

	private static final int CONFLICT = 409;

	private static final String NOT_ENCRYPTED = "the server says that the target is not encrypted: "
			+ "choose an encrypted room";

	/**
	 * The maximum age of the last check that the account still has its key pair. A newer
	 * check need not be repeated before the file key of a resume token is encrypted.
	 */
	private static final Duration COMPARISON_LIFETIME = Duration.ofSeconds(1);

	/**
	 * Stands for the authentication tag of the file key in a resume token. The tag exists
	 * only after all content is encrypted.
	 */
	private static final byte[] NO_TAG = new byte[16];

	private static final String NO_TAG_ENCODED = Base64.getEncoder().encodeToString(NO_TAG);

	private final TransferBackend backend;

	private final AccountUploadChannelApi api;

	private final UploadStrategies strategies;

	private final UploadInput input;

	private final UploadRequirements requirements;

	private final UploadCheckpoint checkpoint;

	private final ContentScans scans;

	UploadPlanner(TransferBackend backend, AccountUploadChannelApi api, UploadStrategies strategies, UploadInput input,
			UploadRequirements requirements, UploadCheckpoint checkpoint, ContentScans scans) {
		this.backend = backend;
		this.api = api;
		this.strategies = strategies;
		this.input = input;
		this.requirements = requirements;
		this.checkpoint = checkpoint;
		this.scans = scans;
	}

	/** Plans a new upload without opening its channel. */
	Mono<UploadPlan> fresh() {
		return Mono.fromRunnable(this::checkNames)
			.then(this.input.content())
			.flatMap((source) -> parent().zipWith(this.strategies.get())
				.flatMap((found) -> plan(source, found.getT1(), found.getT2())));
	}

	private Mono<Node> parent() {
		Node known = this.input.parent();
		// look up the parent if its encryption is unknown, because plain content must not
		// be sent on an assumption
		if (known != null && known.isEncrypted() != null) {
			return Mono.just(known);
		}
		NodeLookup lookup = new NodeLookup(this.backend.account().nodes());
		String path = this.input.request().parent().path();
		return (this.input.request().options().createFolders() && path != null) ? lookup.containerOrNew(path)
				: lookup.container(this.input.request().parent());
	}

	private void checkNames() {
		List<String> names = new ArrayList<>(List.of(this.input.request().targetName()));
		String path = this.input.request().parent().path();
		if (this.input.request().options().createFolders() && path != null) {
			names.addAll(NodeNames.ofPath(path));
		}
		TargetNames.check(names);
	}

	private Mono<UploadPlan> plan(SourceContent source, Node parent, UploadStrategy strategy) {
		boolean encrypted = Encryption.of(parent);
		this.requirements.checkTarget(encrypted, strategy, NOT_ENCRYPTED);
		Long length = source.length();
		PartPlan partPlan = strategy.plan(length);
		UploadScan scan = scan(source, parent, encrypted);
		if (!encrypted) {
			return requireFree(parent, partPlan)
				.thenReturn(UploadPlan.of(source, strategy, partPlan, null, scan, open(source, parent.id(), strategy,
						partPlan, null, isResumable(source, needsUntouched(scan, strategy)))));
		}
		source.requireEncryptable();
		return requireFree(parent, partPlan).then(unlock(partPlan))
			.then(CryptoWarmUp.beforeEncryption((length != null) ? length : Long.MAX_VALUE))
			.then(this.backend.keys().crypto().newFileKey())
			.flatMap((key) -> wrapped(source, key).map(Optional::of)
				.defaultIfEmpty(Optional.empty())
				.map((wrapped) -> UploadPlan.of(source, strategy, partPlan, key, scan, unlocked(
						open(source, parent.id(), strategy, partPlan, wrapped.orElse(null), wrapped.isPresent())))));
	}

	private UploadScan scan(SourceContent source, Node parent, boolean encrypted) {
		ScanTarget target = new ScanTarget(this.input.request().targetName(), source.length(), encrypted,
				parent.path());
		return this.scans.upload(target, source.path(), source.again());
	}

	// checks for a name conflict before several parts are sent, because the server
	// reports a conflict only after all content was sent
	private Mono<Void> requireFree(Node parent, PartPlan partPlan) {
		String name = this.input.request().targetName();
		if (partPlan.isSingle() || this.input.request().options().resolutionStrategy() != ResolutionStrategy.FAIL) {
			return Mono.empty();
		}
		return new NodeLookup(this.backend.account().nodes()).child(parent.id(), name)
			.flatMap((taken) -> Mono.error(conflict(taken)));
	}

	private static DracoonApiException conflict(Node taken) {
		DracoonErrorCode code = (taken.type() == NodeType.FILE) ? DracoonErrorCode.NAME_TAKEN
				: DracoonErrorCode.CONTAINER_IN_THE_WAY;
		return DracoonApiException.of(ApiError.of(CONFLICT, code)
			.withConflictNodes(List.of(new ConflictNode(taken.id(), taken.name(), code.code(), null)))
			.withOperation("DracoonTransfers.upload"));
	}

	// before several parts are sent, asks the server whether the key pair was replaced,
	// because otherwise the parts might be sent in vain
	private Mono<Void> unlock(PartPlan partPlan) {
		Mono<Void> unlocked = this.backend.keys().crypto().unlock();
		return partPlan.isSingle() ? unlocked : this.backend.keys().crypto().refresh().then(unlocked);
	}

	// unlocks the key pair again, because it may have been locked or replaced while the
	// upload waited for memory
	private Mono<UploadChannel> unlocked(Mono<UploadChannel> channel) {
		return this.backend.keys().crypto().unlock().then(channel);
	}

	// encrypts the key for the token, which is created before the tag exists
	private Mono<FileKey> wrapped(SourceContent source, PlainFileKey key) {
		if (!isResumable(source, true)) {
			return Mono.empty();
		}
		PlainFileKey tagged = key.withTag(NO_TAG);
		return this.backend.keys()
			.crypto()
			.encryptOwnFileKey(tagged, COMPARISON_LIFETIME)
			.map(OwnFileKey::fileKey)
			.doFinally((signal) -> tagged.wipe());
	}

	// some uploads are resumable only if the time of the last status change is known.
	// Without this time, a change of the content might not be detected. Different content
	// must not be encrypted with the same key, and must not pass the scanner
	private static boolean isResumable(SourceContent source, boolean untouched) {
		return source instanceof LocalSource local && local.file() != null
				&& (!untouched || local.state().touched() != null);
	}

	// a server with its own storage may have a chunk that the token does not contain. It
	// refuses the chunk of the resumed upload and keeps the one that it has, which the
	// scanner does not get. The object storage replaces such a part instead
	private static boolean needsUntouched(UploadScan scan, UploadStrategy strategy) {
		return scan.feed() != null && !strategy.isDirect();
	}

	/** Plans to resume an upload in its channel. */
	Mono<UploadPlan> again(UploadState state) {
		return Mono.fromCallable(() -> this.checkpoint.latest(state))
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.flatMap((latest) -> this.input.content()
				.cast(LocalSource.class)
				.flatMap((source) -> new NodeLookup(this.backend.account().nodes())
					.container(this.input.request().parent())
					.doOnNext((parent) -> {
						requireRequested(latest, source, parent);
						requireSame(source, latest);
					})
					.zipWith(this.strategies.get(), (parent, strategy) -> again(latest, source, parent, strategy))
					.flatMap(Function.identity())));
	}

	// checks that the token belongs to this upload, because the authentic token of
	// another upload may have been stored in its place
	private void requireRequested(UploadState state, LocalSource source, Node parent) {
		if (!path(source).equals(state.source()) || parent.id() != state.parentId()
				|| !this.input.request().targetName().equals(state.name())) {
			throw ResumeTokens.rejected("it belongs to another upload than the requested one");
		}
	}

	private static void requireSame(LocalSource source, UploadState state) {
		FileState now = source.state();
		if (now.size() != state.size() || !now.modified().equals(state.modified())
				|| !Objects.equals(identity(now), state.identity())) {
			throw source.changed(null);
		}
		// different content must not be encrypted with the same key
		if (state.fileKey() != null) {
			requireUntouched(source, state);
		}
	}

	// refuses a touched file, because its content may have changed. The parts in the
	// token are compared with the file, but the interrupted upload may have sent further
	// parts
	private static void requireUntouched(LocalSource source, UploadState state) {
		if (state.touched() == null || source.state().isTouchedSince(state.touched())) {
			throw source.touchedFailure();
		}
	}

	private static String path(LocalSource source) {
		return source.at().path().toAbsolutePath().toString();
	}

	private static @Nullable String identity(FileState file) {
		return (file.identity() != null) ? file.identity().toString() : null;
	}

	private Mono<UploadPlan> again(UploadState state, LocalSource source, Node parent, UploadStrategy strategy) {
		if (strategy.isDirect() != state.direct()) {
			throw new DracoonTransferException(Reason.OTHER,
					"The server now uses another kind of storage: upload the file again from the start", null);
		}
		boolean encrypted = Encryption.of(parent);
		this.requirements.checkTarget(encrypted, strategy, NOT_ENCRYPTED);
		FileKey wrapped = state.fileKey();
		if (encrypted != (wrapped != null)) {
			throw ResumeTokens
				.rejected(encrypted ? "the target is encrypted, but the upload was begun without encryption"
						: "the target is not encrypted, but the upload was begun with encryption");
		}
		if (wrapped != null && !NO_TAG_ENCODED.equals(wrapped.tag())) {
			throw ResumeTokens.rejected("its file key has already been used for a file");
		}
		PartPlan partPlan = PartPlan.of(state.size(), state.partSize());
		// scan the whole content again, because the interrupted upload had no verdict
		UploadScan scan = scan(source, parent, encrypted);
		if (needsUntouched(scan, strategy)) {
			requireUntouched(source, state);
		}
		Mono<UploadChannel> channel = Mono.just(channel(state, true));
		if (wrapped == null) {
			return Mono.just(UploadPlan.of(source, strategy, partPlan, null, scan, channel));
		}
		return this.backend.keys()
			.crypto()
			.decryptFileKey(wrapped)
			.onErrorMap(UploadPlanner::isOfOtherKeyPair, (ex) -> new DracoonCryptoException(
					DracoonCryptoException.Reason.INVALID_KEY,
					"The upload cannot be resumed because the account no longer has the key pair of the file key: "
							+ "upload the file again from the start",
					ex))
			.map(UploadPlanner::withoutTag)
			.flatMap((key) -> CryptoWarmUp.beforeEncryption(state.size())
				.thenReturn(UploadPlan.of(source, strategy, partPlan, key, scan, unlocked(channel))));
	}

	private static boolean isOfOtherKeyPair(Throwable failure) {
		return failure instanceof DracoonCryptoException ex
				&& ex.getReason() == DracoonCryptoException.Reason.INVALID_KEY;
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

	private Mono<UploadChannel> open(SourceContent source, long parentId, UploadStrategy strategy, PartPlan partPlan,
			@Nullable FileKey wrapped, boolean resumable) {
		UploadOptions options = this.input.request().options();
		CreateFileUploadRequest create = new CreateFileUploadRequest(parentId, this.input.request().targetName(),
				source.length(), strategy.isDirect(), options.classification(), options.expiration(), options.notes(),
				time(options.timestampCreation(), source.created()),
				time(options.timestampModification(), source.modified()));
		return this.backend.account()
			.uploads()
			.create(create)
			.map((answer) -> (resumable && source instanceof LocalSource file)
					? channel(state(file, parentId, strategy.isDirect(), partPlan, wrapped, answer), false)
					: new UploadChannel(this.api, answer.uploadId(), answer.uploadUrl()));
	}

	private @Nullable Instant time(@Nullable Instant given, @Nullable Instant found) {
		return (given != null || !this.input.request().options().keepTimestamps()) ? given : found;
	}

	private UploadState state(LocalSource source, long parentId, boolean direct, PartPlan partPlan,
			@Nullable FileKey wrapped, CreateFileUploadResponse answer) {
		UploadOptions options = this.input.request().options();
		FileState file = source.state();
		return new UploadState(path(source), file.size(), file.modified(), identity(file), file.touched(), parentId,
				this.input.request().targetName(), answer.uploadId(), direct ? null : answer.uploadUrl(), direct,
				partPlan.partSize(), options.resolutionStrategy(), options.keepShareLinks(), options.replaces(),
				options.prioritisedVirusScan(), wrapped, List.of(), this.requirements.check().required());
	}

	private UploadChannel channel(UploadState state, boolean resumed) {
		return new UploadChannel(this.api, state.uploadId(), state.uploadUrl(), this.checkpoint.track(state), resumed,
				state.requirements().scan());
	}

}
