// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Divides a number of bytes among the transfers of one client.
 * <p>
 * The budget admits transfers in the order in which they request memory. A transfer waits
 * for its admission before it opens anything that could expire, such as an upload
 * channel. Each admitted transfer has memory for one buffer. This buffer always belongs
 * to the first unfinished part. Therefore every admitted transfer can proceed
 * independently of the others. The budget allocates further buffers while memory is free
 * and no transfer waits for admission. Each finished part releases its buffer. A transfer
 * that prefetches for a slow consumer is asked to discard the prefetched parts while
 * another transfer waits.
 * <p>
 * Transfers whose consumers may pause for long are limited. Their first buffers may
 * occupy only a share of the memory. Limited transfers wait for this share in a queue of
 * their own, so that they do not block transfers without a limit.
 */
public final class MemoryBudget {

	private static final Duration PRESSURE = Duration.ofMillis(250);

	private final long max;

	private final Allocator allocator;

	private final Scheduler timer;

	private final Preparation preparation = new Preparation();

	private final Deque<List<MemoryReservation>> admissions = new ArrayDeque<>();

	/** Holds limited transfers that must wait before they enter the queue for memory. */
	private final Deque<List<MemoryReservation>> heldBack = new ArrayDeque<>();

	private final Set<MemoryReservation> open = new LinkedHashSet<>();

	/** Holds the transfers that could use more buffers, in round-robin order. */
	private final Set<MemoryReservation> waitingForBuffer = new LinkedHashSet<>();

	private long allocated;

	/**
	 * Counts the bytes of the first buffers of limited reservations that are admitted or
	 * are in the queue for memory.
	 */
	private long limited;

	private @Nullable Disposable pressure;

	/**
	 * Creates a budget.
	 * @param max the size of the budget in bytes
	 */
	public MemoryBudget(long max) {
		this(max, byte[]::new, Schedulers.parallel());
	}

	MemoryBudget(long max, Allocator allocator, Scheduler timer) {
		this.max = max;
		this.allocator = allocator;
		this.timer = timer;
	}

	long max() {
		return this.max;
	}

	/** Returns the number of bytes in use. */
	public synchronized long allocated() {
		return this.allocated;
	}

	/** Returns the number of transfers that wait for admission. */
	public synchronized int waiting() {
		return this.admissions.size() + this.heldBack.size();
	}

	/**
	 * Limits the number of transfers that prepare at the same time, before they request
	 * memory.
	 * @param preparation the work that determines, among other things, the memory that
	 * the transfer needs
	 */
	public <T> Mono<T> preparing(Mono<T> preparation) {
		return this.preparation.limit(preparation);
	}

	/**
	 * Prepares a reservation, which has no memory before it is admitted. The caller must
	 * close the reservation in every case.
	 * @param size the length of a buffer in bytes; 0 if the transfer needs none
	 */
	public MemoryReservation reservation(long size) {
		return reservation(size, Long.MAX_VALUE);
	}

	/**
	 * Prepares a reservation that shares a limit with other reservations.
	 * @param size the length of a buffer in bytes
	 * @param limit the number of bytes that the first buffers of all limited reservations
	 * together may occupy, {@link Long#MAX_VALUE} for no limit
	 * @return the reservation, which the caller must close
	 */
	public MemoryReservation reservation(long size, long limit) {
		return new MemoryReservation(this, size, limit);
	}

	/**
	 * Requests the admission of all given reservations together.
	 * @return {@code false} if the caller has to wait for
	 * {@link MemoryReservation#admitted()} of the first reservation. This wait never ends
	 * if one of the reservations is already closed
	 * @throws DracoonTransferException if the reservations exceed the whole budget, or if
	 * a buffer is too long for an array
	 */
	public boolean enter(List<MemoryReservation> reservations) {
		long size = reservations.stream().mapToLong(MemoryReservation::size).sum();
		if (size > this.max
				|| reservations.stream().anyMatch((reservation) -> reservation.size() > Integer.MAX_VALUE - 8)) {
			throw tooLarge(size);
		}
		synchronized (this) {
			// admit nothing if a reservation is already closed, because its transfer was
			// cancelled and nothing would release the memory
			if (reservations.stream().anyMatch(MemoryReservation::isClosed)) {
				return false;
			}
			if (reservations.stream().anyMatch(MemoryReservation::isLimited)
					&& (!this.heldBack.isEmpty() || !hasRoom(reservations))) {
				this.heldBack.add(reservations);
				return false;
			}
			reserve(reservations);
			// admit a transfer without buffers immediately, even if other transfers wait
			if (size == 0 || (this.admissions.isEmpty() && this.allocated + size <= this.max)) {
				admit(reservations);
				return true;
			}
			line(reservations);
			return false;
		}
	}

	private void line(List<MemoryReservation> reservations) {
		this.admissions.add(reservations);
		if (this.pressure == null) {
			this.pressure = Mono.delay(PRESSURE, this.timer).doOnNext((tick) -> press()).repeat().subscribe();
		}
	}

	private boolean hasRoom(List<MemoryReservation> reservations) {
		return reservations.stream()
			.allMatch((reservation) -> this.limited + reservation.size() <= reservation.limit());
	}

	private void reserve(List<MemoryReservation> reservations) {
		reservations.forEach((reservation) -> this.limited += reservation.reserve());
	}

	synchronized void force(MemoryReservation reservation) {
		if (!reservation.isAdmitted() && !reservation.isClosed()) {
			admit(List.of(reservation));
		}
	}

	private void admit(List<MemoryReservation> reservations) {
		for (MemoryReservation reservation : reservations) {
			reservation.admit();
			this.open.add(reservation);
			this.allocated += reservation.allocated();
		}
	}

	private DracoonTransferException tooLarge(long size) {
		return new DracoonTransferException(Reason.OUT_OF_MEMORY, "The transfer needs " + size
				+ " bytes of memory for its parts, but the limit for all transfers together is " + this.max
				+ ": raise 'dracoon.transfer.max-memory' (TransferSettings.withMaxMemory), or send a file instead of a stream",
				null);
	}

	byte[] allocate(MemoryReservation reservation) {
		return Allocations.bytes((int) reservation.size(), this.allocator);
	}

	// returns whether the budget has allocated a buffer
	boolean borrow(BufferAllocation allocation) {
		MemoryReservation reservation = allocation.reservation();
		synchronized (this) {
			reservation.requireOpen();
			if (allocation.isEnded()) {
				// grant nothing, because the part has ended this allocation before it
				// requested the buffer
				return false;
			}
			boolean own = reservation.isHead(allocation);
			boolean free = this.admissions.isEmpty() && this.waitingForBuffer.isEmpty() && fits(reservation);
			reservation.add(allocation);
			if (own || free) {
				grant(reservation, allocation);
				return true;
			}
			this.waitingForBuffer.add(reservation);
			return false;
		}
	}

	// called when the part is finished, or will start again
	void end(BufferAllocation allocation, boolean finished) {
		MemoryReservation reservation = allocation.reservation();
		List<Sinks.Empty<Void>> told = new ArrayList<>();
		synchronized (this) {
			allocation.end();
			if (reservation.isClosed()) {
				return;
			}
			long before = reservation.allocated();
			reservation.remove(allocation, finished);
			BufferAllocation head = reservation.waitingHead();
			if (head != null) {
				head.grant();
				told.add(head.granted());
			}
			this.allocated += reservation.allocated() - before;
			if (reservation.firstWaiting() == null) {
				this.waitingForBuffer.remove(reservation);
			}
			settle(told);
		}
		told.forEach(Sinks.Empty::tryEmitEmpty);
	}

	void close(MemoryReservation reservation) {
		List<Sinks.Empty<Void>> told = new ArrayList<>();
		synchronized (this) {
			this.allocated -= reservation.allocated();
			this.limited -= reservation.reserved();
			reservation.end();
			this.open.remove(reservation);
			this.waitingForBuffer.remove(reservation);
			this.admissions.removeIf((reservations) -> reservations.contains(reservation));
			this.heldBack.removeIf((reservations) -> reservations.contains(reservation));
			while (!this.heldBack.isEmpty() && hasRoom(this.heldBack.element())) {
				List<MemoryReservation> next = this.heldBack.remove();
				reserve(next);
				line(next);
			}
			settle(told);
		}
		told.forEach(Sinks.Empty::tryEmitEmpty);
	}

	private void grant(MemoryReservation reservation, BufferAllocation allocation) {
		long before = reservation.allocated();
		allocation.grant();
		this.allocated += reservation.allocated() - before;
	}

	private boolean fits(MemoryReservation reservation) {
		return this.allocated + reservation.size() <= this.max;
	}

	private void settle(List<Sinks.Empty<Void>> told) {
		while (!this.admissions.isEmpty() && this.allocated
				+ this.admissions.element().stream().mapToLong(MemoryReservation::size).sum() <= this.max) {
			List<MemoryReservation> reservations = this.admissions.remove();
			admit(reservations);
			told.add(reservations.get(0).granted());
		}
		if (this.admissions.isEmpty()) {
			feed(told);
			Disposable ticking = this.pressure;
			if (ticking != null) {
				this.pressure = null;
				ticking.dispose();
			}
		}
	}

	// allocates one more buffer to each transfer in turn, while memory is free
	private void feed(List<Sinks.Empty<Void>> told) {
		while (!this.waitingForBuffer.isEmpty()) {
			Iterator<MemoryReservation> turns = this.waitingForBuffer.iterator();
			MemoryReservation reservation = turns.next();
			BufferAllocation allocation = reservation.firstWaiting();
			if (allocation != null && !fits(reservation)) {
				return;
			}
			turns.remove();
			if (allocation != null) {
				grant(reservation, allocation);
				told.add(allocation.granted());
				if (reservation.firstWaiting() != null) {
					this.waitingForBuffer.add(reservation);
				}
			}
		}
	}

	private void press() {
		List<MemoryReservation> asked;
		synchronized (this) {
			asked = List.copyOf(this.open);
		}
		asked.forEach(MemoryReservation::relieve);
	}

}
