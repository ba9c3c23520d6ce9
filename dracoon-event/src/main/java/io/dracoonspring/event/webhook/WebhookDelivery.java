// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Represents a delivery during its arrival. No thread waits for the body, which must
 * arrive within the {@linkplain WebhookLimits#readTimeout() read timeout}. If the headers
 * lead to a rejection, the body is still read and then discarded. Otherwise clients that
 * are still sending could miss the response.
 */
public final class WebhookDelivery {

	/**
	 * Limits the bytes that are read and discarded. If a client sends more, the
	 * connection is closed after the response, so that the client may miss the response.
	 */
	private static final int MAX_DISCARDED = 8 * 1024 * 1024;

	private final CompletableFuture<WebhookReply> reply = new CompletableFuture<>();

	private final Disposable.Swap timeout = Disposables.swap();

	private final AtomicBoolean ended = new AtomicBoolean();

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	private final WebhookReceiver receiver;

	private final DeliveryPlaces places;

	private final @Nullable String signature;

	private volatile @Nullable DeliveryOutcome refusal;

	private long received;

	WebhookDelivery(WebhookReceiver receiver, DeliveryPlaces places, @Nullable String signature) {
		this.receiver = receiver;
		this.places = places;
		this.signature = signature;
	}

	/**
	 * Starts waiting for the body.
	 * @param readTimeout the time within which the body must arrive
	 * @param refused the reason for rejecting the delivery because of its headers,
	 * {@code null} if there is none
	 */
	void begin(Duration readTimeout, @Nullable DeliveryOutcome refused) {
		// reject the delivery if no slot is free. Complete deliveries then occupy all
		// slots, because the inbox stores them too slowly
		this.refusal = (refused != null || this.places.enter(this)) ? refused : DeliveryOutcome.UNAVAILABLE;
		// do not use the timer of CompletableFuture, because its global lock could block
		// event loops
		this.timeout.update(Mono.delay(readTimeout)
			// change the thread, because servlet containers may block when they respond
			.publishOn(DracoonSchedulers.boundedElastic())
			.subscribe((tick) -> cut(DeliveryOutcome.TIMEOUT)));
	}

	/**
	 * Adds a part of the body. The parts must be added one after the other.
	 * @param bytes an array that begins with the part; the caller may reuse it
	 * @param length the length of the part
	 * @return {@code false} if the rest must not be read
	 */
	public boolean append(byte[] bytes, int length) {
		this.received += length;
		if (this.refusal == null && this.received > WebhookReceiver.MAX_BODY) {
			this.refusal = DeliveryOutcome.TOO_LARGE;
			this.places.leave(this);
			this.body.reset();
		}
		if (this.refusal == null) {
			this.body.write(bytes, 0, length);
		}
		if (this.received > MAX_DISCARDED) {
			cut(DeliveryOutcome.TOO_LARGE);
		}
		return !this.ended.get();
	}

	/**
	 * Ends the body, and stores the message. Does nothing if the delivery already has a
	 * response.
	 * @param executor the executor that stores the message; storing may block
	 */
	public void end(Executor executor) {
		if (!finish()) {
			return;
		}
		DeliveryOutcome refused = this.refusal;
		if (refused != null) {
			this.reply.complete(this.receiver.refuse(refused));
		}
		else if (this.places.keep(this)) {
			byte[] bytes = this.body.toByteArray();
			try {
				executor.execute(() -> store(bytes));
			}
			catch (RejectedExecutionException ex) {
				stored(null);
			}
		}
		else {
			this.reply.complete(this.receiver.refuse(DeliveryOutcome.DISPLACED));
		}
	}

	private void store(byte[] bytes) {
		WebhookReply known = null;
		try {
			known = this.receiver.receive(bytes, this.signature);
		}
		finally {
			// release the slot even after an error of the JVM
			stored(known);
		}
	}

	private void stored(@Nullable WebhookReply known) {
		this.places.stored();
		this.reply.complete((known != null) ? known : this.receiver.refuse(DeliveryOutcome.UNAVAILABLE));
	}

	/**
	 * Ends a delivery whose body cannot be read completely, for example because the
	 * client has disconnected. Does nothing if the delivery already has a response.
	 */
	public void abort() {
		cut(DeliveryOutcome.ABORTED);
	}

	/** Ends a delivery because another delivery takes its slot. */
	void displace() {
		cut(DeliveryOutcome.DISPLACED);
	}

	private void cut(DeliveryOutcome outcome) {
		if (finish()) {
			this.places.leave(this);
			DeliveryOutcome refused = this.refusal;
			this.reply.complete(this.receiver.refuse((refused != null) ? refused : outcome).closing());
		}
	}

	private boolean finish() {
		boolean first = this.ended.compareAndSet(false, true);
		if (first) {
			this.timeout.dispose();
		}
		return first;
	}

	/**
	 * Returns the response to the delivery.
	 * @return the response, as soon as it is known; never fails
	 */
	public CompletableFuture<WebhookReply> reply() {
		return this.reply;
	}

}
