// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.CryptoWarmUp;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.VerificationItem.Grade;
import io.dracoonspring.transfer.internal.download.PendingChecksum;
import io.dracoonspring.transfer.internal.file.SourceFile;
import io.dracoonspring.transfer.internal.part.Checksums;

/** Compares a local file with a file on the server. */
public final class FileVerifier {

	private static final int PIECE = 64 * 1024;

	private final DracoonFiles files;

	private final DracoonCrypto crypto;

	private final PendingChecksum checksums;

	private final Function<Node, ContentDownload> downloads;

	public FileVerifier(DracoonFiles files, DracoonCrypto crypto, PendingChecksum checksums,
			Function<Node, ContentDownload> downloads) {
		this.files = files;
		this.crypto = crypto;
		this.checksums = checksums;
		this.downloads = downloads;
	}

	/**
	 * Compares a source with a file on the server.
	 * @param local a source that can be read more than once
	 * @param download whether to download the file
	 * @return the result, which contains the cause if the comparison is impossible; never
	 * fails
	 * @throws IllegalArgumentException if the source can be read only once
	 */
	public Mono<Verdict> verify(UploadSource local, Node remote, boolean download) {
		LocalContent.requireRepeatable(local);
		return verify(() -> LocalContent.of(local), remote, download);
	}

	/**
	 * Compares a local file with a file on the server.
	 * @param download whether to download the file
	 * @return the result, which contains the cause if the comparison is impossible; never
	 * fails
	 */
	public Mono<Verdict> verify(SourceFile local, Node remote, boolean download) {
		return verify(() -> LocalFile.of(local), remote, download);
	}

	private Mono<Verdict> verify(Callable<LocalContent> local, Node remote, boolean download) {
		return LocalReads.blocking(local)
			.flatMap((content) -> verify(content, remote, download))
			.onErrorResume((ex) -> Mono.just(Verdict.unproven(ex)));
	}

	private Mono<Verdict> verify(LocalContent local, Node remote, boolean download) {
		return compared(local, remote, download)
			.flatMap((verdict) -> LocalReads.blocking(() -> local.isUnchanged() ? verdict
					: Verdict.unproven("The local file was changed while it was compared")))
			.onErrorResume((ex) -> Mono.just(Verdict.unproven(explained(ex))));
	}

	private Mono<Verdict> compared(LocalContent local, Node remote, boolean download) {
		if (remote.size() == null) {
			return Mono.just(Verdict.unproven("The server does not report the size of the file"));
		}
		if (remote.size() != local.size()) {
			return Mono.just(Verdict.different(null,
					"It has " + local.size() + " bytes on this machine, and " + remote.size() + " on the server"));
		}
		if (download) {
			return downloaded(local, remote);
		}
		if (remote.isEncrypted() == null) {
			return Mono.just(Verdict.unproven("The server does not report whether the file is encrypted"));
		}
		return remote.isEncrypted() ? declared(local, remote)
				: this.checksums.await(remote).flatMap((node) -> checksummed(local, PendingChecksum.checksum(node)));
	}

	private static Mono<Verdict> checksummed(LocalContent local, @Nullable String checksum) {
		if (checksum == null) {
			return Mono.just(Verdict.unproven("The server has no checksum of the file: compare it by a download"));
		}
		return LocalReads.blocking(() -> checksum.equalsIgnoreCase(md5(local)) ? Verdict.same(Grade.CONTENT)
				: Verdict.different(Grade.CONTENT, "The checksums differ"));
	}

	private static String md5(LocalContent local) throws IOException {
		try (InputStream content = local.open()) {
			return Checksums.md5(content);
		}
	}

	private Mono<Verdict> declared(LocalContent local, Node remote) {
		return this.files.getUserFileKey(remote.id())
			.flatMap(this.crypto::decryptFileKey)
			.flatMap((key) -> CryptoWarmUp.beforeEncryption(local.size())
				.then(LocalReads.blocking(() -> encrypted(local, key)))
				.doFinally((signal) -> key.wipe()));
	}

	private static Verdict encrypted(LocalContent local, PlainFileKey key) throws IOException {
		FileEncryptor encryptor = FileEncryptor.again(key);
		byte[] piece = new byte[PIECE];
		try (InputStream content = local.open()) {
			for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
				encryptor.update(piece, 0, read, piece, 0);
			}
		}
		PlainFileKey own = encryptor.finish();
		try {
			return MessageDigest.isEqual(own.tag(), key.tag()) ? Verdict.same(Grade.DECLARED) : Verdict
				.different(Grade.DECLARED, "The local content is not the content that was encrypted for the upload");
		}
		finally {
			own.wipe();
		}
	}

	private Mono<Verdict> downloaded(LocalContent local, Node remote) {
		return Mono.defer(() -> ContentComparison.compare(local, this.downloads.apply(remote).content()))
			.map((same) -> same ? Verdict.same(Grade.CONTENT) : Verdict.different(Grade.CONTENT, "The contents differ"))
			.onErrorResume(FileVerifier::isDamage, (ex) -> Mono.just(Verdict.damaged(ex)));
	}

	private static boolean isDamage(Throwable ex) {
		return (ex instanceof DracoonTransferException transfer
				&& transfer.getReason() == DracoonTransferException.Reason.CHECKSUM_MISMATCH)
				|| (ex instanceof DracoonCryptoException crypto
						&& crypto.getReason() == DracoonCryptoException.Reason.INVALID_TAG);
	}

	private static Throwable explained(Throwable ex) {
		Throwable failure = (ex instanceof IOException && ex.getCause() != null) ? ex.getCause() : ex;
		if (failure instanceof DracoonApiException.NotFound missing) {
			return new DracoonTransferException(DracoonTransferException.Reason.OTHER,
					missing.hasErrorCode(DracoonErrorCode.FILE_KEY_NOT_FOUND)
							? "No other user has given this account the key to the file yet"
							: "The file on the server was replaced or deleted while the trees were compared",
					failure);
		}
		return failure;
	}

}
