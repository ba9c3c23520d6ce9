// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.util.Assert;
import org.springframework.util.StreamUtils;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.SecretUrl;
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

	private final ContentCodecs codecs;

	private final NodeLinks links;

	/**
	 * Creates a template that reads and stores objects with Spring's default codecs.
	 * @param dracoon the client, which stays open
	 */
	public DracoonTemplate(Dracoon dracoon) {
		this(dracoon, ExchangeStrategies.withDefaults());
	}

	/**
	 * Creates a template.
	 * @param dracoon the client, which stays open
	 * @param strategies the codecs that read and store objects
	 */
	public DracoonTemplate(Dracoon dracoon, ExchangeStrategies strategies) {
		Assert.notNull(dracoon, "'dracoon' must not be null");
		Assert.notNull(strategies, "'strategies' must not be null");
		this.dracoon = dracoon;
		this.codecs = new ContentCodecs(strategies);
		this.links = new NodeLinks(dracoon);
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
	public Stream<Node> list(String path, UnaryOperator<NodeQuery> options) {
		return BlockingCalls.stream(container(path).flatMapMany((id) -> children(id, options)));
	}

	@Override
	public Stream<Node> list(Node container, UnaryOperator<NodeQuery> options) {
		return BlockingCalls.stream(children(container.id(), options));
	}

	private Flux<Node> children(long id, UnaryOperator<NodeQuery> options) {
		return this.dracoon.nodes().list(options.apply(NodeQuery.children(id)));
	}

	@Override
	public Stream<Node> walk(String path) {
		return BlockingCalls.stream(container(path).flatMapMany(this::descendants));
	}

	@Override
	public Stream<Node> walk(Node container) {
		return BlockingCalls.stream(descendants(container.id()));
	}

	private Flux<Node> descendants(long id) {
		return children(id, UnaryOperator.identity())
			.expandDeep((node) -> (node.type() == NodeType.ROOM || node.type() == NodeType.FOLDER)
					? children(node.id(), UnaryOperator.identity()) : Flux.empty());
	}

	@Override
	public Stream<Node> search(String path, String searchString, UnaryOperator<NodeSearchQuery> options) {
		NodeSearchQuery query = options.apply(NodeSearchQuery.of(searchString));
		return BlockingCalls
			.stream(container(path).flatMapMany((id) -> this.dracoon.nodes().search(query.withParentId(id))));
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
	public Node upload(String path, UploadSource source, UnaryOperator<UploadOptions> options) {
		FilePath target = FilePath.of(path);
		return await(this.dracoon.transfers()
			.upload(UploadRequest.of(source, NodeAddress.ofPath(target.parent()), target.name()).withOptions(options))
			.result());
	}

	@Override
	public Node writeBytes(String path, byte[] content, UnaryOperator<UploadOptions> options) {
		return upload(path, UploadSource.of(content), options);
	}

	@Override
	public Node writeString(String path, String text, UnaryOperator<UploadOptions> options) {
		return writeBytes(path, text.getBytes(StandardCharsets.UTF_8), options);
	}

	@Override
	public Node store(String path, Object value, UnaryOperator<UploadOptions> options) {
		byte[] content = await(this.codecs.write(FilePath.of(path).name(), value));
		return writeBytes(path, content, options);
	}

	@Override
	public Node write(String path, ContentWriter writer, UnaryOperator<UploadOptions> options) throws IOException {
		BlockingCalls.requireBlockingThread();
		FilePath target = FilePath.of(path);
		UploadOutputStream output = this.dracoon.transfers()
			.openOutputStream(NodeAddress.ofPath(target.parent()), target.name(),
					options.apply(UploadOptions.defaults()));
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
	public Stream<DirectoryItem> uploadDirectory(String path, Path source, UnaryOperator<DirectoryOptions> options) {
		return BlockingCalls.stream(this.dracoon.transfers()
			.uploadDirectory(source, NodeAddress.ofPath(path), options.apply(DirectoryOptions.defaults()))
			.items());
	}

	@Override
	public Path download(String path, Path target, UnaryOperator<DownloadRequest> options) {
		return download(options.apply(DownloadRequest.of(path, target)));
	}

	@Override
	public Path download(Node file, Path target, UnaryOperator<DownloadRequest> options) {
		return download(options.apply(DownloadRequest.of(file.id(), target)));
	}

	private Path download(DownloadRequest request) {
		return await(this.dracoon.transfers().download(request).result());
	}

	@Override
	public long download(String path, OutputStream target) {
		return download(ContentRequest.of(path), target);
	}

	@Override
	public long download(Node file, OutputStream target) {
		return download(ContentRequest.of(file.id()), target);
	}

	private long download(ContentRequest request, OutputStream target) {
		return await(this.dracoon.transfers().download(request).writeTo(target));
	}

	@Override
	public <T extends @Nullable Object> T read(String path, ContentReader<T> reader) throws IOException {
		return read(ContentRequest.of(path), reader);
	}

	@Override
	public <T extends @Nullable Object> T read(Node file, ContentReader<T> reader) throws IOException {
		return read(ContentRequest.of(file.id()), reader);
	}

	private <T extends @Nullable Object> T read(ContentRequest request, ContentReader<T> reader) throws IOException {
		try (InputStream input = openInputStream(request)) {
			T result = reader.readFrom(StreamUtils.nonClosing(input));
			StreamUtils.drain(input);
			return result;
		}
		catch (IOException ex) {
			throw unwrapped(ex);
		}
	}

	@Override
	public byte[] readBytes(String path) {
		return readBytes(ContentRequest.of(path));
	}

	@Override
	public byte[] readBytes(Node file) {
		return readBytes(ContentRequest.of(file.id()));
	}

	private byte[] readBytes(ContentRequest request) {
		try (InputStream input = openInputStream(request)) {
			return input.readAllBytes();
		}
		catch (IOException ex) {
			throw unchecked(ex);
		}
	}

	@Override
	public String readString(String path) {
		return new String(readBytes(path), StandardCharsets.UTF_8);
	}

	@Override
	public String readString(Node file) {
		return new String(readBytes(file), StandardCharsets.UTF_8);
	}

	@Override
	public <T> T read(String path, Class<T> type) {
		return read(ContentRequest.of(path), FilePath.of(path).name(), ResolvableType.forClass(type));
	}

	@Override
	public <T> T read(String path, ParameterizedTypeReference<T> type) {
		return read(ContentRequest.of(path), FilePath.of(path).name(), ResolvableType.forType(type));
	}

	@Override
	public <T> T read(Node file, Class<T> type) {
		return read(ContentRequest.of(file.id()), file.name(), ResolvableType.forClass(type));
	}

	@Override
	public <T> T read(Node file, ParameterizedTypeReference<T> type) {
		return read(ContentRequest.of(file.id()), file.name(), ResolvableType.forType(type));
	}

	private <T> T read(ContentRequest request, String name, ResolvableType type) {
		return await(this.codecs.read(name, type, this.dracoon.transfers().download(request).content()));
	}

	@Override
	public InputStream openInputStream(String path, UnaryOperator<ContentRequest> options) {
		return openInputStream(options.apply(ContentRequest.of(path)));
	}

	@Override
	public InputStream openInputStream(long nodeId) {
		return openInputStream(ContentRequest.of(nodeId));
	}

	private InputStream openInputStream(ContentRequest request) {
		BlockingCalls.requireBlockingThread();
		try {
			return this.dracoon.transfers().download(request).openInputStream();
		}
		catch (IOException ex) {
			throw unchecked(ex);
		}
	}

	@Override
	public Stream<DirectoryItem> downloadDirectory(String path, Path target, UnaryOperator<DirectoryOptions> options) {
		return BlockingCalls.stream(this.dracoon.transfers()
			.downloadDirectory(NodeAddress.ofPath(path), target, options.apply(DirectoryOptions.defaults()))
			.items());
	}

	@Override
	public Node rename(String path, String name) {
		return await(item(path, "renamed").flatMap((node) -> renamed(node, name)));
	}

	@Override
	public Node rename(Node node, String name) {
		return await(item(node, "renamed").flatMap((item) -> renamed(item, name)));
	}

	private Mono<Node> renamed(Node node, String name) {
		return (node.type() == NodeType.FILE)
				? this.dracoon.files().update(node.id(), UpdateFileRequest.of().withName(name))
				: this.dracoon.nodes().updateFolder(node.id(), UpdateFolderRequest.of().withName(name));
	}

	@Override
	public Node move(String path, String target, ResolutionStrategy strategy) {
		return move(item(path, "moved"), target, strategy);
	}

	@Override
	public Node move(Node node, String target, ResolutionStrategy strategy) {
		return move(item(node, "moved"), target, strategy);
	}

	private Node move(Mono<Node> item, String target, ResolutionStrategy strategy) {
		FilePath to = FilePath.of(target);
		return await(item.flatMap((node) -> container(to.parent()).flatMap((parent) -> parent.equals(node.parentId())
				? renamed(node, to.name(), strategy) : moved(node, parent, to.name(), strategy))));
	}

	private Mono<Node> renamed(Node node, String name, ResolutionStrategy strategy) {
		Assert.isTrue(strategy == ResolutionStrategy.FAIL,
				"'strategy' must be FAIL if only the name changes, because the server supports no other");
		return renamed(node, name);
	}

	private Mono<Node> moved(Node node, long parentId, String name, ResolutionStrategy strategy) {
		MoveNodesRequest request = MoveNodesRequest.of(List.of(MoveNode.of(node.id()).withName(name)))
			.withResolutionStrategy(strategy);
		return this.dracoon.nodes()
			.moveTo(parentId, request)
			.then(Mono.defer(() -> this.dracoon.nodes().get(node.id())));
	}

	@Override
	public Node copy(String path, String target, ResolutionStrategy strategy) {
		return copy(item(path, "copied"), target, strategy);
	}

	@Override
	public Node copy(Node node, String target, ResolutionStrategy strategy) {
		return copy(item(node, "copied"), target, strategy);
	}

	private Node copy(Mono<Node> item, String target, ResolutionStrategy strategy) {
		Assert.isTrue(strategy != ResolutionStrategy.AUTORENAME,
				"'strategy' must be FAIL or OVERWRITE, because the server does not return the new name of a copy");
		FilePath to = FilePath.of(target);
		return await(item.flatMap((node) -> {
			CopyNodesRequest request = CopyNodesRequest.of(List.of(CopyNode.of(node.id()).withName(to.name())))
				.withResolutionStrategy(strategy);
			return container(to.parent()).flatMap((parent) -> this.dracoon.nodes().copyTo(parent, request));
		}).then(Mono.defer(() -> this.dracoon.nodes().getByPath(target))));
	}

	@Override
	public void delete(String path) {
		delete(item(path, "deleted"));
	}

	@Override
	public void delete(Node node) {
		delete(item(node, "deleted"));
	}

	private void delete(Mono<Node> item) {
		BlockingCalls.await(item.flatMap((node) -> this.dracoon.nodes().delete(node.id())));
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

	private static Mono<Node> item(Node node, String done) {
		return Mono.just(node).doOnNext((item) -> requireNoRoom(item, item.name(), done));
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
		return await(this.dracoon.nodes().getByPath(path).flatMap((node) -> this.links.share(node, options)));
	}

	@Override
	public DownloadLink share(Node node, UnaryOperator<CreateDownloadShareRequest> options) {
		return await(this.links.share(node, options));
	}

	@Override
	public SecretUrl generateDownloadUrl(String path) {
		return await(this.dracoon.nodes().getByPath(path).flatMap(this.links::downloadUrl));
	}

	@Override
	public SecretUrl generateDownloadUrl(Node file) {
		return await(this.links.downloadUrl(file));
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

	// throws the DracoonException that a stream of this library has wrapped, or a
	// DracoonInterruptedException if the thread was interrupted. Returns all other
	// exceptions unchanged
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
