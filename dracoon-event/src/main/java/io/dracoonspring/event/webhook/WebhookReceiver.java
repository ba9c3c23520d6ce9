// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.time.Clock;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.Secret;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.EventInboxException;
import io.dracoonspring.event.inbox.EventInboxFullException;
import io.dracoonspring.event.internal.WebhookProbe;

/**
 * Receives deliveries of webhooks. The receiver checks the signature and stores the
 * message in the inbox before it responds. The message is published later.
 */
public final class WebhookReceiver {

	/** Limits the length of a delivery in bytes. */
	public static final int MAX_BODY = 64 * 1024;

	private static final Logger logger = LoggerFactory.getLogger(WebhookReceiver.class);

	private final EventInbox inbox;

	private final LongFunction<@Nullable String> names;

	private final Supplier<List<Secret>> secrets;

	private final WebhookDeliveryListener listener;

	private final Clock clock;

	private final RefusalLog refusals;

	private final WebhookLimits limits;

	private final DeliveryPlaces places;

	/**
	 * Creates a receiver.
	 * @param inbox the inbox that stores the messages
	 * @param names the function that finds the name of an event type by its number, or
	 * returns {@code null} if the name is not known yet. The function must not block
	 * @param secrets the supplier of the valid secrets, called for each delivery. The
	 * supplier returns one secret, or two while the secret is being changed. If it
	 * returns none, all deliveries are rejected. The supplier can block
	 * @param listener the observer of the outcomes of deliveries
	 * @param clock the clock that provides the time, which should be the time of the
	 * server
	 * @param limits the limits of deliveries
	 */
	public WebhookReceiver(EventInbox inbox, LongFunction<@Nullable String> names, Supplier<List<Secret>> secrets,
			WebhookDeliveryListener listener, Clock clock, WebhookLimits limits) {
		this.inbox = inbox;
		this.names = names;
		this.secrets = secrets;
		this.listener = listener;
		this.clock = clock;
		this.refusals = new RefusalLog(clock);
		this.limits = limits;
		this.places = new DeliveryPlaces(limits.maxConcurrentDeliveries());
	}

	/**
	 * Begins to receive a delivery. Does not block.
	 * @param method the method of the request
	 * @param signature the header {@value WebhookSignature#HEADER}, {@code null} if there
	 * is none
	 * @param length the announced length of the body in bytes, negative if it is unknown
	 * @return the delivery, which waits for its body
	 */
	public WebhookDelivery begin(String method, @Nullable String signature, long length) {
		WebhookDelivery delivery = new WebhookDelivery(this, this.places, signature);
		delivery.begin(this.limits.readTimeout(), refusal(method, signature, length));
		return delivery;
	}

	private static @Nullable DeliveryOutcome refusal(String method, @Nullable String signature, long length) {
		if (!method.equals("POST")) {
			return DeliveryOutcome.METHOD_NOT_ALLOWED;
		}
		if (signature == null || signature.isBlank()) {
			return DeliveryOutcome.UNSIGNED;
		}
		if (!WebhookSignature.isWellFormed(signature)) {
			return DeliveryOutcome.WRONG_SIGNATURE;
		}
		return (length > MAX_BODY) ? DeliveryOutcome.TOO_LARGE : null;
	}

	/**
	 * Receives a delivery. Blocks until the message is stored or rejected. Never throws
	 * an exception.
	 * @param body the body; of a body that is longer than {@link #MAX_BODY}, the first
	 * {@code MAX_BODY + 1} bytes are sufficient
	 * @param signature the header {@value WebhookSignature#HEADER}, {@code null} if there
	 * is none
	 * @return the response
	 */
	public WebhookReply receive(byte[] body, @Nullable String signature) {
		if (body.length > MAX_BODY) {
			return refuse(DeliveryOutcome.TOO_LARGE);
		}
		if (signature == null || signature.isBlank()) {
			return refuse(DeliveryOutcome.UNSIGNED);
		}
		try {
			WebhookSignature signer = signer(body, signature);
			return (signer != null) ? takeIn(body, signer) : refuse(DeliveryOutcome.WRONG_SIGNATURE);
		}
		catch (EventInboxFullException ex) {
			return refuse(DeliveryOutcome.FULL);
		}
		catch (RuntimeException ex) {
			return refuse(DeliveryOutcome.UNAVAILABLE, describe(ex));
		}
	}

	private @Nullable WebhookSignature signer(byte[] body, String signature) {
		WebhookSignature signer = null;
		for (Secret secret : this.secrets.get()) {
			WebhookSignature candidate = new WebhookSignature(secret);
			if (candidate.matches(body, signature)) {
				signer = candidate;
			}
		}
		return signer;
	}

	private WebhookReply takeIn(byte[] bytes, WebhookSignature signer) {
		WebhookBody body = WebhookBody.read(bytes);
		if (body == null) {
			return refuse(DeliveryOutcome.INVALID);
		}
		WebhookProbe probe = WebhookProbe.of(body.json());
		if (probe != null) {
			return reply(new WebhookReply(DeliveryOutcome.PROBE, signer.answer(probe.nonce()), false));
		}
		EventMessage message = body.message(WebhookBody.id(bytes), this.names, this.clock.instant());
		if (message == null) {
			return refuse(DeliveryOutcome.INVALID);
		}
		if (message.time().isBefore(this.clock.instant().minus(this.limits.maxAge()))) {
			return refuse(DeliveryOutcome.TOO_OLD);
		}
		boolean added = this.inbox.add(message);
		return reply(WebhookReply.of(added ? DeliveryOutcome.ACCEPTED : DeliveryOutcome.DUPLICATE));
	}

	/**
	 * Rejects a delivery without storing its message.
	 * @param outcome the reason
	 * @return the response
	 */
	WebhookReply refuse(DeliveryOutcome outcome) {
		return refuse(outcome, "");
	}

	private WebhookReply refuse(DeliveryOutcome outcome, String reason) {
		this.refusals.refused(outcome, reason);
		return reply(WebhookReply.of(outcome));
	}

	private WebhookReply reply(WebhookReply reply) {
		try {
			this.listener.delivered(reply.outcome());
		}
		catch (RuntimeException ex) {
			// only log the failure, because the message is already stored or rejected
			logger.warn("A listener of deliveries failed", ex);
		}
		return reply;
	}

	// uses only class names, because error messages of databases may contain the content
	// of a delivery
	private static String describe(RuntimeException failure) {
		Throwable cause = failure.getCause();
		return ((failure instanceof EventInboxException) ? failure.getMessage() : failure.getClass().getName())
				+ ((cause != null) ? " (" + cause.getClass().getName() + ")" : "");
	}

}
