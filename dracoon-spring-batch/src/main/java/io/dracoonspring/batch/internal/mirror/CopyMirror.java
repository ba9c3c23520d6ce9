// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.resource.DracoonResource;
import io.dracoonspring.transfer.CopyRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadSource;

/**
 * Mirrors files of a room to a room of the same or another server. Files are the same if
 * their sizes and checksums match. If one of the two files is encrypted or has no
 * checksum, they are the same if their sizes and times match. If only these times differ,
 * the mirror compares the content.
 */
final class CopyMirror implements Direction<Node, Node> {

	private final RemoteFiles source;

	private final RemoteTarget target;

	CopyMirror(RemoteFiles source, RemoteTarget target) {
		this.source = source;
		this.target = target;
	}

	@Override
	public MirrorPair pair() {
		return new MirrorPair(this.source.location(), this.target.location());
	}

	@Override
	public Flux<Finding> preflight(Workload work) {
		return Flux.concat(List.of(this.source.preflight(work), this.target.preflight(work)));
	}

	@Override
	public AllowedNames names() {
		return AllowedNames.DRACOON;
	}

	@Override
	public Iterator<Listed> sources(PatientCalls calls, TreeRules rules) {
		return this.source.list(calls, rules);
	}

	@Override
	public Iterator<Listed> targets(PatientCalls calls, TreeRules rules) {
		return this.target.list(calls, rules);
	}

	@Override
	public Mono<Boolean> createTarget() {
		return this.target.create();
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
	public Mono<Found<Node>> target(PlannedFile file) {
		return this.target.find(file);
	}

	@Override
	public Mono<Comparison> compare(Found<Node> from, Found<Node> to) {
		Node one = from.file();
		Node other = to.file();
		if (one.size() == null || !one.size().equals(other.size())) {
			return Mono.just(Comparison.of(false));
		}
		if (Boolean.FALSE.equals(one.isEncrypted()) && Boolean.FALSE.equals(other.isEncrypted()) && one.hash() != null
				&& other.hash() != null) {
			return Mono.just(Comparison.of(one.hash().equalsIgnoreCase(other.hash())));
		}
		return isSameTime(one.timestampModification(), other.timestampModification()) ? Mono.just(Comparison.of(true))
				: this.target.client().transfers().verify(content(one.id()), other, false).map(Comparison::of);
	}

	private static boolean isSameTime(@Nullable Instant one, @Nullable Instant other) {
		return one != null && other != null
				&& one.truncatedTo(ChronoUnit.SECONDS).equals(other.truncatedTo(ChronoUnit.SECONDS));
	}

	private UploadSource content(long node) {
		return UploadSource.of(DracoonResource.of(this.source.client(), NodeAddress.ofId(node)));
	}

	@Override
	public Mono<Found<Node>> send(PlannedFile file, Found<Node> from, @Nullable Found<Node> replaced,
			ResumeTokenStore tokens) {
		return this.target.folder(file)
			.map((folder) -> CopyRequest.of(NodeAddress.ofId(from.file().id()), NodeAddress.ofId(folder.id()))
				.withName(file.name())
				.withOptions(RemoteTarget.options(folder, replaced)))
			.flatMap((request) -> this.source.client()
				.transfers()
				.copy(request, this.target.client().transfers())
				.result())
			.map(Found::of);
	}

	@Override
	public Mono<String> lost(Found<Node> replaced, Found<Node> sent) {
		return this.target.lost(replaced.file(), sent.file());
	}

	@Override
	public Mono<Void> delete(PlannedFile file, Found<Node> target, long job) {
		return this.target.client().nodes().delete(target.file().id());
	}

	@Override
	public Mono<Void> check(PlannedFile file, Optional<PlannedFile> arrived) {
		return this.source.check(arrived.map(PlannedFile::sourceNode))
			.then(this.target.check(arrived.map(PlannedFile::targetNode)));
	}

	@Override
	public Mono<FileProof> prove(PlannedFile file, boolean download) {
		Long to = file.targetNode();
		if (to == null) {
			return Mono.just(FileProof.unproven(file, "The node of the file in the target is unknown"));
		}
		// always read the content of the source, because the metadata of its node does
		// not prove the content
		return this.source.node(file)
			.zipWith(this.target.client().nodes().get(to))
			.flatMap((both) -> FileComparison.compare(this.target.client().transfers(), content(both.getT1().id()),
					both.getT2(), download))
			.map((item) -> FileProof.of(file, item));
	}

}
