// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.node;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.publicshares.PublicDownloadShare;
import io.dracoonspring.api.publicshares.PublicUploadShare;

/**
 * Whether content is encrypted on the client. The server says so and nobody guesses: to
 * take its silence for a no would send plaintext into encrypted rooms, and accept
 * whatever comes out of them.
 */
public final class Encryption {

	private Encryption() {
	}

	/**
	 * Tells whether the content of a file is encrypted, or has to be in a room or folder.
	 * @param node the file, room or folder, as the server describes it by itself
	 * @throws DracoonTransferException if the server does not say
	 */
	public static boolean of(Node node) {
		return known(node.isEncrypted(), "node " + node.id());
	}

	/**
	 * Tells whether content has to be encrypted for an upload share.
	 * @throws DracoonTransferException if the server does not say
	 */
	public static boolean of(PublicUploadShare share) {
		return known(share.isEncrypted(), "upload share");
	}

	/**
	 * Tells whether the content of a download share is encrypted.
	 * @throws DracoonTransferException if the server does not say, or contradicts itself
	 */
	public static boolean of(PublicDownloadShare share) {
		boolean encrypted = known(share.isEncrypted(), "download share");
		if (!encrypted && (share.fileKey() != null || share.privateKeyContainer() != null)) {
			throw new DracoonTransferException(Reason.ENCRYPTION_UNKNOWN,
					"The server says that the download share is not encrypted, but hands out a key for it: "
							+ "report it to whoever sent the link",
					null);
		}
		return encrypted;
	}

	private static boolean known(@Nullable Boolean encrypted, String subject) {
		if (encrypted == null) {
			throw new DracoonTransferException(Reason.ENCRYPTION_UNKNOWN,
					"The server does not say whether the " + subject + " is encrypted, so no content is moved: "
							+ "report it to the operator, and check whether a proxy changes answers",
					null);
		}
		return encrypted;
	}

}
