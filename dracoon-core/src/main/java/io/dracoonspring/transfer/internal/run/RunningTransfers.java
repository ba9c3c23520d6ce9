// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.transfer.ActiveTransfer;
import io.dracoonspring.transfer.TransferProgress;

/**
 * Tracks the running transfers, so that the application can list the transfers, and can
 * end them when it stops.
 */
public final class RunningTransfers {

	private static final Logger logger = LoggerFactory.getLogger(RunningTransfers.class);

	private final Set<Entry> entries = new LinkedHashSet<>();

	private final Set<WatchedTransfer> trees = new LinkedHashSet<>();

	private final OutOfMemoryGuard guard;

	/**
	 * Completes when no transfer is running any more. {@code null} while new transfers
	 * are accepted.
	 */
	private Sinks.@Nullable Empty<Void> idle;

	/**
	 * Creates an object that tracks no transfer yet.
	 * @param limit the longest time without progress after the JVM has run out of memory
	 */
	RunningTransfers(Duration limit) {
		this(limit, HeapExhaustion::new);
	}

	RunningTransfers(Duration limit, Supplier<BooleanSupplier> exhaustion) {
		this.guard = new OutOfMemoryGuard(limit, exhaustion, this::watched);
	}

	<T> Mono<T> track(Entry entry, Mono<T> work) {
		return Mono.defer(() -> enter(entry) ? entry.watched.watch(work).doFinally((signal) -> leave(entry))
				: Mono.error(refusal()));
	}

	<T> Flux<T> track(Entry entry, Flux<T> work) {
		return Flux.defer(() -> enter(entry) ? entry.watched.watch(work).doFinally((signal) -> leave(entry))
				: Flux.error(refusal()));
	}

	private boolean enter(Entry entry) {
		synchronized (this) {
			if (this.idle != null) {
				return false;
			}
			this.entries.add(entry);
		}
		try {
			this.guard.start();
			return true;
		}
		catch (DracoonTransferException ex) {
			leave(entry);
			throw ex;
		}
	}

	private synchronized List<WatchedTransfer> watched() {
		return Stream.concat(this.entries.stream().map((entry) -> entry.watched), this.trees.stream()).toList();
	}

	/**
	 * Lets the {@link OutOfMemoryGuard} end the transfer of a tree if the JVM has run out
	 * of memory and the tree makes no progress any more. The transfers of the single
	 * files are tracked separately.
	 * @param movement the progress indicator of the tree
	 */
	public <T> Flux<T> guard(Movement movement, Flux<T> work) {
		return Flux.defer(() -> {
			WatchedTransfer tree = new WatchedTransfer(movement);
			synchronized (this) {
				this.trees.add(tree);
			}
			try {
				this.guard.start();
			}
			catch (DracoonTransferException ex) {
				leave(tree);
				throw ex;
			}
			return tree.watch(work).doFinally((signal) -> leave(tree));
		});
	}

	private synchronized void leave(WatchedTransfer tree) {
		this.trees.remove(tree);
	}

	private void leave(Entry entry) {
		Sinks.Empty<Void> done = null;
		synchronized (this) {
			this.entries.remove(entry);
			if (this.entries.isEmpty()) {
				done = this.idle;
			}
		}
		if (done != null) {
			done.tryEmitEmpty();
		}
	}

	private static DracoonTransferException refusal() {
		return new DracoonTransferException(Reason.SHUTTING_DOWN,
				"The application is shutting down and starts no more transfers: try again after its restart", null);
	}

	/** Returns the running transfers, the oldest one first. */
	public synchronized List<ActiveTransfer> list() {
		return this.entries.stream().map(Entry::describe).toList();
	}

	/**
	 * Refuses new transfers from now on. Running transfers may finish within a grace
	 * period. At the end of this period, transfers with a token file are paused, and all
	 * others are cancelled.
	 * @param grace the time to finish
	 * @return completes when no transfer is running any more
	 */
	public Mono<Void> shutDown(Duration grace) {
		return Mono.defer(() -> {
			Mono<Void> done = close().asMono();
			return done.timeout(grace, Mono.defer(() -> {
				interrupt();
				return done;
			}));
		});
	}

	private synchronized Sinks.Empty<Void> close() {
		Sinks.Empty<Void> current = this.idle;
		if (current == null) {
			current = Sinks.empty();
			this.idle = current;
			if (this.entries.isEmpty()) {
				current.tryEmitEmpty();
			}
			else {
				logger.atInfo()
					.addKeyValue("dracoon.transfers", this.entries.size())
					.log("New transfers are refused. Waiting for the running transfers");
			}
		}
		return current;
	}

	private void interrupt() {
		List<Entry> left;
		synchronized (this) {
			left = List.copyOf(this.entries);
		}
		logger.atInfo()
			.addKeyValue("dracoon.transfers", left.size())
			.log("Transfers did not finish in time. Those with a token file are paused, the others are cancelled");
		left.forEach(Entry::interrupt);
	}

	/** Allows new transfers again. */
	public synchronized void restart() {
		this.idle = null;
	}

	/** Represents a running transfer. Each entry is equal only to itself. */
	static final class Entry {

		private final DracoonTransferContext context;

		private final TransferControl control;

		private final WatchedTransfer watched;

		Entry(DracoonTransferContext context, TransferControl control) {
			this.context = context;
			this.control = control;
			this.watched = new WatchedTransfer(control.meter());
		}

		DracoonTransferContext context() {
			return this.context;
		}

		ProgressMeter meter() {
			return this.control.meter();
		}

		/**
		 * Tells whether the guard has cut off the transfer because the JVM ran out of
		 * memory.
		 */
		boolean isCutOff() {
			return this.watched.isCutOff();
		}

		private ActiveTransfer describe() {
			TransferProgress progress = this.control.meter().snapshot();
			return new ActiveTransfer(this.context.getDirection(), progress.state(), this.context.getEncrypted(),
					this.context.getStorage(), progress.transferredBytes(), progress.totalBytes(), progress.elapsed(),
					this.control.meter().retries());
		}

		private void interrupt() {
			if (this.control.point().file() != null) {
				this.control.cancellation().pause();
			}
			else {
				this.control.cancellation().cancel();
			}
		}

	}

}
