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

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * What to download, and where to.
 *
 * @param node the file to download
 * @param target the name under which the complete and verified content appears
 * @param existing what to do when something exists under that name
 * @param keepTimestamps whether the target gets the times that the file had where it came
 * from
 * @param tokenFile where the state of the download is kept, so that it can be resumed
 * after a crash, or {@code null}
 * @param requireEncryption whether the file is read only if it is encrypted on the
 * client, whatever the server says
 * @param requireVerification whether the download fails with the reason
 * {@code UNVERIFIED} if there is nothing to verify the content with
 * @param verifyOnDisk whether everything is read back from the disk before the target
 * appears
 */
public record DownloadRequest(NodeAddress node, Path target, ExistingFile existing, boolean keepTimestamps,
		@Nullable Path tokenFile, boolean requireEncryption, boolean requireVerification, boolean verifyOnDisk) {

	/**
	 * Checks what can be checked without looking at the disk or asking the server.
	 */
	public DownloadRequest {
		Assert.notNull(node, "'node' must not be null");
		Assert.notNull(target, "'target' must not be null");
		Assert.notNull(existing, "'existing' must not be null");
		Assert.isTrue(target.getFileName() != null, "'target' must name a file");
	}

	/**
	 * Download a file; fail if something exists under the target's name.
	 * @param nodeId the id of the file
	 * @param target the name under which the content appears
	 * @return the request
	 */
	public static DownloadRequest of(long nodeId, Path target) {
		return of(NodeAddress.ofId(nodeId), target);
	}

	/**
	 * Download a file; fail if something exists under the target's name.
	 * @param nodePath the path of the file in DRACOON
	 * @param target the name under which the content appears
	 * @return the request
	 */
	public static DownloadRequest of(String nodePath, Path target) {
		return of(NodeAddress.ofPath(nodePath), target);
	}

	/**
	 * Download a file; fail if something exists under the target's name.
	 * @param node the file
	 * @param target the name under which the content appears
	 * @return the request
	 */
	public static DownloadRequest of(NodeAddress node, Path target) {
		return new DownloadRequest(node, target, ExistingFile.FAIL, false, null, false, false, false);
	}

	/**
	 * Return this request with another treatment of what exists.
	 * @param existing what to do when something exists under the target's name
	 * @return the changed request
	 */
	public DownloadRequest withExisting(ExistingFile existing) {
		return new DownloadRequest(this.node, this.target, existing, this.keepTimestamps, this.tokenFile,
				this.requireEncryption, this.requireVerification, this.verifyOnDisk);
	}

	/**
	 * Return this request such that the target gets the times of creation and
	 * modification that the file had where it came from, as far as DRACOON knows them.
	 * @param keepTimestamps whether it gets them
	 * @return the changed request
	 */
	public DownloadRequest withKeepTimestamps(boolean keepTimestamps) {
		return new DownloadRequest(this.node, this.target, this.existing, keepTimestamps, this.tokenFile,
				this.requireEncryption, this.requireVerification, this.verifyOnDisk);
	}

	/**
	 * Return this request such that it can be resumed even if this process dies. One
	 * transfer at a time works with a token file: a second one fails with
	 * {@link io.dracoonspring.api.DracoonTransferException.Reason#IN_USE}.
	 * @param tokenFile where to write the token; the file disappears when there is
	 * nothing to resume any more
	 * @return the changed request
	 */
	public DownloadRequest withTokenFile(@Nullable Path tokenFile) {
		return new DownloadRequest(this.node, this.target, this.existing, this.keepTimestamps, tokenFile,
				this.requireEncryption, this.requireVerification, this.verifyOnDisk);
	}

	/**
	 * Return this request such that it insists or does not insist on encryption.
	 * @param requireEncryption whether the file is read only if it is encrypted on the
	 * client, whatever the server says
	 * @return the changed request
	 */
	public DownloadRequest withRequireEncryption(boolean requireEncryption) {
		return new DownloadRequest(this.node, this.target, this.existing, this.keepTimestamps, this.tokenFile,
				requireEncryption, this.requireVerification, this.verifyOnDisk);
	}

	/**
	 * Return this request such that it insists or does not insist on verification.
	 * @param requireVerification whether the download fails if there is nothing to verify
	 * the content with
	 * @return the changed request
	 */
	public DownloadRequest withRequireVerification(boolean requireVerification) {
		return new DownloadRequest(this.node, this.target, this.existing, this.keepTimestamps, this.tokenFile,
				this.requireEncryption, requireVerification, this.verifyOnDisk);
	}

	/**
	 * Return this request such that everything is forced to the disk, read back and
	 * verified once more before it appears under the target's name. Otherwise what was
	 * received is verified while it is written, and the disk is trusted.
	 * @param verifyOnDisk whether it is read back
	 * @return the changed request
	 */
	public DownloadRequest withVerifyOnDisk(boolean verifyOnDisk) {
		return new DownloadRequest(this.node, this.target, this.existing, this.keepTimestamps, this.tokenFile,
				this.requireEncryption, this.requireVerification, verifyOnDisk);
	}

}
