// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

/**
 * Lists the outcomes of a delivery, which is a request that claims to be the message of a
 * webhook.
 */
public enum DeliveryOutcome {

	/** The message is stored and will be published. */
	ACCEPTED(204, ""),

	/** The message is already known. */
	DUPLICATE(204, ""),

	/** The request was a test of the public URL by the application itself. */
	PROBE(204, ""),

	/** The method is not POST. */
	METHOD_NOT_ALLOWED(405,
			"its method is not POST, the only one that DRACOON uses. Find the other client that calls the URL"),

	/** The request has no signature. */
	UNSIGNED(401, "it has no signature. If DRACOON sent it, set the secret of this application at the webhook"),

	/** The signature is malformed, or matches none of the secrets. */
	WRONG_SIGNATURE(401,
			"its signature matches none of the secrets. If DRACOON sent it, webhook and application have "
					+ "different secrets, or a proxy changes the body"),

	/** The body is larger than {@link WebhookReceiver#MAX_BODY}. */
	TOO_LARGE(413, "it is larger than 64 KiB. If DRACOON sent it, please report it to this project"),

	/** The body did not arrive in time. */
	TIMEOUT(408,
			"it did not arrive within 'dracoon.events.webhook.read-timeout'. If DRACOON sent it, raise this property "
					+ "or find the reason for the slow connection"),

	/** The client disconnected, or sent invalid HTTP, before the body was complete. */
	ABORTED(400, "its body was incomplete. If DRACOON sent it, check whether a proxy closes connections"),

	/** The request arrived slowly, and a newer request displaced it. */
	DISPLACED(503,
			"a newer delivery displaced it, because 'dracoon.events.webhook.max-concurrent-deliveries' deliveries "
					+ "were in progress. If DRACOON sent it, raise this property. DRACOON tries again"),

	/** The request is signed, but not a message of a webhook. */
	INVALID(400,
			"it is signed, but not a JSON object with the number of an event type. Check which other client knows the "
					+ "secret, or report it to this project"),

	/** The event is so old that the inbox may already have published and deleted it. */
	TOO_OLD(422,
			"its event is older than 'dracoon.events.retention', so that the application may have published "
					+ "and deleted it. Check which client sends it again"),

	/** The inbox is full. DRACOON tries again. */
	FULL(503, "the inbox in memory is full because events arrive faster than listeners process them. Raise "
			+ "'dracoon.events.capacity' or 'dracoon.events.concurrency', or store events in a database. DRACOON "
			+ "tries again, but disables webhooks that fail too often"),

	/**
	 * The message could not be stored, for example because the inbox failed, or stores
	 * messages so slowly that no slot for a delivery is free. DRACOON tries again.
	 */
	UNAVAILABLE(503, "it could not be stored. DRACOON tries again, but disables webhooks that fail too often");

	private final int status;

	private final String advice;

	DeliveryOutcome(int status, String advice) {
		this.status = status;
		this.advice = advice;
	}

	/**
	 * Returns the status of the response.
	 * @return the HTTP status
	 */
	public int status() {
		return this.status;
	}

	String advice() {
		return this.advice;
	}

}
