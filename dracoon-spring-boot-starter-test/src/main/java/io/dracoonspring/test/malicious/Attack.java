// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

/**
 * An attack of a malicious server on its client.
 */
public enum Attack {

	/** The server says that an encrypted room is not, to be sent plaintext. */
	PLAINTEXT_WANTED,

	/** The server says that an encrypted file is not, and hands ciphertext out for it. */
	CIPHERTEXT_FOR_PLAINTEXT,

	/** The server does not say whether a room is encrypted. */
	SILENCE_ABOUT_ROOM,

	/** The server does not say whether a file is encrypted. */
	SILENCE_ABOUT_FILE,

	/** The server demands key pairs that are weaker than they could be. */
	WEAK_KEY_PAIR,

	/** The server fails to say which key pairs it demands. */
	FAILING_KEY_PAIR_POLICY,

	/** The server names a public key of its own as that of a reader. */
	FOREIGN_PUBLIC_KEY,

	/** The server wants the key of another file than the one that was asked for. */
	FOREIGN_FILE_KEY,

	/** The server has changed the private key of the account. */
	TAMPERED_PRIVATE_KEY,

	/** The private key of the account asks for hours of computing. */
	ENDLESS_KEY_DERIVATION,

	/** The server names another host that content is to be sent to. */
	UPLOAD_TO_FOREIGN_HOST,

	/** The server names another host that content is to be fetched from. */
	DOWNLOAD_FROM_FOREIGN_HOST,

	/** The server has changed the content of an encrypted file. */
	CHANGED_CIPHERTEXT,

	/** The server has changed the content of a file that is not encrypted. */
	CHANGED_PLAIN_CONTENT,

	/** The same, and the server hides the checksum. */
	CHANGED_PLAIN_CONTENT_WITHOUT_CHECKSUM,

	/** The server has changed the content and the checksum of such a file. */
	FORGED_PLAIN_CONTENT,

	/** The server hands another encrypted file out, with the key of that one. */
	SWAPPED_FILE

}
