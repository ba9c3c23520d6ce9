// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.file.remote.session.Session;
import org.springframework.util.PatternMatchUtils;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.transfer.UploadSource;

/**
 * Implements the remote-file operations of Spring Integration for DRACOON. A session
 * holds no connections except the connections of open streams. It throws the exceptions
 * of {@link DracoonOperations}. It also throws an {@link IOException}, for example if it
 * finds a room or folder instead of a file, or a file instead of a folder.
 */
class DracoonSession implements Session<Node> {

	private final DracoonOperations operations;

	private final URI baseUrl;

	/** The files that earlier polls have listed, {@code null} to remember nothing. */
	private final @Nullable ListedFolders listed;

	/**
	 * The streams that {@link #readRaw} has opened. The session closes them if the caller
	 * does not.
	 */
	private final Queue<InputStream> streams = new ConcurrentLinkedQueue<>();

	private volatile boolean open = true;

	/** The path that did not exist at the last call of {@link #exists(String)}. */
	private @Nullable String absent;

	DracoonSession(DracoonOperations operations, URI baseUrl) {
		this(operations, baseUrl, null);
	}

	private DracoonSession(DracoonOperations operations, URI baseUrl, @Nullable ListedFolders listed) {
		this.operations = operations;
		this.baseUrl = baseUrl;
		this.listed = listed;
	}

	/**
	 * Returns a session that remembers the files that it lists.
	 * @param folders the memory
	 * @return the session
	 */
	DracoonSession remembering(ListedFolders folders) {
		return new DracoonSession(this.operations, this.baseUrl, folders);
	}

	@Override
	public Node[] list(@Nullable String path) throws IOException {
		RemotePath remote = RemotePath.of(path);
		return (this.listed != null && !remote.isRoot() && !remote.isPattern())
				? this.listed.list(this.operations, remote) : nodes(path, Node[]::new, (nodes) -> nodes);
	}

	@Override
	public String[] listNames(@Nullable String path) throws IOException {
		return nodes(path, String[]::new, (nodes) -> nodes.map(Node::name));
	}

	private <T> T[] nodes(@Nullable String path, IntFunction<T[]> array, Function<Stream<Node>, Stream<T>> mapping)
			throws IOException {
		try (Stream<Node> nodes = stream(RemotePath.of(path))) {
			return mapping.apply(nodes).toArray(array);
		}
	}

	private Stream<Node> stream(RemotePath path) throws IOException {
		if (path.isRoot()) {
			return this.operations.list("/");
		}
		if (path.isPattern()) {
			return stream(path.parent()).filter((node) -> PatternMatchUtils.simpleMatch(path.name(), node.name()));
		}
		Node node = existing(this.operations, path);
		return (node.type() == NodeType.FILE) ? Stream.of(node) : this.operations.list(node);
	}

	static Node existing(DracoonOperations operations, RemotePath path) throws FileNotFoundException {
		return operations.find(path.toString())
			.orElseThrow(() -> new FileNotFoundException(
					"'" + VisibleText.of(path) + "' does not exist, or the account cannot see it"));
	}

	private Optional<Node> find(RemotePath path) {
		return listed(path).or(() -> this.operations.find(path.toString()));
	}

	private Optional<Node> listed(RemotePath path) {
		return (this.listed != null) ? this.listed.find(this.operations, path) : Optional.empty();
	}

	private void forget(RemotePath path) {
		if (this.listed != null) {
			this.listed.forget(this.operations, path);
		}
	}

	@Override
	public boolean exists(String path) {
		RemotePath remote = RemotePath.of(path);
		boolean exists = remote.isRoot() || this.operations.exists(remote.toString());
		this.absent = exists ? null : remote.value();
		return exists;
	}

	@Override
	public InputStream readRaw(String source) throws IOException {
		VersionPath version = VersionPath.parse(source);
		InputStream stream = (version != null) ? open(version)
				: this.operations.openInputStream(RemotePath.of(source).toString());
		this.streams.add(stream);
		return stream;
	}

	private InputStream open(VersionPath version) throws IOException {
		try {
			return this.operations.openInputStream(version.nodeId());
		}
		catch (DracoonTransferException ex) {
			if (ex.getReason() != DracoonTransferException.Reason.SOURCE_MISSING) {
				throw ex;
			}
			forget(RemotePath.of(version.path()));
			FileNotFoundException gone = new FileNotFoundException("The version " + version.nodeId() + " of '"
					+ VisibleText.of(version.path()) + "' was replaced or deleted: list the files again");
			gone.initCause(ex);
			throw gone;
		}
	}

	@Override
	public boolean finalizeRaw() {
		return true;
	}

	@Override
	public void read(String source, OutputStream target) {
		RemotePath remote = RemotePath.of(source);
		Optional<Node> file = listed(remote);
		if (file.isEmpty()) {
			this.operations.download(remote.toString(), target);
			return;
		}
		try {
			this.operations.download(file.get(), target);
		}
		catch (DracoonTransferException ex) {
			if (ex.getReason() == DracoonTransferException.Reason.SOURCE_MISSING) {
				forget(remote);
			}
			throw ex;
		}
	}

	/**
	 * Uploads a file. If {@link #exists(String)} has just returned {@code false} for the
	 * path, the server refuses to replace a file that was created in the meantime.
	 * Otherwise a file with the same name gets a new version.
	 */
	@Override
	public void write(InputStream source, String destination) {
		RemotePath remote = RemotePath.of(destination);
		ResolutionStrategy strategy = remote.value().equals(this.absent) ? ResolutionStrategy.FAIL
				: ResolutionStrategy.OVERWRITE;
		this.operations.upload(remote.toString(), UploadSource.of(source),
				(options) -> options.withResolutionStrategy(strategy));
	}

	@Override
	public void append(InputStream source, String destination) {
		throw new UnsupportedOperationException(
				"'" + VisibleText.of(destination) + "' cannot be appended to: DRACOON stores "
						+ "files as a whole. Use FileExistsMode.REPLACE, which makes a new version");
	}

	@Override
	public boolean mkdir(String directory) {
		this.operations.createFolders(RemotePath.of(directory).toString());
		return true;
	}

	@Override
	public boolean remove(String path) throws IOException {
		Optional<Node> found = find(RemotePath.of(path));
		if (found.isPresent() && found.get().type() != NodeType.FILE) {
			throw new IOException("'" + VisibleText.of(path)
					+ "' is not a file, and this operation does not remove rooms and folders");
		}
		return delete(found);
	}

	@Override
	public boolean rmdir(String directory) throws IOException {
		Optional<Node> found = find(RemotePath.of(directory));
		if (found.isPresent()) {
			if (found.get().type() != NodeType.FOLDER) {
				throw new IOException("'" + VisibleText.of(directory) + "' is not a folder");
			}
			try (Stream<Node> content = this.operations.list(found.get())) {
				if (content.findAny().isPresent()) {
					throw new IOException("'" + VisibleText.of(directory) + "' is not empty");
				}
			}
		}
		return delete(found);
	}

	private boolean delete(Optional<Node> found) {
		if (found.isEmpty()) {
			return false;
		}
		try {
			this.operations.delete(found.get());
			return true;
		}
		catch (DracoonApiException.NotFound ex) {
			// nothing to remove, because another client has deleted the node first
			return false;
		}
	}

	@Override
	public void rename(String pathFrom, String pathTo) {
		this.operations.move(RemotePath.of(pathFrom).toString(), RemotePath.of(pathTo).toString());
	}

	@Override
	public void close() {
		this.open = false;
		InputStream stream = this.streams.poll();
		while (stream != null) {
			close(stream);
			stream = this.streams.poll();
		}
	}

	private static void close(InputStream stream) {
		try {
			stream.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean isOpen() {
		return this.open;
	}

	@Override
	public DracoonOperations getClientInstance() {
		return this.operations;
	}

	@Override
	public String getHostPort() {
		int port = this.baseUrl.getPort();
		return this.baseUrl.getHost() + ":" + ((port >= 0) ? port : "http".equals(this.baseUrl.getScheme()) ? 80 : 443);
	}

}
