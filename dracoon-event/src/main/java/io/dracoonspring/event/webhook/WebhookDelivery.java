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
import reactor.core.scheduler.Schedulers;

/**
 * A delivery while it arrives. Its body is read without a thread that waits for it, and
 * is cut off after the {@linkplain WebhookLimits#readTimeout() read timeout}. The body of
 * a delivery that is refused by its headers is discarded. It is read nevertheless,
 * because clients that are still sending may not see an answer.
 */
public final class WebhookDelivery {

	/** A client that sends even more does not get an answer. */
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
	 * Begins to wait for the body.
	 * @param readTimeout how long it may take to arrive
	 * @param refused why the delivery is refused by its headers, {@code null} if it is
	 * not
	 */
	void begin(Duration readTimeout, @Nullable DeliveryOutcome refused) {
		// no place is free if the inbox is too slow for what arrives
		this.refusal = (refused != null || this.places.enter(this)) ? refused : DeliveryOutcome.UNAVAILABLE;
		// the timer of CompletableFuture has one lock for all, which event loops must not
		// wait for
		this.timeout.update(Mono.delay(readTimeout)
			// servlet containers may block while they answer
			.publishOn(Schedulers.boundedElastic())
			.subscribe((tick) -> cut(DeliveryOutcome.TIMEOUT)));
	}

	/**
	 * Adds a part of the body. The parts are added one after the other.
	 * @param bytes an array that begins with the part; it may be used again
	 * @param length the length of the part
	 * @return {@code false} if nothing more is to be read
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
	 * Ends the body. Does nothing if the delivery has been answered.
	 * @param executor where the message is stored, which may block
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
			// also after an error of the JVM
			stored(known);
		}
	}

	private void stored(@Nullable WebhookReply known) {
		this.places.stored();
		this.reply.complete((known != null) ? known : this.receiver.refuse(DeliveryOutcome.UNAVAILABLE));
	}

	/**
	 * Ends a delivery whose body cannot be read to its end, because the client has left,
	 * say. Does nothing if it has been answered.
	 */
	public void abort() {
		cut(DeliveryOutcome.ABORTED);
	}

	/**
	 * Ends a delivery whose place another one gets.
	 */
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
	 * Returns how to answer the delivery.
	 * @return the reply, as soon as it is known; never fails
	 */
	public CompletableFuture<WebhookReply> reply() {
		return this.reply;
	}

}
