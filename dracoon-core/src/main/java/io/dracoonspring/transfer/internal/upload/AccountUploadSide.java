// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.FileKeyOpener;
import io.dracoonspring.crypto.internal.OwnFileKey;
import io.dracoonspring.observation.ErrorReason;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.upload.channel.AccountUploadChannelApi;
import io.dracoonspring.transfer.internal.upload.channel.CompletionOptions;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.channel.UploadCompletion;

/** Uploads into a room or folder. */
final class AccountUploadSide implements UploadSide<Node> {

	private static final Logger logger = LoggerFactory.getLogger(AccountUploadSide.class);

	private static final Duration HASH_TIMEOUT = Duration.ofSeconds(10);

	private final TransferBackend backend;

	private final AccountUploadChannelApi api;

	private final Mono<UploadPlan> plan;

	private final UploadRequest request;

	private final ReplaceableFile replaceable;

	private volatile @Nullable OwnFileKey ownFileKey;

	AccountUploadSide(TransferBackend backend, AccountUploadChannelApi api, Mono<UploadPlan> plan,
			UploadRequest request) {
		this.backend = backend;
		this.api = api;
		this.plan = plan;
		this.request = request;
		this.replaceable = new ReplaceableFile(backend.account().nodes(), request);
	}

	@Override
	public Mono<UploadPlan> plan() {
		return this.plan;
	}

	@Override
	public Mono<UploadCompletion.Request<Node>> completion(UploadChannel channel, UploadPlan plan,
			List<S3FileUploadPart> parts) {
		Mono<UploadCompletion.Request<Node>> completion = completionOptions(plan)
			.map((chosen) -> () -> this.replaceable.require()
				.then(plan.strategy().isDirect() ? this.api.completeDirect(channel, parts, chosen)
						: this.api.completeChunked(channel, chosen)));
		return (plan.fileKey() == null) ? completion : completion.map((first) -> () -> first.send()
			// try again, because a key pair of another version has just replaced the key
			// pair of the first request
			.onErrorResume(AccountUploadSide::isKeyPairMissing,
					(ex) -> this.backend.keys()
						.crypto()
						.refresh()
						.then(completion)
						.flatMap(UploadCompletion.Request::send)));
	}

	private static boolean isKeyPairMissing(Throwable ex) {
		return ex instanceof DracoonApiException refusal && refusal.hasErrorCode(DracoonErrorCode.KEY_PAIR_NOT_FOUND);
	}

	private Mono<CompletionOptions> completionOptions(UploadPlan plan) {
		PlainFileKey key = plan.parts().fileKey();
		if (key == null) {
			return Mono.just(CompletionOptions.of(this.request.options(), null));
		}
		return this.backend.keys().crypto().encryptOwnFileKey(key, Duration.ZERO).map((encrypted) -> {
			this.ownFileKey = encrypted;
			return CompletionOptions.of(this.request.options(), encrypted.fileKey());
		});
	}

	@Override
	public @Nullable Long sizeOf(Node file) {
		return file.size();
	}

	@Override
	public Mono<String> hashOf(Node file) {
		return new FileHash(this.backend.account().nodes(), HASH_TIMEOUT).of(file);
	}

	@Override
	public Mono<Node> replaced(UploadPlan plan, Duration sinceSent) {
		Instant sent = this.backend.serverClock().instant().minus(sinceSent);
		return new ReplacedFile(this.request, plan.parts().length(), sent).find(this.backend);
	}

	@Override
	public Mono<Node> conclude(Node node, UploadPlan plan) {
		if (plan.fileKey() == null) {
			return Mono.just(node);
		}
		long stored = System.nanoTime();
		return this.backend.keys()
			.distributor()
			.distributeForFile(node.id(), opener(plan.parts().fileKey()))
			.doOnNext((result) -> report(node, result))
			.onErrorResume((ex) -> {
				logger.atWarn()
					.addKeyValue("dracoon.node.id", node.id())
					.addKeyValue("dracoon.error", ErrorReason.of(ex))
					.log("The keys of an uploaded file could not be distributed; others cannot read it yet");
				return Mono.empty();
			})
			.then(Mono.defer(() -> requireReadable(node, stored)))
			.thenReturn(node);
	}

	private FileKeyOpener opener(@Nullable PlainFileKey known) {
		FileKeyOpener opener = this.backend.keys().crypto()::decryptFileKey;
		return (known != null) ? new UploadedFileKey(known, opener) : opener;
	}

	// checks that the account can open the file, because the key pair of the account may
	// have been replaced after the client encrypted the file key
	private Mono<Void> requireReadable(Node node, long stored) {
		OwnFileKey own = this.ownFileKey;
		if (own == null) {
			// skip the check, because an earlier process encrypted the file key, and this
			// process does not know with which key pair
			return Mono.empty();
		}
		return own.isCurrentAt(stored).onErrorResume((ex) -> {
			logger.atWarn()
				.addKeyValue("dracoon.node.id", node.id())
				.addKeyValue("dracoon.error", ErrorReason.of(ex))
				.log("It could not be checked whether the key pair of the account was replaced during an upload");
			return Mono.just(true);
		}).flatMap((current) -> current ? Mono.empty() : open(node));
	}

	private Mono<Void> open(Node node) {
		return this.backend.account()
			.files()
			.getUserFileKey(node.id())
			.flatMap(this.backend.keys().crypto()::decryptFileKey)
			.doOnNext(PlainFileKey::wipe)
			.onErrorMap((ex) -> new DracoonCryptoException(Reason.INVALID_KEY,
					"The file was stored, but the account cannot open it because its key pair was replaced at the same "
							+ "moment: delete the file and upload it again",
					ex))
			.then();
	}

	private static void report(Node node, DistributionResult result) {
		// a file that another upload has replaced needs no keys
		if (!result.isComplete() && !causes(result).allMatch(DracoonApiException.NotFound.class::isInstance)) {
			logger.atWarn()
				.addKeyValue("dracoon.node.id", node.id())
				.addKeyValue("failures", result.failures().size())
				.addKeyValue("dracoon.error", ErrorReason.of(result.interruption()))
				.log("Not all keys of an uploaded file could be distributed; some users cannot read it yet");
		}
	}

	private static Stream<Throwable> causes(DistributionResult result) {
		return Stream.concat(Stream.ofNullable(result.interruption()),
				result.failures().stream().map(DistributionResult.Failure::cause));
	}

	/**
	 * Opens the key of a file that was just uploaded. The client still knows the key in
	 * plaintext, so it need not decrypt the key with the slow private key.
	 *
	 * @param known the key of the file, with its tag
	 * @param other the opener for the keys of all other files
	 */
	private record UploadedFileKey(PlainFileKey known, FileKeyOpener other) implements FileKeyOpener {

		@Override
		public Mono<PlainFileKey> open(FileKey fileKey) {
			byte[] tag = this.known.tag();
			if (tag == null || !encode(tag).equals(fileKey.tag()) || !encode(this.known.iv()).equals(fileKey.iv())) {
				return this.other.open(fileKey);
			}
			return Mono.fromSupplier(() -> this.known.withTag(tag));
		}

		private static String encode(byte[] bytes) {
			return Base64.getEncoder().encodeToString(bytes);
		}

		@Override
		public String toString() {
			return "UploadedFileKey";
		}

	}

}
