// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

/**
 * What became of a delivery, a request that claims to be the message of a webhook.
 */
public enum DeliveryOutcome {

	/** It is kept and will be published. */
	ACCEPTED(204, ""),

	/** It is known already. */
	DUPLICATE(204, ""),

	/** It was no message, but the application itself that tried out the public URL. */
	PROBE(204, ""),

	/** It is no POST. */
	METHOD_NOT_ALLOWED(405, "its method is not POST, the only one that DRACOON uses. Look for what else calls the URL"),

	/** It has no signature. */
	UNSIGNED(401, "it has no signature. If DRACOON sent it, set the secret of this application at the webhook"),

	/** Its signature is malformed or fits none of the secrets. */
	WRONG_SIGNATURE(401,
			"its signature fits none of the secrets. If DRACOON sent it, webhook and application have "
					+ "different secrets, or something in between changes the body"),

	/** It is larger than messages of webhooks are. */
	TOO_LARGE(413, "it is larger than 64 KiB. If DRACOON sent it, please report it to this project"),

	/** It did not arrive in time. */
	TIMEOUT(408,
			"it did not arrive within 'dracoon.events.webhook.read-timeout'. If DRACOON sent it, raise this property "
					+ "or look for what slows the connection down"),

	/**
	 * Its client left, or sent something that is no HTTP, before the body was complete.
	 */
	ABORTED(400, "its body broke off. If DRACOON sent it, look for what closes connections in between"),

	/** It arrived slowly, and another one got its place. */
	DISPLACED(503,
			"another one got its place, because as many as 'dracoon.events.webhook.max-concurrent-deliveries' "
					+ "allows were under way. If DRACOON sent it, raise this property; DRACOON tries again"),

	/** It is signed, but no message of a webhook. */
	INVALID(400,
			"it is signed, but no JSON object with the number of an event type. Look for who else knows the "
					+ "secret, or report it to this project"),

	/** It is so old that it may have been published and forgotten. */
	TOO_OLD(422,
			"it tells of something older than 'dracoon.events.retention', so that the application may have published "
					+ "and forgotten it. Look for who sends it again"),

	/** The inbox has no room for it; DRACOON tries again. */
	FULL(503, "the inbox in memory is full, because listeners are slower than events arrive. Raise "
			+ "'dracoon.events.capacity' or 'dracoon.events.concurrency', or keep events in a database. DRACOON "
			+ "tries again, but switches webhooks off that fail too often"),

	/** The inbox does not work; DRACOON tries again. */
	UNAVAILABLE(503, "it could not be kept. DRACOON tries again, but switches webhooks off that fail too often");

	private final int status;

	private final String advice;

	DeliveryOutcome(int status, String advice) {
		this.status = status;
		this.advice = advice;
	}

	/**
	 * Returns how it is answered.
	 * @return the HTTP status
	 */
	public int status() {
		return this.status;
	}

	String advice() {
		return this.advice;
	}

}
