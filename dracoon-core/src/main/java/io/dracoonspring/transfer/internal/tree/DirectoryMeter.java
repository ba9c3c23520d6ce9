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
 * Counts the progress of the transfer of a tree. It keeps the meters of running files,
 * and sums of all finished files.
 */
final class DirectoryMeter implements Movement {

	private final Set<ProgressMeter> running = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Sinks.Empty<Void> ended = Sinks.empty();

	private TransferState state = TransferState.PENDING;

	private long startNanos;

	private long endNanos;

	private long completedFiles;

	private long failedFiles;

	private long totalFiles;

	private long movedBytes;

	private long totalBytes;

	/**
	 * Counts the known folders whose content is not listed yet, including the top folder.
	 */
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
	 * Records the direct content of a folder.
	 * @param folders the number of subfolders
	 * @param files the number of its files that the transfer includes
	 * @param bytes the size of these files together in bytes
	 */
	synchronized void seen(int folders, int files, long bytes) {
		this.state = TransferState.TRANSFERRING;
		this.unseenFolders += folders - 1;
		this.totalFiles += files;
		this.totalBytes += bytes;
	}

	/**
	 * Records a folder that failed.
	 * @param seen whether its content was already recorded
	 */
	synchronized void folderFailed(boolean seen) {
		if (!seen) {
			this.unseenFolders--;
		}
		failedBeside();
	}

	/**
	 * Records the failure of work other than the transfer of a file, such as a deletion.
	 */
	synchronized void failedBeside() {
		this.totalFiles++;
		this.failedFiles++;
	}

	/**
	 * Records the start of a file.
	 * @return the meter of the file
	 */
	synchronized ProgressMeter begin() {
		ProgressMeter file = new ProgressMeter();
		this.running.add(file);
		return file;
	}

	/**
	 * Records the end of a file. In the total, the number of transferred bytes replaces
	 * the expected size. This number is 0 for failed and skipped files.
	 * @param file the result of {@link #begin()}
	 * @param size the expected size in bytes
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
			this.completedFiles++;
		}
	}

	@Override
	public synchronized long moves() {
		long moves = this.state.ordinal() + this.completedFiles + this.failedFiles + this.totalFiles + this.totalBytes
				+ this.movedBytes - this.unseenFolders;
		for (ProgressMeter file : this.running) {
			moves += file.moves();
		}
		return moves;
	}

	/**
	 * Returns {@code true}, because a tree whose files make no progress may wait for
	 * memory that other transfers hold.
	 */
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
		return new DirectoryProgress(this.state, this.completedFiles, this.failedFiles, this.totalFiles,
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
