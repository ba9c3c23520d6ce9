// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

/** Lists attacks of a malicious server on its client. */
public enum Attack {

	/**
	 * The server reports an encrypted room as unencrypted in order to receive plaintext.
	 */
	PLAINTEXT_WANTED,

	/** The server reports an encrypted file as unencrypted, and serves its ciphertext. */
	CIPHERTEXT_FOR_PLAINTEXT,

	/** The server does not report whether a room is encrypted. */
	SILENCE_ABOUT_ROOM,

	/** The server does not report whether a file is encrypted. */
	SILENCE_ABOUT_FILE,

	/** The server demands weaker key pairs than necessary. */
	WEAK_KEY_PAIR,

	/** The server does not report which key pairs it demands. */
	FAILING_KEY_PAIR_POLICY,

	/**
	 * The server presents its own public key as the public key of another user of the
	 * room.
	 */
	FOREIGN_PUBLIC_KEY,

	/**
	 * The client distributes the key of one file, and the server requests the key of
	 * another file instead.
	 */
	FOREIGN_FILE_KEY,

	/** The server has changed the private key of the account. */
	TAMPERED_PRIVATE_KEY,

	/**
	 * The server demands so many rounds of PBKDF2 that the derivation of the key for the
	 * private key takes hours.
	 */
	ENDLESS_KEY_DERIVATION,

	/** The server names a foreign host as the target of an upload. */
	UPLOAD_TO_FOREIGN_HOST,

	/** The server names a foreign host as the source of a download. */
	DOWNLOAD_FROM_FOREIGN_HOST,

	/** The server has changed the content of an encrypted file. */
	CHANGED_CIPHERTEXT,

	/** The server has changed the content of a file that is not encrypted. */
	CHANGED_PLAIN_CONTENT,

	/**
	 * The server has changed the content of a file that is not encrypted, and hides the
	 * checksum.
	 */
	CHANGED_PLAIN_CONTENT_WITHOUT_CHECKSUM,

	/**
	 * The server has changed the content of a file that is not encrypted, and the
	 * checksum.
	 */
	FORGED_PLAIN_CONTENT,

	/**
	 * Instead of the requested file, the server serves another encrypted file together
	 * with the key of that other file.
	 */
	SWAPPED_FILE

}
