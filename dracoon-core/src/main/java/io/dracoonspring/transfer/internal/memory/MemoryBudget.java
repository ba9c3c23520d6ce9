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
 * Shares a number of bytes out among the transfers of one client.
 * <p>
 * A transfer is admitted with room for one buffer, in the order in which they ask, before
 * anything of it is open that could expire. That buffer always belongs to the first part
 * that is not finished, so every admitted transfer can go on whatever the others do. Room
 * for more buffers is lent while it is free and nobody waits to be admitted, and comes
 * back with every part that is finished. Who reads ahead for a consumer that takes its
 * time is asked to give that up while somebody waits.
 * <p>
 * Transfers whose consumers may take nothing for long are limited: the buffers with which
 * they are admitted occupy only a part of the memory. Those that wait for room in this
 * part stand in a line of their own, so that they hold up no others.
 */
public final class MemoryBudget {

	private static final Duration PRESSURE = Duration.ofMillis(250);

	private final long max;

	private final Allocator allocator;

	private final Scheduler timer;

	private final Preparation preparation = new Preparation();

	private final Deque<List<MemoryReservation>> admissions = new ArrayDeque<>();

	/** Those that may not stand in the line for memory yet. */
	private final Deque<List<MemoryReservation>> heldBack = new ArrayDeque<>();

	private final Set<MemoryReservation> open = new LinkedHashSet<>();

	/** Those that would use more buffers than they have, in turn. */
	private final Set<MemoryReservation> waitingForBuffer = new LinkedHashSet<>();

	private long allocated;

	/** The first buffers of limited leases that are admitted or in the line. */
	private long limited;

	private @Nullable Disposable pressure;

	/**
	 * Creates a budget.
	 * @param max how many bytes there are
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

	/**
	 * Returns how much is in use.
	 */
	public synchronized long allocated() {
		return this.allocated;
	}

	/**
	 * Returns how many transfers wait to be admitted.
	 */
	public synchronized int waiting() {
		return this.admissions.size() + this.heldBack.size();
	}

	/**
	 * Limits how many transfers prepare at the same time, before they ask for memory.
	 * @param preparation finds out how much memory the transfer needs, among other things
	 */
	public <T> Mono<T> preparing(Mono<T> preparation) {
		return this.preparation.limit(preparation);
	}

	/**
	 * Prepares a lease, which has nothing before it is admitted. It has to be closed,
	 * whatever becomes of it.
	 * @param size how many bytes a buffer has; 0 if the transfer needs none
	 */
	public MemoryReservation reservation(long size) {
		return reservation(size, Long.MAX_VALUE);
	}

	/**
	 * Prepares a lease that is limited together with others.
	 * @param size how many bytes a buffer has
	 * @param limit how many bytes the first buffers of all limited leases may have,
	 * {@link Long#MAX_VALUE} for a lease that is not limited
	 * @return the lease, to be closed like any other
	 */
	public MemoryReservation reservation(long size, long limit) {
		return new MemoryReservation(this, size, limit);
	}

	/**
	 * Ask for leases to be admitted, all at once or none.
	 * @return {@code false} if the first one's {@link MemoryReservation#admitted()} has
	 * to be waited for, which never comes if one of them has been closed already
	 * @throws DracoonTransferException if they never fit
	 */
	public boolean enter(List<MemoryReservation> reservations) {
		long size = reservations.stream().mapToLong(MemoryReservation::size).sum();
		if (size > this.max
				|| reservations.stream().anyMatch((reservation) -> reservation.size() > Integer.MAX_VALUE - 8)) {
			throw tooLarge(size);
		}
		synchronized (this) {
			// cancelled in the moment in which it asks: nobody would give anything back
			if (reservations.stream().anyMatch(MemoryReservation::isClosed)) {
				return false;
			}
			if (reservations.stream().anyMatch(MemoryReservation::isLimited)
					&& (!this.heldBack.isEmpty() || !hasRoom(reservations))) {
				this.heldBack.add(reservations);
				return false;
			}
			reserve(reservations);
			// nothing is there for everybody
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
				+ " bytes of memory for its parts, and all transfers together may have " + this.max
				+ ": raise 'dracoon.transfer.max-memory' (TransferSettings.withMaxMemory), or send a file instead of a stream",
				null);
	}

	byte[] allocate(MemoryReservation reservation) {
		return Allocations.bytes((int) reservation.size(), this.allocator);
	}

	// tells whether there is a buffer for it now
	boolean borrow(BufferAllocation allocation) {
		MemoryReservation reservation = allocation.reservation();
		synchronized (this) {
			reservation.requireOpen();
			if (allocation.isEnded()) {
				// given back before it was asked for, so that nobody waits for it
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

	// its part is finished, or will be made again
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

	// one more buffer for each in turn, as long as there is room
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
