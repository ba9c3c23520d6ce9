// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.util.function.Consumer;

import tools.jackson.databind.node.ObjectNode;

/**
 * Lies that a malicious server could write into the JSON of its answers.
 */
public enum Lie {

	/** Nothing is encrypted. */
	NOT_ENCRYPTED((answer) -> answer.put("isEncrypted", false), "isEncrypted"),

	/** Everything is encrypted with RSA-2048 at most. */
	WEAK_ALGORITHMS(LyingAnswers::weaken, "keyPairAlgorithms"),

	/** The public keys of others are keys of the server's operator. */
	FOREIGN_PUBLIC_KEY(LyingAnswers::replacePublicKey, "publicKeyContainer"),

	/** File keys are missing of a file that was not asked for. */
	FOREIGN_FILE((answer) -> answer.put("fileId", LyingAnswers.FOREIGN_FILE), "fileId", "userId"),

	/**
	 * One bit of each private key is another one, which its encryption does not notice.
	 */
	TAMPERED_PRIVATE_KEY(LyingAnswers::tamper, "privateKey"),

	/** Private keys are opened by two thousand million rounds of PBKDF2. */
	ENDLESS_KEY_DERIVATION(LyingAnswers::slowDown, "privateKey"),

	/**
	 * Content is at the address 127.0.0.2, at the same port: within the network of the
	 * client, and not where content has been so far.
	 */
	FOREIGN_HOST(LyingAnswers::leadAway);

	private final Consumer<ObjectNode> rewriting;

	private final String[] fields;

	Lie(Consumer<ObjectNode> rewriting, String... fields) {
		this.rewriting = rewriting;
		this.fields = fields;
	}

	/**
	 * Rewrites an object of an answer.
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
