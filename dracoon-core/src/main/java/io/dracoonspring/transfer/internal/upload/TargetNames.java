// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeNames;

/** Checks the names that an upload gives to nodes. */
final class TargetNames {

	private TargetNames() {
	}

	/**
	 * Checks names before the first request to the server.
	 * @throws DracoonTransferException if the server accepts no such name
	 */
	static void check(Iterable<String> names) {
		try {
			names.forEach(NodeNames::check);
		}
		catch (IllegalArgumentException ex) {
			throw new DracoonTransferException(Reason.NAME_FORBIDDEN,
					ex.getMessage() + ": give the upload another name", ex);
		}
	}

}
