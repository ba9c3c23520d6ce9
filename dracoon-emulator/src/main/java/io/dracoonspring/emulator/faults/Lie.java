// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.util.function.Consumer;

import tools.jackson.databind.node.ObjectNode;

/**
 * Lists false information that a malicious server could write into the JSON of its
 * responses.
 */
public enum Lie {

	/** Reports encrypted objects as unencrypted. */
	NOT_ENCRYPTED((answer) -> answer.put("isEncrypted", false), "isEncrypted"),

	/** Reports RSA-2048 as the only algorithm. */
	WEAK_ALGORITHMS(LyingAnswers::weaken, "keyPairAlgorithms"),

	/** Replaces the public keys of other users with keys of the server's operator. */
	FOREIGN_PUBLIC_KEY(LyingAnswers::replacePublicKey, "publicKeyContainer"),

	/** Reports missing file keys for a file that the client did not ask for. */
	FOREIGN_FILE((answer) -> answer.put("fileId", LyingAnswers.FOREIGN_FILE), "fileId", "userId"),

	/**
	 * Changes one bit of each encrypted private key in a way that decryption does not
	 * detect.
	 */
	TAMPERED_PRIVATE_KEY(LyingAnswers::tamper, "privateKey"),

	/** Requires two billion rounds of PBKDF2 to open private keys. */
	ENDLESS_KEY_DERIVATION(LyingAnswers::slowDown, "privateKey"),

	/**
	 * Returns content URLs with the address 127.0.0.2 and the same port. This is a
	 * loopback address of the client's machine. It differs from the host of the content
	 * URLs that the emulator returns without this fault.
	 */
	FOREIGN_HOST(LyingAnswers::leadAway);

	private final Consumer<ObjectNode> rewriting;

	private final String[] fields;

	Lie(Consumer<ObjectNode> rewriting, String... fields) {
		this.rewriting = rewriting;
		this.fields = fields;
	}

	/**
	 * Rewrites a JSON object of a response if the object has all fields that this lie
	 * needs.
	 * @param object the object
	 */
	void tell(ObjectNode object) {
		for (String field : this.fields) {
			if (!object.has(field)) {
				return;
			}
		}
		this.rewriting.accept(object);
	}

}
