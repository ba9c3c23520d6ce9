// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.publicshares.PublicDownloadShare;
import io.dracoonspring.api.publicshares.PublicDownloadTokenGenerateRequest;
import io.dracoonspring.crypto.internal.CryptoWarmUp;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.transfer.ShareContentRequest;
import io.dracoonspring.transfer.internal.node.Encryption;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferBackend;

/** Finds the content of a download share by its link. */
final class ShareSource {

	static final String NOT_ENCRYPTED = "the server says that the share is not encrypted: ask the sender of the link";

	private static final String ARCHIVE = "application/zip";

	private final TransferBackend backend;

	private final ShareContentRequest request;

	private final RequirementsCheck requirements;

	ShareSource(TransferBackend backend, ShareContentRequest request, RequirementsCheck requirements) {
		this.backend = backend;
		this.request = request;
		this.requirements = requirements;
	}

	/**
	 * Looks up the share. Repeats the request once if the server does not report whether
	 * the share is encrypted. The result fails if the share needs a password that the
	 * caller has not provided, or if the server found malware.
	 */
	Mono<PublicDownloadShare> look() {
		Mono<PublicDownloadShare> look = Mono
			.defer(() -> this.backend.publicApis().shares().getDownloadShare(this.request.link().accessKey()));
		return look.flatMap((share) -> (share.isEncrypted() != null) ? Mono.just(share) : look)
			.doOnNext(this::requirePassword);
	}

	private void requirePassword(PublicDownloadShare share) {
		boolean needed = Boolean.TRUE.equals(share.isProtected()) || Encryption.of(share);
		if (needed && this.request.password() == null) {
			throw new DracoonTransferException(Reason.OTHER,
					"The download share is protected: ask the sender of the link for its password", null);
		}
		NodeSource.requireHarmless(share.virusProtectionInfo());
	}

	/**
	 * Tells whether the content may be an archive that the server creates during the
	 * response. The length of such an archive is not reliable. A ZIP file that a user has
	 * uploaded is treated in the same way, because it has the same media type.
	 */
	static boolean isArchive(PublicDownloadShare share) {
		return !Encryption.of(share) && share.mediaType().startsWith(ARCHIVE);
	}

	/**
	 * Finds the file and its key. The caller must wipe the key. Reports to
	 * {@code observed} whether the file is encrypted.
	 */
	Mono<DownloadableFile> file(PublicDownloadShare share, DracoonTransferContext observed) {
		boolean encrypted = Encryption.of(share);
		observed.setEncrypted(encrypted);
		this.requirements.checkEncrypted(encrypted, NOT_ENCRYPTED);
		DownloadableFile.Identity identity = new DownloadableFile.Identity(null, null, null, null);
		if (!encrypted) {
			return Mono.just(new DownloadableFile(identity, share.size(), url(share), ContentCheck::none, null));
		}
		PrivateKeyContainer privateKey = share.privateKeyContainer();
		FileKey fileKey = share.fileKey();
		Secret password = this.request.password();
		if (privateKey == null || fileKey == null || password == null) {
			return Mono.error(new DracoonTransferException(Reason.SERVER_FAILED,
					"The encrypted download share lacks its keys: report this to the sender of the link", null));
		}
		return this.backend.keys()
			.shares()
			.openDownloadShare(privateKey, fileKey, password)
			.flatMap((key) -> CryptoWarmUp.beforeDecryption(share.size())
				.thenReturn(new DownloadableFile(identity, share.size(), url(share), () -> ContentCheck.decrypting(key),
						key)));
	}

	/** Returns the URL of the content. Every subscription may count as a download. */
	Mono<SecretUrl> url(PublicDownloadShare share) {
		// never send the password of an encrypted share to the server, because the
		// password decrypts the private key of the share
		Secret password = Encryption.of(share) ? null : this.request.password();
		return Mono
			.defer(() -> this.backend.publicApis()
				.shares()
				.generateDownloadUrl(this.request.link().accessKey(), new PublicDownloadTokenGenerateRequest(password)))
			.map((answer) -> secret(answer.downloadUrl()));
	}

	private static SecretUrl secret(@Nullable String url) {
		if (url == null) {
			throw new DracoonTransferException(Reason.SERVER_FAILED,
					"The server returned no URL for the content of the share: report this to the operator", null);
		}
		return SecretUrl.of(url);
	}

}
