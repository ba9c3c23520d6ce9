// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.requirement.TransferRequirements;

/** Checks whether a transfer meets its requirements. */
public record RequirementsCheck(TransferRequirements required) {

	/**
	 * Creates the check of a transfer, which must meet the requirements of its request
	 * and the requirements of the settings.
	 */
	public static RequirementsCheck of(TransferSettings settings, TransferRequirements requested) {
		return new RequirementsCheck(settings.requirements().and(requested));
	}

	/**
	 * Checks, before any content moves, that the content is encrypted.
	 * @param problem the text for the message if the content is not encrypted: the
	 * problem, and the action to take
	 */
	public void checkEncrypted(boolean encrypted, String problem) {
		if (this.required.encryption() && !encrypted) {
			throw new DracoonTransferException(Reason.NOT_ENCRYPTED, "Encryption is required, but " + problem, null);
		}
	}

	/** Checks, before any content moves, that a download can be verified. */
	public void checkVerifiable(boolean verifiable) {
		if (this.required.verification() && !verifiable) {
			throw new DracoonTransferException(Reason.UNVERIFIED,
					"Verification is required, but the content has no checksum to verify it with: "
							+ "try again when the server has computed its checksum; archives, ranges of files and "
							+ "shares without encryption never have a checksum",
					null);
		}
	}

	/** Checks, after an upload is complete, that the upload is verified. */
	public void checkUploaded(DracoonTransferContext observed) {
		if (this.required.verification() && !observed.isVerified()) {
			throw new DracoonTransferException(Reason.UNVERIFIED,
					"The file is on the server, but nothing proves that the content arrived unchanged: "
							+ "compare the file with the source, or delete it and upload the source again",
					null);
		}
	}

	/**
	 * Checks that a file was scanned before it was created.
	 */
	public void checkScanned(boolean scanned) {
		if (this.required.scan() && !scanned) {
			throw new DracoonTransferException(Reason.NOT_SCANNED,
					"The file is on the server without a scan, because the interrupted upload completed it and "
							+ "required none: delete it, and upload the source again",
					null);
		}
	}

}
