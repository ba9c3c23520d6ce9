// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.requirement.TransferRequirements;

/**
 * Checks whether a transfer meets its requirements.
 */
public record RequirementsCheck(TransferRequirements required) {

	/**
	 * Creates the check of a transfer, which has to meet the requirements of its request
	 * and those of the settings.
	 */
	public static RequirementsCheck of(TransferSettings settings, TransferRequirements requested) {
		return new RequirementsCheck(settings.requirements().and(requested));
	}

	/**
	 * Checks that content is encrypted, before any of it is moved.
	 * @param problem what is wrong if it is not, and what to do about it
	 */
	public void checkEncrypted(boolean encrypted, String problem) {
		if (this.required.encryption() && !encrypted) {
			throw new DracoonTransferException(Reason.NOT_ENCRYPTED, "Encryption is required, but " + problem, null);
		}
	}

	/**
	 * Checks that there is something to verify a download with, before any of it is
	 * moved.
	 */
	public void checkVerifiable(boolean verifiable) {
		if (this.required.verification() && !verifiable) {
			throw new DracoonTransferException(Reason.UNVERIFIED,
					"Verification is required, but there is nothing to verify the content with: "
							+ "try again when the server has computed its checksum; archives, sections of files and "
							+ "shares without encryption never have one",
					null);
		}
	}

	/**
	 * Checks that an upload is verified, when it is complete.
	 */
	public void checkUploaded(DracoonTransferContext observed) {
		if (this.required.verification() && !observed.isVerified()) {
			throw new DracoonTransferException(Reason.UNVERIFIED,
					"The file is on the server, but it cannot be proven that its content is what was sent: "
							+ "compare it with the source, or delete it and upload the source anew",
					null);
		}
	}

}
