// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Classification;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.recyclebin.DeletedNode;
import io.dracoonspring.api.recyclebin.DeletedNodeType;
import io.dracoonspring.api.recyclebin.DeletedNodeVersionQuery;
import io.dracoonspring.api.recyclebin.DeletedNodeVersionSort;
import io.dracoonspring.api.uploads.CreateFileUploadRequest;
import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.transfer.UploadOptions;

/**
 * Represents the room or folder that receives the files. Creates the folder if it is
 * missing, and missing folders below it. Caches recent folders, so that files in the same
 * folder share one request for it.
 */
final class RemoteTarget {

	private static final int CACHED_FOLDERS = 256;

	/**
	 * The largest number of versions in the recycle bin that {@link #lost(Node, Node)}
	 * checks.
	 */
	private static final int CHECKED_VERSIONS = 10;

	private final Dracoon client;

	private final Node top;

	private final String topPath;

	private final String missing;

	private final Map<String, Mono<Node>> folders = new LinkedHashMap<>(CACHED_FOLDERS, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.@Nullable Entry<String, Mono<Node>> eldest) {
			return size() > CACHED_FOLDERS;
		}

	};

	/**
	 * Creates the target.
	 * @param top the room or folder, or the nearest existing one above it
	 * @param topPath the path of the target
	 * @param missing the path of the target below {@code top}, empty if the target exists
	 */
	RemoteTarget(Dracoon client, Node top, String topPath, String missing) {
		this.client = client;
		this.top = top;
		this.topPath = topPath;
		this.missing = missing;
	}

	Dracoon client() {
		return this.client;
	}

	/**
	 * Identifies the target by its id. A missing target has no id before it is created.
	 * Blocks.
	 */
	MirrorPair.Location location() {
		MirrorPair.Location existing = files().location();
		return this.missing.isEmpty() ? existing
				: new MirrorPair.Location(existing.name() + "/" + this.missing, existing.account(), null);
	}

	/**
	 * Lists the files in the order {@link FilePairs#ORDER}. Blocks.
	 * @param calls the calls to the server, which wait while it is not available
	 * @param rules the rules that exclude folders; the list omits the content of these
	 * folders
	 */
	Iterator<Listed> list(PatientCalls calls, TreeRules rules) {
		return this.missing.isEmpty() ? files().list(calls, rules) : Collections.emptyIterator();
	}

	private RemoteFiles files() {
		return new RemoteFiles(this.client, this.top, true);
	}

	/** Checks whether the account can transfer and delete the files, if there are any. */
	Flux<Finding> preflight(Workload work) {
		return (work.isTransfer() || work.surplus() > 0)
				? new RemotePreflight(this.client, this.top.id()).ofTarget(work) : Flux.empty();
	}

	/**
	 * Creates the target if it is missing.
	 * @return whether it was missing
	 */
	Mono<Boolean> create() {
		return this.missing.isEmpty() ? Mono.just(false)
				: this.client.nodes().createFolders(this.topPath).thenReturn(true);
	}

	/**
	 * Checks whether the server accepts uploads and its storage delivers content.
	 * @param arrived the id of the node of a file that got through before, empty if there
	 * is none
	 */
	Mono<Void> check(Optional<Long> arrived) {
		return this.client.uploadChannels()
			.create(CreateFileUploadRequest.of(this.top.id(), "dracoon-batch-check"))
			.flatMap((channel) -> this.client.uploadChannels().cancel(channel.uploadId()))
			.then(RemoteFiles.readable(this.client, arrived))
			.contextWrite(RetrySettings::once);
	}

	/**
	 * Finds the node of a file in the target. An earlier attempt may have transferred the
	 * file.
	 * @return the node, or empty
	 */
	Mono<Found<Node>> find(PlannedFile file) {
		Long id = file.targetNode();
		Mono<Node> planned = (id != null) ? absent(this.client.nodes().get(id)).filter((node) -> hasPathOf(node, file))
				: Mono.empty();
		// do not search by name for a new file, because the upload fails if another file
		// has the name. Search if an attempt has begun, because its worker may have sent
		// the file without recording it
		return ((id == null && file.state() == FileState.PLANNED) ? planned : planned.switchIfEmpty(named(file)))
			.map(Found::of);
	}

	private boolean hasPathOf(Node node, PlannedFile file) {
		String folder = file.folder().isEmpty() ? "/" : "/" + file.folder() + "/";
		return file.name().equals(node.name()) && (this.topPath + folder).equals(node.parentPath());
	}

	private Mono<Node> named(PlannedFile file) {
		return absent(this.client.nodes().getByPath(this.topPath + "/" + file.path()))
			.filter((node) -> node.type() == NodeType.FILE);
	}

	private static Mono<Node> absent(Mono<Node> node) {
		return node.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty());
	}

	/**
	 * Finds a version that the upload has moved to the recycle bin, although it is not
	 * the version to replace. A user may create such a version between the check and the
	 * end of the upload.
	 * @return the description of the version, or empty if there is none, or if the
	 * account is not allowed to list the recycle bin
	 */
	Mono<String> lost(Node replaced, Node sent) {
		Long parent = sent.parentId();
		if (parent == null) {
			return Mono.empty();
		}
		return this.client.recycleBin()
			.listVersionsPage(parent,
					DeletedNodeVersionQuery.of(DeletedNodeType.FILE, sent.name())
						.withSort(DeletedNodeVersionSort.DELETED_AT.descending())
						.withLimit(CHECKED_VERSIONS))
			.map((page) -> page.items().stream().map(DeletedNode::id).toList())
			.flatMap((ids) -> Mono.justOrEmpty(lost(ids, replaced.id(), sent.id())))
			.map((id) -> "the version with the id " + id + " is in the recycle bin")
			.onErrorComplete(
					(ex) -> ex instanceof DracoonApiException.Forbidden || ex instanceof DracoonApiException.NotFound);
	}

	// finds a version that was deleted after the version to replace, and that is older
	// than the file that was sent
	private static Optional<Long> lost(List<Long> ids, long replaced, long sent) {
		int position = ids.indexOf(replaced);
		return ((position >= 0) ? ids.subList(0, position).stream() : ids.stream().filter((id) -> id > replaced))
			.filter((id) -> id < sent)
			.findFirst();
	}

	/** Finds the folder of a file, and creates it if necessary. */
	Mono<Node> folder(PlannedFile file) {
		String path = file.folder();
		if (path.isEmpty() && this.missing.isEmpty()) {
			return Mono.just(this.top);
		}
		return Mono.defer(() -> cached(path)).doOnError((ex) -> forget(path));
	}

	private Mono<Node> cached(String path) {
		synchronized (this.folders) {
			return this.folders.computeIfAbsent(path,
					(folder) -> this.client.nodes().createFolders(this.topPath + "/" + folder).cache());
		}
	}

	private void forget(String path) {
		synchronized (this.folders) {
			this.folders.remove(path);
		}
	}

	/**
	 * Returns the options of an upload. The upload may replace only the given version.
	 * The new version keeps the classification of the replaced version if that differs
	 * from the classification of the folder.
	 * @param folder the room or folder
	 * @param replaced the version to replace, {@code null} for none
	 */
	static UploadOptions options(Node folder, @Nullable Found<Node> replaced) {
		UploadOptions options = UploadOptions.defaults().withKeepTimestamps(true);
		if (replaced == null) {
			return options;
		}
		Classification classification = replaced.file().classification();
		return options.withResolutionStrategy(ResolutionStrategy.OVERWRITE)
			.withReplaces(replaced.file().id())
			.withClassification((classification != folder.classification()) ? classification : null);
	}

}
