// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.util.StreamUtils;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.files.UpdateFileRequest;
import io.dracoonspring.api.nodes.CopyNode;
import io.dracoonspring.api.nodes.CopyNodesRequest;
import io.dracoonspring.api.nodes.MoveNode;
import io.dracoonspring.api.nodes.MoveNodesRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeSearchQuery;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.nodes.UpdateFolderRequest;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.ExistingFile;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.UploadOutputStream;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;

/**
 * Implements {@link DracoonOperations} with a {@link Dracoon} client. It is thread-safe.
 */
public class DracoonTemplate implements DracoonOperations {

	private final Dracoon dracoon;

	/**
	 * Creates a template.
	 * @param dracoon the client, which stays open
	 */
	public DracoonTemplate(Dracoon dracoon) {
		Assert.notNull(dracoon, "'dracoon' must not be null");
		this.dracoon = dracoon;
	}

	@Override
	public Node get(String path) {
		return await(this.dracoon.nodes().getByPath(path));
	}

	@Override
	public Optional<Node> find(String path) {
		return Optional.ofNullable(BlockingCalls.await(this.dracoon.nodes()
			.getByPath(path)
			.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty())));
	}

	@Override
	public boolean exists(String path) {
		return find(path).isPresent();
	}

	@Override
	public Node get(long nodeId) {
		return await(this.dracoon.nodes().get(nodeId));
	}

	@Override
	public Stream<Node> list(String path) {
		return list(path, UnaryOperator.identity());
	}

	@Override
	public Stream<Node> list(String path, UnaryOperator<NodeQuery> query) {
		return BlockingCalls.stream(
				container(path).flatMapMany((id) -> this.dracoon.nodes().list(query.apply(NodeQuery.children(id)))));
	}

	@Override
	public Stream<Node> list(Node container) {
		return BlockingCalls.stream(this.dracoon.nodes().list(NodeQuery.children(container.id())));
	}

	@Override
	public Stream<Node> search(String path, NodeSearchQuery query) {
		return BlockingCalls.stream(container(path).flatMapMany((id) -> this.dracoon.nodes().search(query.below(id))));
	}

	private Mono<Long> container(String path) {
		Assert.notNull(path, "'path' must not be null");
		return path.replace("/", "").isEmpty() ? Mono.just(0L) : this.dracoon.nodes().getByPath(path).map(Node::id);
	}

	@Override
	public Node createFolders(String path) {
		return await(this.dracoon.nodes().createFolders(path));
	}

	@Override
	public Node upload(String path, byte[] content) {
		return upload(path, UploadSource.of(new ByteArrayInputStream(content), content.length),
				UploadOptions.defaults());
	}

	@Override
	public Node upload(String path, UploadSource source, UploadOptions options) {
		FilePath target = FilePath.of(path);
		return await(this.dracoon.transfers()
			.upload(UploadRequest.of(source, NodeAddress.ofPath(target.parent()), target.name())
				.withOptions(explicit(options)))
			.result());
	}

	private static UploadOptions explicit(UploadOptions options) {
		return (options.resolutionStrategy() != null) ? options
				: options.withResolutionStrategy(ResolutionStrategy.FAIL);
	}

	@Override
	public Node write(String path, ContentWriter writer, UploadOptions options) throws IOException {
		BlockingCalls.requireBlockingThread();
		FilePath target = FilePath.of(path);
		UploadOutputStream output = this.dracoon.transfers()
			.open(NodeAddress.ofPath(target.parent()), target.name(), explicit(options));
		try {
			writer.writeTo(StreamUtils.nonClosing(output));
			output.close();
			return output.node();
		}
		catch (IOException ex) {
			throw unwrapped(ex);
		}
		finally {
			// abort the upload, unless close() has already completed it
			output.abort();
		}
	}

	@Override
	public Stream<DirectoryItem> uploadDirectory(String path, Path source, DirectoryOptions options) {
		return BlockingCalls
			.stream(this.dracoon.transfers().uploadDirectory(source, NodeAddress.ofPath(path), options).items());
	}

	@Override
	public Path download(String path, Path target, ExistingFile existing) {
		return await(
				this.dracoon.transfers().download(DownloadRequest.of(path, target).withExisting(existing)).result());
	}

	@Override
	public long download(String path, OutputStream target) {
		return await(this.dracoon.transfers().read(content(path)).writeTo(target));
	}

	@Override
	public InputStream open(String path, long offset, @Nullable Long length) {
		return open(content(path).with().offset(offset).length(length).build());
	}

	@Override
	public InputStream open(long nodeId) {
		return open(ContentRequest.of(nodeId));
	}

	private InputStream open(ContentRequest request) {
		BlockingCalls.requireBlockingThread();
		try {
			return this.dracoon.transfers().read(request).openStream();
		}
		catch (IOException ex) {
			throw unchecked(ex);
		}
	}

	@Override
	public <T extends @Nullable Object> T read(String path, ContentReader<T> reader) throws IOException {
		try (InputStream input = open(path)) {
			T result = reader.readFrom(StreamUtils.nonClosing(input));
			StreamUtils.drain(input);
			return result;
		}
		catch (IOException ex) {
			throw unwrapped(ex);
		}
	}

	private static ContentRequest content(String path) {
		return ContentRequest.of(NodeAddress.ofPath(path));
	}

	@Override
	public Stream<DirectoryItem> downloadDirectory(String path, Path target, DirectoryOptions options) {
		return BlockingCalls
			.stream(this.dracoon.transfers().downloadDirectory(NodeAddress.ofPath(path), target, options).items());
	}

	@Override
	public Node move(String path, String target, ResolutionStrategy strategy) {
		FilePath from = FilePath.of(path);
		FilePath to = FilePath.of(target);
		return await(item(path, "moved").flatMap((node) -> from.parent().equals(to.parent())
				? rename(node, to.name(), strategy) : move(node, to, strategy)));
	}

	private Mono<Node> rename(Node node, String name, ResolutionStrategy strategy) {
		Assert.isTrue(strategy == ResolutionStrategy.FAIL,
				"'strategy' must be FAIL if only the name changes, because the server supports no other");
		return (node.type() == NodeType.FILE)
				? this.dracoon.files().update(node.id(), UpdateFileRequest.of().withName(name))
				: this.dracoon.nodes().updateFolder(node.id(), UpdateFolderRequest.of().withName(name));
	}

	private Mono<Node> move(Node node, FilePath to, ResolutionStrategy strategy) {
		MoveNodesRequest request = MoveNodesRequest.of(List.of(MoveNode.of(node.id()).withName(to.name())))
			.withResolutionStrategy(strategy);
		return container(to.parent()).flatMap((parent) -> this.dracoon.nodes().moveTo(parent, request))
			.then(Mono.defer(() -> this.dracoon.nodes().get(node.id())));
	}

	@Override
	public Node copy(String path, String target, ResolutionStrategy strategy) {
		Assert.isTrue(strategy == ResolutionStrategy.FAIL || strategy == ResolutionStrategy.OVERWRITE,
				"'strategy' must be FAIL or OVERWRITE, because the server does not return the new name of a copy");
		FilePath to = FilePath.of(target);
		return await(item(path, "copied").flatMap((node) -> {
			CopyNodesRequest request = CopyNodesRequest.of(List.of(CopyNode.of(node.id()).withName(to.name())))
				.withResolutionStrategy(strategy);
			return container(to.parent()).flatMap((parent) -> this.dracoon.nodes().copyTo(parent, request));
		}).then(Mono.defer(() -> this.dracoon.nodes().getByPath(target))));
	}

	@Override
	public void delete(String path) {
		BlockingCalls.await(item(path, "deleted").flatMap((node) -> this.dracoon.nodes().delete(node.id())));
	}

	@Override
	public void delete(Node node) {
		requireNoRoom(node, node.name(), "deleted");
		BlockingCalls.await(this.dracoon.nodes().delete(node.id()));
	}

	@Override
	public boolean deleteIfExists(String path) {
		return Boolean.TRUE.equals(BlockingCalls
			.await(item(path, "deleted").flatMap((node) -> this.dracoon.nodes().delete(node.id()).thenReturn(true))
				.onErrorResume(DracoonApiException.NotFound.class, (ex) -> Mono.empty())));
	}

	private Mono<Node> item(String path, String done) {
		return this.dracoon.nodes().getByPath(path).doOnNext((node) -> requireNoRoom(node, path, done));
	}

	// refuses rooms, so that no caller changes a room by accident
	private static void requireNoRoom(Node node, String name, String done) {
		if (node.type() == NodeType.ROOM) {
			throw new IllegalArgumentException("'" + name + "' is a room, and rooms are not " + done
					+ " here: use 'DracoonRooms', or 'DracoonNodes' with its id " + node.id());
		}
	}

	@Override
	public DownloadLink share(String path, UnaryOperator<CreateDownloadShareRequest> options) {
		return await(this.dracoon.nodes()
			.getByPath(path)
			.flatMap((node) -> complete(options.apply(CreateDownloadShareRequest.of(node.id())), node))
			.flatMap((request) -> this.dracoon.shares().createDownloadShare(request))
			.map((share) -> new DownloadLink(share, share.link(this.dracoon.baseUrl()))));
	}

	private Mono<CreateDownloadShareRequest> complete(CreateDownloadShareRequest request, Node node) {
		if (node.type() != NodeType.FILE || !Boolean.TRUE.equals(node.isEncrypted()) || request.keyPair() != null) {
			return Mono.just(request);
		}
		String password = Secret.reveal(request.password());
		Assert.isTrue(password != null,
				"The link needs a password because the file is encrypted: set a password for the share");
		return this.dracoon.shareKeys()
			.forDownloadShare(node.id(), password)
			.map((keys) -> keys.addTo(request.withPassword(null)));
	}

	private static <T> T await(Mono<T> call) {
		return Objects.requireNonNull(BlockingCalls.await(call));
	}

	private static RuntimeException unchecked(IOException ex) {
		if (ex.getCause() instanceof DracoonException failure) {
			return failure;
		}
		return (ex instanceof InterruptedIOException) ? new DracoonInterruptedException(ex)
				: new UncheckedIOException(ex);
	}

	// throws the DracoonException that a stream of this library has wrapped, and returns
	// an exception of the callback unchanged
	private static IOException unwrapped(IOException ex) {
		if (ex.getCause() instanceof DracoonException || ex instanceof InterruptedIOException) {
			throw unchecked(ex);
		}
		return ex;
	}

	@Override
	public String toString() {
		return "DracoonTemplate[" + this.dracoon + ']';
	}

}
