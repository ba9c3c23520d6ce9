/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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

	private final Deque<List<Lease>> admissions = new ArrayDeque<>();

	/** Those that may not stand in the line for memory yet. */
	private final Deque<List<Lease>> heldBack = new ArrayDeque<>();

	private final Set<Lease> open = new LinkedHashSet<>();

	/** Those that would use more buffers than they have, in turn. */
	private final Set<Lease> hungry = new LinkedHashSet<>();

	private long lent;

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

	/**
	 * Return how much there is.
	 * @return the number of bytes
	 */
	long max() {
		return this.max;
	}

	/**
	 * Return how much is in use.
	 * @return the number of bytes
	 */
	public synchronized long lent() {
		return this.lent;
	}

	/**
	 * Return how many transfers wait to be admitted.
	 * @return the number of transfers
	 */
	public synchronized int waiting() {
		return this.admissions.size() + this.heldBack.size();
	}

	/**
	 * Limits how many transfers prepare at the same time, before they ask for memory.
	 * @param preparation finds out how much memory the transfer needs, among other things
	 * @param <T> what it results in
	 * @return the preparation, which may have to wait for its turn
	 */
	public <T> Mono<T> preparing(Mono<T> preparation) {
		return this.preparation.limit(preparation);
	}

	/**
	 * Prepare a lease, which has nothing before it is admitted. It has to be closed,
	 * whatever becomes of it.
	 * @param size how many bytes a buffer has; 0 if the transfer needs none
	 * @return the lease
	 */
	public Lease lease(long size) {
		return lease(size, Long.MAX_VALUE);
	}

	/**
	 * Prepares a lease that is limited together with others.
	 * @param size how many bytes a buffer has
	 * @param limit how many bytes the first buffers of all limited leases may have,
	 * {@link Long#MAX_VALUE} for a lease that is not limited
	 * @return the lease, to be closed like any other
	 */
	public Lease lease(long size, long limit) {
		return new Lease(this, size, limit);
	}

	/**
	 * Ask for leases to be admitted, all at once or none.
	 * @param leases the leases
	 * @return {@code false} if the first one's {@link Lease#admitted()} has to be waited
	 * for, which never comes if one of them has been closed already
	 * @throws DracoonTransferException if they never fit
	 */
	public boolean enter(List<Lease> leases) {
		long size = leases.stream().mapToLong(Lease::size).sum();
		if (size > this.max || leases.stream().anyMatch((lease) -> lease.size() > Integer.MAX_VALUE - 8)) {
			throw tooLarge(size);
		}
		synchronized (this) {
			// cancelled in the moment in which it asks: nobody would give anything back
			if (leases.stream().anyMatch(Lease::isClosed)) {
				return false;
			}
			if (leases.stream().anyMatch(Lease::isLimited) && (!this.heldBack.isEmpty() || !hasRoom(leases))) {
				this.heldBack.add(leases);
				return false;
			}
			reserve(leases);
			// nothing is there for everybody
			if (size == 0 || (this.admissions.isEmpty() && this.lent + size <= this.max)) {
				admit(leases);
				return true;
			}
			line(leases);
			return false;
		}
	}

	private void line(List<Lease> leases) {
		this.admissions.add(leases);
		if (this.pressure == null) {
			this.pressure = Mono.delay(PRESSURE, this.timer).doOnNext((tick) -> press()).repeat().subscribe();
		}
	}

	private boolean hasRoom(List<Lease> leases) {
		return leases.stream().allMatch((lease) -> this.limited + lease.size() <= lease.limit());
	}

	private void reserve(List<Lease> leases) {
		leases.forEach((lease) -> this.limited += lease.reserve());
	}

	synchronized void force(Lease lease) {
		if (!lease.isAdmitted() && !lease.isClosed()) {
			admit(List.of(lease));
		}
	}

	private void admit(List<Lease> leases) {
		for (Lease lease : leases) {
			lease.admit();
			this.open.add(lease);
			this.lent += lease.lent();
		}
	}

	private DracoonTransferException tooLarge(long size) {
		return new DracoonTransferException(Reason.OUT_OF_MEMORY, "The transfer needs " + size
				+ " bytes of memory for its parts, and all transfers together may have " + this.max
				+ ": raise 'dracoon.transfer.max-memory' (TransferSettings.withMaxMemory), or send a file instead of a stream",
				null);
	}

	byte[] allocate(Lease lease) {
		return Allocations.bytes((int) lease.size(), this.allocator);
	}

	// tells whether there is a buffer for it now
	boolean borrow(Loan loan) {
		Lease lease = loan.lease();
		synchronized (this) {
			lease.requireOpen();
			if (loan.isEnded()) {
				// given back before it was asked for, so that nobody waits for it
				return false;
			}
			boolean own = lease.isHead(loan);
			boolean free = this.admissions.isEmpty() && this.hungry.isEmpty() && fits(lease);
			lease.add(loan);
			if (own || free) {
				grant(lease, loan);
				return true;
			}
			this.hungry.add(lease);
			return false;
		}
	}

	// its part is finished, or will be made again
	void end(Loan loan, boolean finished) {
		Lease lease = loan.lease();
		List<Sinks.Empty<Void>> told = new ArrayList<>();
		synchronized (this) {
			loan.end();
			if (lease.isClosed()) {
				return;
			}
			long before = lease.lent();
			lease.remove(loan, finished);
			Loan head = lease.waitingHead();
			if (head != null) {
				head.grant();
				told.add(head.granted());
			}
			this.lent += lease.lent() - before;
			if (lease.firstWaiting() == null) {
				this.hungry.remove(lease);
			}
			settle(told);
		}
		told.forEach(Sinks.Empty::tryEmitEmpty);
	}

	void close(Lease lease) {
		List<Sinks.Empty<Void>> told = new ArrayList<>();
		synchronized (this) {
			this.lent -= lease.lent();
			this.limited -= lease.reserved();
			lease.end();
			this.open.remove(lease);
			this.hungry.remove(lease);
			this.admissions.removeIf((leases) -> leases.contains(lease));
			this.heldBack.removeIf((leases) -> leases.contains(lease));
			while (!this.heldBack.isEmpty() && hasRoom(this.heldBack.element())) {
				List<Lease> next = this.heldBack.remove();
				reserve(next);
				line(next);
			}
			settle(told);
		}
		told.forEach(Sinks.Empty::tryEmitEmpty);
	}

	private void grant(Lease lease, Loan loan) {
		long before = lease.lent();
		loan.grant();
		this.lent += lease.lent() - before;
	}

	private boolean fits(Lease lease) {
		return this.lent + lease.size() <= this.max;
	}

	private void settle(List<Sinks.Empty<Void>> told) {
		while (!this.admissions.isEmpty()
				&& this.lent + this.admissions.element().stream().mapToLong(Lease::size).sum() <= this.max) {
			List<Lease> leases = this.admissions.remove();
			admit(leases);
			told.add(leases.get(0).granted());
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
		while (!this.hungry.isEmpty()) {
			Iterator<Lease> turns = this.hungry.iterator();
			Lease lease = turns.next();
			Loan loan = lease.firstWaiting();
			if (loan != null && !fits(lease)) {
				return;
			}
			turns.remove();
			if (loan != null) {
				grant(lease, loan);
				told.add(loan.granted());
				if (lease.firstWaiting() != null) {
					this.hungry.add(lease);
				}
			}
		}
	}

	private void press() {
		List<Lease> asked;
		synchronized (this) {
			asked = List.copyOf(this.open);
		}
		asked.forEach(Lease::relieve);
	}

}
