// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Clock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.VirusProtectionInfo;
import io.dracoonspring.api.nodes.VirusProtectionVerdict;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.CryptoWarmUp;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.internal.node.Encryption;
import io.dracoonspring.transfer.internal.node.NodeLookup;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferBackend;

/**
 * Finds a file in a room or folder that the account can read.
 *
 * @param backend the server
 * @param address the file
 * @param known the file if the caller has already looked it up, otherwise {@code null}
 * @param requirements the conditions to check
 * @param whole whether the whole content is read; the download waits for a checksum only
 * in this case
 */
record NodeSource(TransferBackend backend, NodeAddress address, @Nullable Node known, RequirementsCheck requirements,
		boolean whole) implements DownloadSource {

	private static final int FORBIDDEN = 403;

	private static final String NOT_ENCRYPTED = "the server says that the file is not encrypted: check its room";

	@Override
	public Mono<DownloadableFile> find(DracoonTransferContext observed) {
		return node().flatMap((node) -> {
			requireHarmless(node.virusProtectionInfo());
			boolean encrypted = Encryption.of(node);
			observed.setEncrypted(encrypted);
			this.requirements.checkEncrypted(encrypted, NOT_ENCRYPTED);
			return encrypted ? encrypted(node, size(node)) : checksummed(node).map(this::plain);
		});
	}

	private Mono<Node> node() {
		Node file = this.known;
		return (file != null && file.size() != null && file.isEncrypted() != null) ? Mono.just(file)
				: new NodeLookup(this.backend.account().nodes()).file(this.address);
	}

	/** Fails if a malware scan has rated the file malicious. */
	static void requireHarmless(@Nullable VirusProtectionInfo info) {
		if (info != null && info.verdict() == VirusProtectionVerdict.MALICIOUS) {
			throw DracoonApiException
				.of(ApiError.of(FORBIDDEN, DracoonErrorCode.MALWARE_FOUND).withOperation("DracoonNodes.get"));
		}
	}

	private Mono<Node> checksummed(Node node) {
		return (this.whole) ? new PendingChecksum(this.backend.account().nodes(), Clock.systemUTC()).await(node)
				: Mono.just(node);
	}

	private static long size(Node node) {
		Long size = node.size();
		if (size == null) {
			throw new DracoonTransferException(Reason.SERVER_FAILED,
					"The server does not report the size of the file: report this to the operator", null);
		}
		return size;
	}

	private DownloadableFile plain(Node node) {
		DownloadableFile.Identity identity = identity(node);
		String hash = identity.hash();
		Supplier<ContentCheck> check = (hash != null) ? () -> ContentCheck.md5(hash) : ContentCheck::none;
		return new DownloadableFile(identity, size(node), url(node), check, null);
	}

	private Mono<DownloadableFile> encrypted(Node node, long size) {
		return this.backend.account()
			.files()
			.getUserFileKey(node.id())
			.onErrorMap(NodeSource::isKeyMissing, NodeSource::noKey)
			.flatMap(this.backend.keys().crypto()::decryptFileKey)
			.flatMap((key) -> CryptoWarmUp.beforeDecryption(size).thenReturn(decrypting(node, size, key)));
	}

	private DownloadableFile decrypting(Node node, long size, PlainFileKey key) {
		return new DownloadableFile(identity(node), size, url(node), () -> ContentCheck.decrypting(key), key);
	}

	private Mono<SecretUrl> url(Node node) {
		return Mono.defer(() -> this.backend.account().downloads().generateUrl(node.id()))
			.map((answer) -> SecretUrl.of(answer.downloadUrl()));
	}

	private static DownloadableFile.Identity identity(Node node) {
		return new DownloadableFile.Identity(node.id(), PendingChecksum.checksum(node), node.timestampCreation(),
				node.timestampModification());
	}

	private static boolean isKeyMissing(Throwable ex) {
		return ex instanceof DracoonApiException exception
				&& exception.hasErrorCode(DracoonErrorCode.FILE_KEY_NOT_FOUND);
	}

	private static DracoonCryptoException noKey(Throwable ex) {
		return new DracoonCryptoException(DracoonCryptoException.Reason.NO_KEY,
				"The account has no key for the file yet: ask a user who can read the file "
						+ "to distribute the missing file keys",
				ex);
	}

}
