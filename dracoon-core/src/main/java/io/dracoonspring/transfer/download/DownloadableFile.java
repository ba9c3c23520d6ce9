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

package io.dracoonspring.transfer.download;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeErrorCode;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.VirusProtectionInfo;
import io.dracoonspring.api.nodes.VirusProtectionVerdict;
import io.dracoonspring.crypto.CryptoWarmUp;
import io.dracoonspring.crypto.PlainFileKey;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.node.NodeLookup;
import io.dracoonspring.transfer.run.TransferBackend;

/**
 * A file on the server, and all that is needed to read it.
 *
 * @param node the file
 * @param size how many bytes it has
 * @param check makes what verifies the content
 * @param fileKey the key to wipe, {@code null} for plain content
 */
record DownloadableFile(Node node, long size, Supplier<ContentCheck> check, @Nullable PlainFileKey fileKey) {

	private static final int FORBIDDEN = 403;

	/**
	 * Find a file and its key.
	 * @param backend what transfers work with
	 * @param address the file
	 * @param known the file if it has been looked up already
	 * @param observed is told whether it is encrypted
	 * @return the file, whose key is to be wiped at the end
	 */
	static Mono<DownloadableFile> find(TransferBackend backend, NodeAddress address, @Nullable Node known,
			DracoonTransferContext observed) {
		Mono<Node> found = (known != null && known.size() != null && known.isEncrypted() != null) ? Mono.just(known)
				: new NodeLookup(backend.nodes()).file(address);
		return found.flatMap((node) -> {
			Long size = node.size();
			if (size == null) {
				return Mono.error(new DracoonTransferException(Reason.SERVER_FAILED,
						"The server does not say how long the file is: report it to the operator", null));
			}
			requireHarmless(node);
			boolean encrypted = Boolean.TRUE.equals(node.isEncrypted());
			observed.setEncrypted(encrypted);
			return encrypted ? encrypted(backend, node, size) : Mono.just(plain(node, size));
		});
	}

	private static void requireHarmless(Node node) {
		VirusProtectionInfo info = node.virusProtectionInfo();
		if (info != null && info.verdict() == VirusProtectionVerdict.MALICIOUS) {
			throw DracoonApiException.of(new ApiError(FORBIDDEN, NodeErrorCode.MALWARE_FOUND, null, null, List.of(),
					null, "DracoonNodes.get"));
		}
	}

	private static DownloadableFile plain(Node node, long size) {
		String hash = node.hash();
		Supplier<ContentCheck> check = (hash != null && !hash.isBlank()) ? () -> ContentCheck.md5(hash)
				: ContentCheck::none;
		return new DownloadableFile(node, size, check, null);
	}

	private static Mono<DownloadableFile> encrypted(TransferBackend backend, Node node, long size) {
		return backend.files()
			.getUserFileKey(node.id())
			.onErrorMap(DownloadableFile::isKeyMissing, DownloadableFile::noKey)
			.flatMap(backend.crypto()::decryptFileKey)
			.flatMap((key) -> CryptoWarmUp.before(size)
				.thenReturn(new DownloadableFile(node, size, () -> ContentCheck.decrypting(key), key)));
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

	/**
	 * Say of a refusal because of a running scan what it is.
	 * @param ex the failure of a download
	 * @return the failure, or what to do about it
	 */
	static Throwable explained(Throwable ex) {
		if (ex instanceof DracoonApiException exception && exception.hasErrorCode(NodeErrorCode.MALWARE_SCAN_RUNNING)) {
			return new DracoonTransferException(Reason.SCAN_RUNNING,
					"The file is still being scanned for malware: try again in a while", ex);
		}
		return ex;
	}

	void wipe() {
		if (this.fileKey != null) {
			this.fileKey.wipe();
		}
	}

}
