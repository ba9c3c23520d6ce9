// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadOptions;

/**
 * Represents the room or folder that receives the files. This class creates missing
 * folders. It caches the ids of recent folders, so that it does not request the folder
 * for each file.
 */
final class RemoteTarget {

	private static final int KEPT = 256;

	private final Dracoon client;

	private final Node top;

	private final String topPath;

	private final Map<String, Mono<Node>> folders = new LinkedHashMap<>(KEPT, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.@Nullable Entry<String, Mono<Node>> eldest) {
			return size() > KEPT;
		}

	};

	RemoteTarget(Dracoon client, Node top, String topPath) {
		this.client = client;
		this.top = top;
		this.topPath = topPath;
	}

	Dracoon client() {
		return this.client;
	}

	/**
	 * Looks up the nodes for the files of a plan. Blocks when the files are requested.
	 * @param files the files, folder by folder
	 * @return the files, with the ids of the nodes that have their names
	 */
	Iterator<PlannedFile> withNodes(Iterator<PlannedFile> files) {
		RemoteFolders content = new RemoteFolders(this.client, this.top.id());
		Iterable<PlannedFile> iterable = () -> files;
		return StreamSupport.stream(iterable.spliterator(), false)
			.map((file) -> Planned.withTarget(file, content.file(file.path()).map(Node::id).orElse(null)))
			.iterator();
	}

	/**
	 * Finds the node that contains a transferred file, or that a file replaces.
	 * @return the node, or empty
	 */
	Mono<Node> existing(PlannedFile file) {
		if (file.targetNode() != null) {
			return absent(this.client.nodes().get(file.targetNode()));
		}
		// search by name if work has begun, because another worker may have sent the file
		// without recording it
		return (file.state() != FileState.PLANNED) ? named(file) : Mono.empty();
	}

	/**
	 * Finds the node with the path of a file.
	 * @return the node, or empty
	 */
	Mono<Node> named(PlannedFile file) {
		return absent(this.client.nodes().getByPath(this.topPath + "/" + file.path()))
			.filter((node) -> node.type() == NodeType.FILE);
	}

	private static Mono<Node> absent(Mono<Node> node) {
		return node.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty());
	}

	/** Finds the folder of a file, and creates it if necessary. */
	Mono<NodeAddress> folder(PlannedFile file) {
		String path = file.folder();
		if (path.isEmpty()) {
			return Mono.just(NodeAddress.ofId(this.top.id()));
		}
		return Mono.defer(() -> known(path))
			.doOnError((ex) -> forget(path))
			.map((folder) -> NodeAddress.ofId(folder.id()));
	}

	private Mono<Node> known(String path) {
		synchronized (this.folders) {
			return this.folders.computeIfAbsent(path,
					(missing) -> this.client.nodes().createFolders(this.topPath + "/" + missing).cache());
		}
	}

	private void forget(String path) {
		synchronized (this.folders) {
			this.folders.remove(path);
		}
	}

	/**
	 * Returns the options of an upload. The upload may replace only the node that the
	 * plan contains.
	 * @param replaced the node to replace, {@code null} for none
	 */
	static UploadOptions options(@Nullable Node replaced) {
		return UploadOptions.defaults()
			.withKeepTimestamps(true)
			.withResolutionStrategy((replaced != null) ? ResolutionStrategy.OVERWRITE : ResolutionStrategy.FAIL);
	}

}
