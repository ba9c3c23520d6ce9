// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.batch.internal.mirror.TargetNames.TargetName;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.transfer.ContentRequest;

/**
 * Lists the files in a room or folder and below it.
 *
 * @param withRooms whether to include rooms below the top
 */
record RemoteFiles(Dracoon client, Node top, boolean withRooms) {

	private static final Duration TIMEOUT = Duration.ofMinutes(10);

	/**
	 * The number of folders to list in advance. The prefetch hides the latency of the
	 * server in trees with many small folders.
	 */
	private static final int PREFETCHED_FOLDERS = 4;

	/**
	 * Identifies the room or folder by its id, because another room or folder can get the
	 * same name later. Blocks.
	 */
	MirrorPair.Location location() {
		return Objects.requireNonNull(this.client.account()
			.get()
			.zipWith(this.client.nodes().get(this.top.id()),
					(account, node) -> new MirrorPair.Location(this.client.baseUrl() + "#" + node.id(), account.id(),
							node.branchVersion()))
			.block(TIMEOUT));
	}

	/**
	 * Lists the files in the order {@link FilePairs#ORDER}. Blocks.
	 * @param calls the calls to the server, which wait while it is not available
	 * @param rules the rules that exclude folders; the list omits the content of these
	 * folders
	 * @return the files, including items that cannot be mirrored
	 */
	Iterator<Listed> list(PatientCalls calls, TreeRules rules) {
		return new TreeWalk<>(new FolderAncestry(this.top.id(), "", null), PREFETCHED_FOLDERS,
				(prefix, folder) -> calls.patience().await(list(prefix, folder, rules)), calls::await);
	}

	private Mono<List<TreeWalk.Entry<FolderAncestry>>> list(String prefix, FolderAncestry folder, TreeRules rules) {
		return this.client.nodes()
			.list(NodeQuery.children(folder.id()))
			.collectMap(Node::name)
			.map((nodes) -> rules.names()
				.inDirectory(folder.prefix(), nodes, (name, node) -> entry(prefix, name, node, folder, rules.filter())))
			.onErrorResume(DracoonApiException.Forbidden.class,
					(ex) -> Mono.just(List.of(new TreeWalk.File<>(Listed.unreadable(prefix, "The folder", ex)))));
	}

	private TreeWalk.Entry<FolderAncestry> entry(String prefix, TargetName name, Node node, FolderAncestry folder,
			MirrorFilter filter) {
		String path = prefix + name.target();
		String source = folder.prefix() + name.source();
		if (node.type() == NodeType.FILE) {
			return new TreeWalk.File<>(Listed.of(path, node).named(source, name));
		}
		if (node.type() == NodeType.ROOM && !this.withRooms) {
			return new TreeWalk.File<>(Listed.problem(path, Problem.Kind.UNSUPPORTED,
					"It is a room, which has permissions of its own: create a room in the target and mirror this "
							+ "room separately"));
		}
		if (folder.includes(node.id())) {
			return new TreeWalk.File<>(Listed.problem(path, Problem.Kind.UNREADABLE, "The folder contains itself"));
		}
		return TreeWalk.folder(path, name, new FolderAncestry(node.id(), source + "/", folder), filter);
	}

	/** Checks whether the account can read the files, if there are any to transfer. */
	Flux<Finding> preflight(Workload work) {
		return work.isTransfer() ? new RemotePreflight(this.client, this.top.id()).ofSource() : Flux.empty();
	}

	/**
	 * Checks whether the server answers and its storage delivers content.
	 * @param arrived the id of the node of a file that got through before, empty if there
	 * is none
	 */
	Mono<Void> check(Optional<Long> arrived) {
		return this.client.nodes()
			.get(this.top.id())
			.then(readable(this.client, arrived))
			.contextWrite(RetrySettings::once);
	}

	/** Reads the first byte of a file, if there is one. */
	static Mono<Void> readable(Dracoon client, Optional<Long> file) {
		return Mono.justOrEmpty(file)
			.flatMapMany((node) -> client.transfers().download(ContentRequest.of(node).withRange(0, 1)).content())
			.doOnNext(DataBufferUtils::release)
			.then();
	}

	/**
	 * Reads the current node of a file. If the file has a new version, its node differs
	 * from the node in the plan.
	 * @return the node, or an error if the file does not exist or is older than in the
	 * plan
	 */
	Mono<Node> node(PlannedFile file) {
		Long id = file.sourceNode();
		if (id == null) {
			// fail with the reason in the plan, because a file without a node cannot be
			// mirrored
			return Mono.error(
					() -> new DracoonTransferException(Reason.SOURCE_UNREADABLE, String.valueOf(file.reason()), null));
		}
		return this.client.nodes()
			.get(id)
			.onErrorResume(DracoonApiException.NotFound.class,
					(ex) -> named(file).filter((node) -> node.type() == NodeType.FILE).switchIfEmpty(Mono.error(ex)))
			.doOnNext((node) -> requireNotOlder(file, node));
	}

	/** Tells whether there is a node with the path of a file. */
	Mono<Boolean> exists(PlannedFile file) {
		return named(file).hasElement();
	}

	// fails if the top no longer exists, because this does not mean that its files were
	// deleted
	private Mono<Node> named(PlannedFile file) {
		return this.client.nodes()
			.getPath(this.top.id())
			.flatMap((path) -> this.client.nodes()
				.getByPath(path + "/" + file.sourcePath())
				.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty()));
	}

	// refuses an older version of a file, because it is the only sign that the server has
	// restored an earlier state
	private static void requireNotOlder(PlannedFile file, Node node) {
		Instant planned = file.modified();
		Instant present = node.timestampModification();
		if (planned == null || present == null) {
			return;
		}
		int order = present.truncatedTo(ChronoUnit.MILLIS).compareTo(planned.truncatedTo(ChronoUnit.MILLIS));
		if (order < 0 || (order == 0 && node.size() != null && node.size() != file.size())) {
			throw new DracoonTransferException(Reason.SOURCE_CHANGED,
					"The server has an older version of the file than when the job was planned: find out why, and start "
							+ "a new job if that is right",
					null);
		}
	}

	/**
	 * Identifies a folder and its ancestors, to detect cycles.
	 *
	 * @param prefix its path below the top with a slash at the end, empty for the top
	 * @param parent the parent, {@code null} for the top
	 */
	private record FolderAncestry(long id, String prefix, @Nullable FolderAncestry parent) {

		private boolean includes(long folder) {
			for (FolderAncestry current = this; current != null; current = current.parent) {
				if (current.id == folder) {
					return true;
				}
			}
			return false;
		}

	}

}
