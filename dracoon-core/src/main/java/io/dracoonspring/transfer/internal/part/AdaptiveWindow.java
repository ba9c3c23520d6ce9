// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Limits the number of parts of one transfer that are transferred at the same time. The
 * size of the window is the current limit. The window starts with the configured limit.
 * The window halves after a transient failure, because too many parts may have overloaded
 * the network or the storage. The window grows by one, up to the configured limit,
 * whenever as many parts have succeeded as the window admits.
 */
public final class AdaptiveWindow {

	private final int bound;

	private final IntSupplier sensible;

	private final IntConsumer listener;

	private final Queue<Place> waiting = new ArrayDeque<>();

	private int size;

	private int underWay;

	private int successes;

	/**
	 * Counts reductions. The failure of an attempt that began before the last reduction
	 * causes no further reduction.
	 */
	private int reductions;

	/**
	 * Creates a window.
	 * @param bound the maximum number of concurrent attempts
	 * @param sensible the function that returns the number of concurrent attempts that is
	 * useful at present, for example under a bandwidth limit
	 * @param listener the consumer of the initial size and, whenever the window shrinks,
	 * of the new size
	 */
	public AdaptiveWindow(int bound, IntSupplier sensible, IntConsumer listener) {
		this.bound = bound;
		this.sensible = sensible;
		this.size = bound;
		this.listener = listener;
		listener.accept(bound);
	}

	/**
	 * Delays an attempt until the window has room for it.
	 * @return the attempt, to be subscribed again for every repetition
	 */
	public <T> Mono<T> admit(Mono<T> attempt) {
		return Mono.<Integer>create((sink) -> enter(new Place(sink)))
			.flatMap((began) -> attempt.doOnSuccess((result) -> succeeded())
				.doOnError((ex) -> failed(ex, began))
				.doFinally((signal) -> leave()));
	}

	synchronized int size() {
		return this.size;
	}

	private void enter(Place place) {
		place.sink.onCancel(() -> abandon(place));
		int began;
		synchronized (this) {
			if (place.left) {
				return;
			}
			if (isFull()) {
				this.waiting.add(place);
				return;
			}
			this.underWay++;
			place.entered = true;
			began = this.reductions;
		}
		place.sink.success(began);
	}

	// removes a cancelled attempt, which may have been admitted before the cancellation
	private void abandon(Place place) {
		synchronized (this) {
			place.left = true;
			this.waiting.remove(place);
			if (!place.entered) {
				return;
			}
		}
		leave();
	}

	private void leave() {
		synchronized (this) {
			this.underWay--;
		}
		while (true) {
			Place next;
			int began;
			synchronized (this) {
				if (this.waiting.isEmpty() || isFull()) {
					return;
				}
				next = this.waiting.remove();
				next.entered = true;
				this.underWay++;
				began = this.reductions;
			}
			next.sink.success(began);
		}
	}

	private boolean isFull() {
		return this.underWay >= Math.min(this.size, this.sensible.getAsInt());
	}

	private synchronized void succeeded() {
		if (++this.successes >= this.size) {
			this.successes = 0;
			this.size = Math.min(this.bound, this.size + 1);
		}
	}

	private synchronized void failed(Throwable ex, int began) {
		if (began == this.reductions && TransferRetry.isTransient(ex)) {
			this.reductions++;
			this.successes = 0;
			this.size = Math.max(1, this.size / 2);
			this.listener.accept(this.size);
		}
	}

	/** Represents an attempt that waits for admission. Guarded by the window. */
	private static final class Place {

		private final MonoSink<Integer> sink;

		private boolean entered;

		private boolean left;

		private Place(MonoSink<Integer> sink) {
			this.sink = sink;
		}

	}

}
