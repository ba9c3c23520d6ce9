// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.Secret;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.EventInboxException;
import io.dracoonspring.event.inbox.EventInboxFullException;

/**
 * Takes in what webhooks deliver: checks the signature and keeps the message in the inbox
 * before it is answered. Publishing it comes later.
 */
public final class WebhookReceiver {

	/** How many bytes a delivery may have. */
	public static final int MAX_BODY = 64 * 1024;

	private static final Logger logger = LoggerFactory.getLogger(WebhookReceiver.class);

	private final EventInbox inbox;

	private final EventTypeNames names;

	private final Supplier<List<Secret>> secrets;

	private final WebhookDeliveryListener listener;

	private final Clock clock;

	private final RefusalLog refusals;

	private final WebhookLimits limits;

	private final DeliveryPlaces places;

	/**
	 * Creates a receiver.
	 * @param inbox keeps the messages
	 * @param names knows the types of events
	 * @param secrets the secrets that signatures may be made with, asked for at each
	 * delivery: one, or two while the secret is being changed; without any, all
	 * deliveries are refused; may block
	 * @param listener is told what becomes of deliveries
	 * @param clock tells the time, which should be that of the server
	 * @param limits what deliveries may be like
	 */
	public WebhookReceiver(EventInbox inbox, EventTypeNames names, Supplier<List<Secret>> secrets,
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
	 * Begins to take a delivery in. Does not block.
	 * @param method the method of the request
	 * @param signature the header {@value WebhookSignature#HEADER}, {@code null} if there
	 * is none
	 * @param length how many bytes of a body the request announces, negative for an
	 * unknown number
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
	 * Takes a delivery in. Blocks until it is kept; never throws an exception.
	 * @param body the body; of one that is too large it is enough to pass a byte more
	 * than {@link #MAX_BODY}
	 * @param signature the header {@value WebhookSignature#HEADER}, {@code null} if there
	 * is none
	 * @return how to answer it
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
		EventMessage message = body.message(WebhookBody.id(bytes), this.names::cached, this.clock.instant());
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
	 * Refuses a delivery without looking at its body.
	 * @param outcome why
	 * @return how to answer it
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
			// the message is kept, whatever the listener makes of it
			logger.warn("A listener of deliveries failed", ex);
		}
		return reply;
	}

	// messages of databases may contain what could not be stored
	private static String describe(RuntimeException failure) {
		Throwable cause = failure.getCause();
		return ((failure instanceof EventInboxException) ? failure.getMessage() : failure.getClass().getName())
				+ ((cause != null) ? " (" + cause.getClass().getName() + ")" : "");
	}

}
