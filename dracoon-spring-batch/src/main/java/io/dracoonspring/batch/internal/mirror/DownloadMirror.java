// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Function;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/** Mirrors files of a room to a directory. */
final class DownloadMirror implements Mirror {

	private final RemoteFiles source;

	private final Path target;

	private final DracoonTransfers transfers;

	/**
	 * Creates a mirror.
	 * @param target the directory, or a link to a directory
	 * @throws IOException if the path is not a directory
	 */
	DownloadMirror(RemoteFiles source, Path target) throws IOException {
		this.source = source;
		this.target = Files.createDirectories(target).toRealPath();
		this.transfers = source.client().transfers();
	}

	@Override
	public Iterator<PlannedFile> plan() {
		return this.source.list();
	}

	@Override
	public Mono<FileOutcome> transfer(PlannedFile file, ResumeTokenStore tokens) {
		return place(file).zipWhen(DownloadMirror::exists)
			.zipWith(this.source.node(file),
					(place, node) -> place.getT2() ? compareAndFetch(file, node, place.getT1())
							: fetch(file, node, place.getT1()))
			.flatMap(Function.identity());
	}

	private static Mono<Boolean> exists(Path place) {
		return Mono.fromCallable(() -> Files.exists(place, LinkOption.NOFOLLOW_LINKS))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<FileOutcome> compareAndFetch(PlannedFile file, Node node, Path place) {
		return this.transfers.verify(UploadSource.of(place), node, false)
			.flatMap((item) -> (item.result() == Result.SAME) ? Mono.just(FileOutcome.unchanged(file, null))
					: fetch(file, node, place));
	}

	private Mono<FileOutcome> fetch(PlannedFile file, Node node, Path place) {
		return this.transfers
			.download(
					DownloadRequest.of(node.id(), place).withExisting(ExistingFile.OVERWRITE).withKeepTimestamps(true))
			.result()
			.map((path) -> FileOutcome.sent(file, null));
	}

	@Override
	public Mono<FileProof> prove(PlannedFile file, boolean download) {
		return place(file).zipWith(this.source.node(file))
			.flatMap((both) -> this.transfers.verify(UploadSource.of(both.getT1()), both.getT2(), download))
			.map((item) -> FileProof.of(file, item));
	}

	private Mono<Path> place(PlannedFile file) {
		return Mono.fromCallable(() -> {
			Path place = place(file.path());
			Path directory = (place.getParent() != null) ? place.getParent() : this.target;
			Files.createDirectories(directory);
			// refuse a link on the path, because it would lead to another location
			if (!directory.toRealPath().equals(directory)) {
				throw new IOException("There is a link on the path to '" + file.path() + "'; links are not followed");
			}
			return place;
		}).subscribeOn(Schedulers.boundedElastic());
	}

	private Path place(String path) throws IOException {
		Path place = this.target;
		try {
			for (String name : path.split("/", -1)) {
				Path step = place.resolve(name).normalize();
				if (!place.equals(step.getParent()) || name.indexOf('\\') >= 0) {
					throw new IOException("'" + path + "' has a name that no file can have here");
				}
				place = step;
			}
			return place;
		}
		catch (InvalidPathException ex) {
			throw new IOException("'" + path + "' has a name that no file can have here", ex);
		}
	}

}
