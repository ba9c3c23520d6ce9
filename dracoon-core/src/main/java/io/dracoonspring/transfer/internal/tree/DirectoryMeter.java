// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import io.dracoonspring.transfer.DirectoryProgress;
import io.dracoonspring.transfer.DirectoryProgressBuilder;
import io.dracoonspring.transfer.TransferState;
import io.dracoonspring.transfer.internal.run.Movement;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.ProgressSampler;
import io.dracoonspring.transfer.internal.run.TransferRate;

/**
 * Counts what the transfer of a tree has done. It keeps the meters of files that are
 * under way, and sums of the others.
 */
final class DirectoryMeter implements Movement {

	private final Set<ProgressMeter> running = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Sinks.Empty<Void> ended = Sinks.empty();

	private TransferState state = TransferState.PENDING;

	private long startNanos;

	private long endNanos;

	private long doneFiles;

	private long failedFiles;

	private long totalFiles;

	private long movedBytes;

	private long totalBytes;

	/** How many folders are known that have not been looked into; the top is. */
	private long unseenFolders = 1;

	synchronized void start() {
		this.startNanos = System.nanoTime();
		this.state = TransferState.PREPARING;
	}

	void end(TransferState state) {
		synchronized (this) {
			this.endNanos = System.nanoTime();
			this.state = state;
			this.running.clear();
		}
		this.ended.tryEmitEmpty();
	}

	/**
	 * Takes note of what is directly in a folder.
	 * @param folders how many folders are to be looked into
	 * @param files how many files belong to the transfer
	 * @param bytes how much content they have
	 */
	synchronized void seen(int folders, int files, long bytes) {
		this.state = TransferState.TRANSFERRING;
		this.unseenFolders += folders - 1;
		this.totalFiles += files;
		this.totalBytes += bytes;
	}

	/**
	 * Takes note of a folder that cannot be worked off.
	 * @param seen whether what is in it was known before
	 */
	synchronized void folderFailed(boolean seen) {
		if (!seen) {
			this.unseenFolders--;
		}
		failedBeside();
	}

	/**
	 * Takes note of a failure that is none of a file that is to be transferred.
	 */
	synchronized void failedBeside() {
		this.totalFiles++;
		this.failedFiles++;
	}

	/**
	 * Begin with a file.
	 * @return counts what is done with it
	 */
	synchronized ProgressMeter begin() {
		ProgressMeter file = new ProgressMeter();
		this.running.add(file);
		return file;
	}

	/**
	 * Takes note of what became of a file. Nothing is left of a failed one, and nothing
	 * of one that was left out remains to be moved.
	 * @param file what {@link #begin()} returned
	 * @param size how much content it was thought to have
	 */
	synchronized void ended(ProgressMeter file, long size, boolean failed) {
		long moved = failed ? 0 : file.transferred();
		this.running.remove(file);
		this.movedBytes += moved;
		this.totalBytes += moved - size;
		if (failed) {
			this.failedFiles++;
		}
		else {
			this.doneFiles++;
		}
	}

	@Override
	public synchronized long moves() {
		long moves = this.state.ordinal() + this.doneFiles + this.failedFiles + this.totalFiles + this.totalBytes
				+ this.movedBytes - this.unseenFolders;
		for (ProgressMeter file : this.running) {
			moves += file.moves();
		}
		return moves;
	}

	/** Without files of its own that move, it waits for memory that others have. */
	@Override
	public boolean isWaiting() {
		return true;
	}

	synchronized DirectoryProgress snapshot() {
		Duration elapsed = Duration.ZERO;
		if (this.state != TransferState.PENDING) {
			elapsed = Duration.ofNanos((this.state.isTerminal() ? this.endNanos : System.nanoTime()) - this.startNanos);
		}
		long moving = this.running.stream().mapToLong(ProgressMeter::transferred).sum();
		return new DirectoryProgress(this.state, this.doneFiles, this.failedFiles, this.totalFiles,
				this.movedBytes + moving, this.totalBytes, this.unseenFolders == 0, elapsed, 0);
	}

	Flux<DirectoryProgress> samples() {
		return Flux.defer(() -> {
			TransferRate rate = new TransferRate();
			return ProgressSampler.of(this::snapshot, (progress) -> progress.state().isTerminal(), this.ended.asMono())
				.map((progress) -> withRate(progress, rate));
		});
	}

	private static DirectoryProgress withRate(DirectoryProgress progress, TransferRate rate) {
		return DirectoryProgressBuilder.builder(progress)
			.bytesPerSecond(rate.smooth(progress.state(), progress.elapsed(), progress.transferredBytes()))
			.build();
	}

}
