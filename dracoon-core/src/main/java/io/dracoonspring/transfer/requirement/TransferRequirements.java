// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.requirement;

import io.dracoonspring.api.CopyableRecord;

/**
 * Holds conditions that a transfer has to meet. A transfer that does not meet them fails.
 * Requests, options and {@code TransferSettings} have requirements. A transfer has to
 * meet the requirements of its request and of the settings. A resumed transfer also has
 * to meet the requirements with which it was started. Start with {@link #none()} or
 * {@link #all()} and change the conditions that differ.
 *
 * @param encryption whether the content must be encrypted on the client. If the server
 * reports that the content is not encrypted, the transfer fails with the reason
 * {@code NOT_ENCRYPTED} before any content is moved
 * @param verification whether the content must be verified. If no checksum or tag can
 * verify it, the transfer fails with the reason {@code UNVERIFIED}. In this case a
 * download fails before it fetches any content, and an upload fails after its file is on
 * the server
 * @param scan whether the scanner of the client, {@code TransferSettings.scan}, must have
 * scanned the whole content and found no malware. This applies to downloads, too, and to
 * uploads that {@code ScanSettings.filter} excludes. A downloaded file appears only after
 * the verdict. A downloaded stream delivers its last buffer only after the verdict. The
 * transfer fails with the reason {@code NOT_SCANNED} if there is no scanner, if the
 * scanner cannot scan the whole content, or if the transfer downloads an archive or a
 * section of a file
 */
@CopyableRecord
public record TransferRequirements(boolean encryption, boolean verification,
		boolean scan) implements TransferRequirementsBuilder.With {

	private static final TransferRequirements NONE = new TransferRequirements(false, false, false);

	private static final TransferRequirements ALL = new TransferRequirements(true, true, false);

	/**
	 * Returns requirements without any condition, which every transfer meets.
	 * @return no requirements
	 */
	public static TransferRequirements none() {
		return NONE;
	}

	/**
	 * Returns all requirements except the scan, which needs a scanner. A later version of
	 * this library may add further requirements.
	 * @return the strictest requirements
	 */
	public static TransferRequirements all() {
		return ALL;
	}

	/**
	 * Combines these requirements with the given requirements.
	 * @param others the requirements to add
	 * @return requirements with the conditions of both objects
	 */
	public TransferRequirements and(TransferRequirements others) {
		return new TransferRequirements(this.encryption || others.encryption, this.verification || others.verification,
				this.scan || others.scan);
	}

}
