// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.node;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.publicshares.PublicDownloadShare;
import io.dracoonspring.api.publicshares.PublicUploadShare;

/**
 * Determines whether content is encrypted on the client. Only the server knows this, and
 * the response of the server may omit the value. A missing value must not count as
 * {@code false}. Otherwise clients would send plaintext into encrypted rooms and accept
 * any content from these rooms.
 */
public final class Encryption {

	private Encryption() {
	}

	/**
	 * Tells whether a file is encrypted, or whether the content of new files in a room or
	 * folder must be encrypted.
	 * @param node the file, room or folder, from a request for this node alone
	 * @throws DracoonTransferException if the server does not report the encryption
	 */
	public static boolean of(Node node) {
		return known(node.isEncrypted(), "node " + node.id());
	}

	/**
	 * Tells whether content must be encrypted for an upload share.
	 * @throws DracoonTransferException if the server does not report the encryption
	 */
	public static boolean of(PublicUploadShare share) {
		return known(share.isEncrypted(), "upload share");
	}

	/**
	 * Tells whether the content of a download share is encrypted.
	 * @throws DracoonTransferException if the server does not report the encryption, or
	 * returns a key for a share without encryption
	 */
	public static boolean of(PublicDownloadShare share) {
		boolean encrypted = known(share.isEncrypted(), "download share");
		if (!encrypted && (share.fileKey() != null || share.privateKeyContainer() != null)) {
			throw new DracoonTransferException(Reason.ENCRYPTION_UNKNOWN,
					"The server says that the download share is not encrypted, but returns a key for it: "
							+ "report this to the sender of the link",
					null);
		}
		return encrypted;
	}

	private static boolean known(@Nullable Boolean encrypted, String subject) {
		if (encrypted == null) {
			throw new DracoonTransferException(Reason.ENCRYPTION_UNKNOWN,
					"The server does not say whether the " + subject + " is encrypted, so no content is transferred: "
							+ "report this to the operator, and check whether a proxy changes responses",
					null);
		}
		return encrypted;
	}

}
