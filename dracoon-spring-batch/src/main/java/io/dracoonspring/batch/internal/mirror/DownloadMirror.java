// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.UploadSource;

/** Mirrors files of a room to a directory. */
final class DownloadMirror implements Direction<Node, Path> {

	private final RemoteFiles source;

	private final LocalTarget target;

	private final DracoonTransfers transfers;

	DownloadMirror(RemoteFiles source, LocalTarget target) {
		this.source = source;
		this.target = target;
		this.transfers = source.client().transfers();
	}

	@Override
	public MirrorPair pair() {
		return new MirrorPair(this.source.location(), this.target.location());
	}

	@Override
	public Flux<Finding> preflight(Workload work) {
		return Flux.concat(List.of(this.source.preflight(work),
				blocking(() -> this.target.preflight(work)).flatMap(Mono::justOrEmpty)));
	}

	@Override
	public AllowedNames names() {
		return AllowedNames.DIRECTORY;
	}

	@Override
	public Iterator<Listed> sources(PatientCalls calls, TreeRules rules) {
		return this.source.list(calls, rules);
	}

	@Override
	public Iterator<Listed> targets(PatientCalls calls, TreeRules rules) {
		return this.target.list(rules);
	}

	@Override
	public Mono<Boolean> createTarget() {
		// the first file creates the directory, whose path identifies it
		return Mono.just(false);
	}

	@Override
	public Mono<Found<Node>> source(PlannedFile file) {
		return this.source.node(file).map(Found::of);
	}

	@Override
	public Mono<Boolean> isInSource(PlannedFile file) {
		return this.source.exists(file);
	}

	@Override
	public Mono<Found<Path>> target(PlannedFile file) {
		return blocking(() -> this.target.find(file));
	}

	@Override
	public Mono<Comparison> compare(Found<Node> from, Found<Path> to) {
		return FileComparison.compare(this.transfers, UploadSource.of(to.file()), from.file(), false)
			.map(Comparison::of);
	}

	@Override
	public Mono<Found<Path>> send(PlannedFile file, Found<Node> from, @Nullable Found<Path> replaced,
			ResumeTokenStore tokens) {
		if (replaced == null) {
			return blocking(() -> this.target.preparePath(file))
				.flatMap((path) -> download(file, from, path, ExistingFile.FAIL))
				.flatMap((path) -> blocking(() -> LocalTarget.downloaded(path, from.file())));
		}
		return Mono.usingWhen(blocking(() -> this.target.temporary(replaced.file(), tokens.job() + "-" + file.id())),
				(temporary) -> download(file, from, temporary, ExistingFile.OVERWRITE)
					.flatMap((complete) -> blocking(() -> {
						this.target.replace(replaced, complete);
						return LocalTarget.downloaded(replaced.file(), from.file());
					})),
				(temporary) -> blocking(() -> Files.deleteIfExists(temporary)));
	}

	private Mono<Path> download(PlannedFile file, Found<Node> from, Path path, ExistingFile existing) {
		return this.transfers
			.download(DownloadRequest.of(from.file().id(), path).withExisting(existing).withKeepTimestamps(true))
			.result()
			.onErrorResume(DownloadMirror::isUnwritable, (ex) -> requireSpace(file.size()).then(Mono.error(ex)));
	}

	@Override
	public Mono<String> lost(Found<Path> replaced, Found<Path> sent) {
		return Mono.empty();
	}

	@Override
	public Mono<Void> delete(PlannedFile file, Found<Path> found, long job) {
		return blocking(() -> {
			this.target.delete(file, found.file(), job);
			return found;
		}).then();
	}

	private static boolean isUnwritable(Throwable failure) {
		return failure instanceof DracoonTransferException transfer
				&& transfer.getReason() == DracoonTransferException.Reason.TARGET_UNWRITABLE;
	}

	private Mono<Void> requireSpace(long size) {
		return blocking(() -> {
			this.target.requireSpace(size);
			return size;
		}).then();
	}

	@Override
	public Mono<Void> check(PlannedFile file, Optional<PlannedFile> arrived) {
		return this.source.check(arrived.map(PlannedFile::sourceNode)).then(requireSpace(file.size()));
	}

	@Override
	public Mono<FileProof> prove(PlannedFile file, boolean download) {
		return blocking(() -> this.target.preparePath(file)).zipWith(this.source.node(file))
			.flatMap((both) -> FileComparison.compare(this.transfers, UploadSource.of(both.getT1()), both.getT2(),
					download))
			.map((item) -> FileProof.of(file, item));
	}

	private static <T> Mono<T> blocking(Callable<? extends @Nullable T> access) {
		return Mono.<T>fromCallable(access).subscribeOn(DracoonSchedulers.boundedElastic());
	}

}
