// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.requirement;

import io.dracoonspring.api.CopyableRecord;

/**
 * Conditions that a transfer has to meet, or else it fails. Requests, options and
 * {@code TransferSettings} have them. A transfer has to meet those of its request and
 * those of the settings, and a resumed one also those that it began with. Start with
 * {@link #none()} or {@link #all()} and change what differs.
 *
 * @param encryption whether the content must be encrypted on the client, whatever the
 * server says; the transfer fails with the reason {@code NOT_ENCRYPTED} before any
 * content is moved
 * @param verification whether the content must be verified; the transfer fails with the
 * reason {@code UNVERIFIED}, a download before any content is fetched, an upload when its
 * file is on the server
 */
@CopyableRecord
public record TransferRequirements(boolean encryption,
		boolean verification) implements TransferRequirementsBuilder.With {

	private static final TransferRequirements NONE = new TransferRequirements(false, false);

	private static final TransferRequirements ALL = new TransferRequirements(true, true);

	/**
	 * Returns requirements that every transfer meets.
	 * @return no requirements
	 */
	public static TransferRequirements none() {
		return NONE;
	}

	/**
	 * Returns all requirements that there are. A later version may add some.
	 * @return the strictest requirements
	 */
	public static TransferRequirements all() {
		return ALL;
	}

	/**
	 * Combines these requirements with others.
	 * @param others the other requirements
	 * @return the requirements of either
	 */
	public TransferRequirements and(TransferRequirements others) {
		return new TransferRequirements(this.encryption || others.encryption, this.verification || others.verification);
	}

}
