// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeSearchFilter;
import io.dracoonspring.api.nodes.NodeSearchQuery;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.crypto.internal.FileKeyOpener;
import io.dracoonspring.crypto.key.FileKeyVersion;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/**
 * Checks whether the older of two key pairs of the same version is no longer needed. A
 * file key does not show for which of the two key pairs it is encrypted. A server that
 * cannot distinguish the key pairs reports no missing file keys. Therefore this class
 * decrypts the file keys with the newer key pair.
 */
record KeyPairReplacementCheck(DracoonNodes nodes, DracoonFiles files, Scheduler worker) {

	/** The maximum number of files for a check, so that the check takes seconds only. */
	private static final int MAX_FILES = 500;

	/**
	 * Tries the file keys of the account with the newer key pair.
	 * @param successor the newer key pair
	 * @return whether the newer key pair opens all of them; empty if there are too many
	 * file keys to try
	 */
	Mono<Boolean> of(UnlockedKeyPair successor) {
		FileKeyVersion version = successor.version().fileKeyVersion();
		return encryptedFiles().take(MAX_FILES + 1L)
			.collectList()
			.filter((known) -> known.size() <= MAX_FILES)
			.flatMap((known) -> Flux.fromIterable(known)
				.concatMap((file) -> this.files.getUserFileKey(file.id(), version.value())
					.onErrorResume(KeyPairReplacementCheck::isAbsent, (ex) -> Mono.empty()))
				// skip file keys of other versions, because the server may return the
				// file key for another key pair of the account
				.filter((fileKey) -> version.value().equals(fileKey.version()))
				.publishOn(this.worker)
				.all((fileKey) -> opens(fileKey, successor)));
	}

	private Flux<Node> encryptedFiles() {
		NodeSearchQuery all = NodeSearchQuery.of("*");
		return this.nodes.search(all.withFilter(NodeSearchFilter.TYPE.equalTo(NodeType.ROOM)))
			.filter(KeyPairReplacementCheck::mayBeEncrypted)
			.concatMap((room) -> this.nodes
				.search(all.withParentId(room.id()).withFilter(NodeSearchFilter.TYPE.equalTo(NodeType.FILE))))
			.filter(KeyPairReplacementCheck::mayBeEncrypted)
			.distinct(Node::id);
	}

	// includes nodes whose encryption state the server does not report
	private static boolean mayBeEncrypted(Node node) {
		return !Boolean.FALSE.equals(node.isEncrypted());
	}

	private static boolean isAbsent(Throwable ex) {
		return ex instanceof DracoonApiException api && (api.hasErrorCode(DracoonErrorCode.FILE_KEY_NOT_FOUND)
				|| api.hasErrorCode(DracoonErrorCode.USER_FILE_KEY_NOT_FOUND));
	}

	private static boolean opens(FileKey fileKey, UnlockedKeyPair successor) {
		try {
			FileKeyOpener.decrypt(fileKey, List.of(successor)).wipe();
			return true;
		}
		catch (DracoonCryptoException ex) {
			if (ex.getReason() != Reason.INVALID_KEY) {
				throw ex;
			}
			return false;
		}
	}

}
