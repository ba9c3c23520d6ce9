// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Storage;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.upload.send.UploadStrategy;

/**
 * Observes one upload and checks its requirements.
 *
 * @param check the requirements
 * @param observed the observation of the upload
 */
record UploadRequirements(RequirementsCheck check, DracoonTransferContext observed) {

	/**
	 * Checks the target before any content is sent. {@code problem} names the cause and
	 * the action if the target is not encrypted.
	 */
	void checkTarget(boolean encrypted, UploadStrategy strategy, String problem) {
		this.observed.setEncrypted(encrypted);
		this.observed.setStorage(strategy.isDirect() ? Storage.S3 : Storage.SERVER);
		this.check.checkEncrypted(encrypted, problem);
	}

	void checkFile(boolean verified) {
		this.observed.setVerified(verified);
		this.check.checkUploaded(this.observed);
	}

}
