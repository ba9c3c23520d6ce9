// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.template.DracoonOperations;

/**
 * Remembers the files of the folders that a poller lists, so that the next poll requests
 * only the changed files.
 * <p>
 * The server gives each change a version. It assigns this version to the changed file and
 * to all folders above the file. If the version of the listed folder changes, and for a
 * minute afterwards, polls request the files whose versions are later, or at most a
 * minute earlier. Two changes have no such file: a deletion, and some moves. Therefore
 * all files are listed again if their number differs from that of the remembered files.
 * They are also listed again after an hour, because the number stays the same if one file
 * is moved into the folder and another file disappears.
 */
final class ListedFolders {

	private static final int MAX_FOLDERS = 16;

	private static final Duration MAX_AGE = Duration.ofHours(1);

	/**
	 * Versions are times in milliseconds since 1970. Concurrent changes may become
	 * visible in another order than that of their versions. After this time, no earlier
	 * version is expected any more. Requests overlap by this time, so that they include
	 * such changes.
	 */
	private static final Duration SETTLING = Duration.ofMinutes(1);

	private final Map<Key, Folder> folders = new LinkedHashMap<>(MAX_FOLDERS, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Folder> eldest) {
			return size() > MAX_FOLDERS;
		}

	};

	private final LongSupplier nanoTime;

	/**
	 * Creates an empty memory.
	 * @param nanoTime a clock that measures time as {@link System#nanoTime()} does
	 */
	ListedFolders(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Lists the files of a room or folder, without rooms and folders in it.
	 * @param operations the client that asks the server
	 * @param path the path of the room or folder, or of a single file
	 * @return the files
	 * @throws FileNotFoundException if no node has the path
	 */
	Node[] list(DracoonOperations operations, RemotePath path) throws FileNotFoundException {
		Folder folder;
		synchronized (this.folders) {
			folder = this.folders.computeIfAbsent(new Key(operations, path), (key) -> new Folder());
		}
		synchronized (folder) {
			return folder.list(operations, path);
		}
	}

	/**
	 * Finds a file in the last list of its folder, without a request.
	 * @param operations the operations with which the file was listed
	 * @param path the path of the file
	 * @return the file, or empty if it was not listed
	 */
	Optional<Node> find(DracoonOperations operations, RemotePath path) {
		return known(operations, path).map((folder) -> {
			synchronized (folder) {
				return folder.files.get(path.name());
			}
		});
	}

	/**
	 * Lets the next poll list all files of a folder, because one of them no longer
	 * exists.
	 * @param operations the operations with which the file was listed
	 * @param path the path of the file
	 */
	void forget(DracoonOperations operations, RemotePath path) {
		known(operations, path).ifPresent((folder) -> {
			synchronized (folder) {
				folder.state = null;
			}
		});
	}

	private Optional<Folder> known(DracoonOperations operations, RemotePath path) {
		synchronized (this.folders) {
			return Optional.ofNullable(this.folders.get(new Key(operations, path.parent())));
		}
	}

	/**
	 * Identifies a folder.
	 *
	 * @param operations the client, because the same path can exist at the servers of
	 * several clients
	 */
	private record Key(DracoonOperations operations, RemotePath path) {

	}

	private final class Folder {

		private final Map<String, Node> files = new LinkedHashMap<>();

		/**
		 * The folder when it was last listed, {@code null} if the remembered files may be
		 * outdated.
		 */
		private @Nullable Node state;

		/**
		 * The {@link System#nanoTime()} of the poll that last listed all files or found a
		 * new version of the folder.
		 */
		private long unchangedSince;

		/** Whether the files were listed after the version of the folder had settled. */
		private boolean settled;

		private long completeAt;

		private Node[] list(DracoonOperations operations, RemotePath path) throws FileNotFoundException {
			Node former = this.state;
			Node now = find(operations, path, former);
			if (now.type() == NodeType.FILE) {
				return new Node[] { now };
			}
			// reset the state first, because the remembered files may be outdated if a
			// request fails
			this.state = null;
			long time = ListedFolders.this.nanoTime.getAsLong();
			if (former == null || !isUsable(former, now, time) || !update(operations, former, now, time)) {
				this.completeAt = time;
				this.files.clear();
				changed(time);
				files(operations, now, UnaryOperator.identity()).forEach((file) -> this.files.put(file.name(), file));
			}
			this.state = now;
			return this.files.values().toArray(Node[]::new);
		}

		private static Node find(DracoonOperations operations, RemotePath path, @Nullable Node former)
				throws FileNotFoundException {
			if (former != null) {
				try {
					Node now = operations.get(former.id());
					if (path.value().equals(now.path())) {
						return now;
					}
				}
				catch (DracoonApiException.NotFound ex) {
					// search by the path, because another folder may have this path now
					return DracoonSession.existing(operations, path);
				}
			}
			return DracoonSession.existing(operations, path);
		}

		private void changed(long time) {
			this.unchangedSince = time;
			this.settled = false;
		}

		// require the permission to read, because the operations may act for several
		// users, and another user may have listed the files
		private boolean isUsable(Node former, Node now, long time) {
			long id = now.id();
			NodePermissions permissions = now.permissions();
			return former.id() == id && permissions != null && Boolean.TRUE.equals(permissions.read())
					&& time - this.completeAt < MAX_AGE.toNanos();
		}

		// returns false if all files must be listed again, because the server reports no
		// version, or the number of files shows changes that the versions do not show
		private boolean update(DracoonOperations operations, Node former, Node now, long time) {
			Long version = former.branchVersion();
			if (version == null) {
				return false;
			}
			if (!version.equals(now.branchVersion())) {
				changed(time);
			}
			if (!this.settled) {
				this.settled = time - this.unchangedSince >= SETTLING.toNanos();
				long since = Math.max(0, version - SETTLING.toMillis());
				List<Node> changed = files(operations, now,
						(query) -> query.withFilter(NodeFilter.BRANCH_VERSION.atLeast(since)));
				Set<Long> ids = changed.stream().map(Node::id).collect(Collectors.toSet());
				this.files.values().removeIf((file) -> ids.contains(file.id()));
				changed.forEach((file) -> this.files.put(file.name(), file));
			}
			Integer count = now.cntFiles();
			return count != null && count == this.files.size();
		}

		private static List<Node> files(DracoonOperations operations, Node folder, UnaryOperator<NodeQuery> filter) {
			try (Stream<Node> files = operations.list(folder,
					(query) -> filter.apply(query.withFilter(NodeFilter.TYPE.equalTo(NodeType.FILE))))) {
				return files.toList();
			}
		}

	}

}
