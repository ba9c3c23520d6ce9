// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.resource;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.WritableResource;
import org.springframework.util.Assert;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonClients;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.EncryptionInfo;
import io.dracoonspring.api.nodes.KeyState;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.template.DracoonInterruptedException;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadOptions;

/**
 * Represents a file, folder or room of DRACOON. Examples of locations are
 * {@code dracoon:/Projects/report.pdf}, {@code dracoon:?id=4711} and
 * {@code dracoon://archive/Projects/report.pdf}. In the last location, {@code archive} is
 * the name of a client. Names are written as they are, except that a percent sign is
 * written {@code %25}.
 * <p>
 * Creating a resource sends no requests, and nothing is cached. Every method that needs
 * the server sends requests as the account of the client or as the current user, and
 * waits for the answer. On a thread that must not wait, such a method throws an
 * {@link IllegalStateException}. If the server or the connection fails, a method that
 * declares {@link IOException} throws one, with the exception of this library as its
 * cause. Other methods throw the exception of this library itself.
 * <p>
 * Writing replaces an existing file. A program closes an output stream when it has
 * written all content, but also after a failure. The stream cannot distinguish the two
 * cases. Therefore <strong>closing the stream creates the file from the content so
 * far</strong>. {@link io.dracoonspring.template.DracoonOperations#write} creates no file
 * after a failure.
 */
public final class DracoonResource extends AbstractResource implements WritableResource {

	private final DracoonClients clients;

	private final DracoonLocation location;

	DracoonResource(DracoonClients clients, DracoonLocation location) {
		this.clients = clients;
		this.location = location;
	}

	/**
	 * Returns a file, folder or room by its location.
	 * @param clients the source of the clients that locations name
	 * @param location the location, which starts with {@code dracoon:}
	 * @return the resource
	 * @throws IllegalArgumentException if the location is malformed; the message shows
	 * valid locations
	 */
	public static DracoonResource of(DracoonClients clients, String location) {
		Assert.notNull(clients, "'clients' must not be null");
		return new DracoonResource(clients, DracoonLocation.parse(location));
	}

	/**
	 * Returns a file, folder or room of one client. Nothing in the path is decoded.
	 * @param dracoon the client
	 * @param node the node
	 * @return the resource
	 */
	public static DracoonResource of(Dracoon dracoon, NodeAddress node) {
		DracoonLocation root = new DracoonLocation(null, List.of(), false, node.id());
		String path = node.path();
		return new DracoonResource((name) -> dracoon, (path != null) ? root.at(path) : root);
	}

	/**
	 * Returns the node in its current state on the server.
	 * @return the node
	 * @throws FileNotFoundException if the node does not exist or is not visible, and for
	 * the root, which is not a node
	 * @throws IOException if the request fails
	 */
	public Node node() throws IOException {
		return checked(this::find);
	}

	private Node find() throws FileNotFoundException {
		if (this.location.isRoot()) {
			throw new FileNotFoundException("The root of DRACOON is not a node: name a room");
		}
		DracoonTemplate template = new DracoonTemplate(dracoon());
		Long nodeId = this.location.nodeId();
		return (nodeId != null) ? template.get(nodeId) : template.get(this.location.path());
	}

	/**
	 * Returns the client that reads and writes this resource.
	 * @return the client
	 * @throws RuntimeException if there is no client with the name in the location
	 */
	public Dracoon dracoon() {
		return this.clients.get(this.location.client());
	}

	/**
	 * Tells whether the node exists and the account may see it. If the server fails,
	 * throws an exception instead of returning {@code false}.
	 */
	@Override
	public boolean exists() {
		return this.location.isRoot() || ask((node) -> true, () -> false);
	}

	/**
	 * Tells whether the content can be read. This resource must be a file that the
	 * account may read. If the file is encrypted, the account must have its file key and
	 * an encryption password. For an encrypted file with a path, this method sends an
	 * additional request.
	 */
	@Override
	public boolean isReadable() {
		return ask((node) -> node.type() == NodeType.FILE && may(node, NodePermissions::read) && isOpen(node),
				() -> false);
	}

	private boolean isOpen(Node file) {
		if (!Boolean.TRUE.equals(file.isEncrypted())) {
			return true;
		}
		Dracoon dracoon = dracoon();
		boolean openable = switch (dracoon.crypto().state()) {
			case NO_PASSWORD, WRONG_PASSWORD, NO_KEY_PAIR -> false;
			case PER_USER -> dracoon.crypto().isUnlocked();
			case LOCKED, UNLOCKED -> true;
		};
		return openable && hasKey(dracoon, file);
	}

	private static boolean hasKey(Dracoon dracoon, Node file) {
		// fetch the node by id, because a path is resolved with lists, and lists omit
		// encryptionInfo
		EncryptionInfo keys = (file.encryptionInfo() != null) ? file.encryptionInfo()
				: new DracoonTemplate(dracoon).get(file.id()).encryptionInfo();
		return keys == null || keys.userKeyState() == KeyState.AVAILABLE;
	}

	/**
	 * Tells whether the content can be written. The account must have the permission to
	 * replace the file or, if it does not exist, to create it.
	 */
	@Override
	public boolean isWritable() {
		if (this.location.isRoot() || this.location.nodeId() != null) {
			return false;
		}
		return ask((node) -> node.type() == NodeType.FILE && may(node, NodePermissions::change),
				() -> this.location.names().size() > 1 && parent()
					.ask((node) -> node.type() != NodeType.FILE && may(node, NodePermissions::create), () -> false));
	}

	private DracoonResource parent() {
		return new DracoonResource(this.clients, this.location.parent());
	}

	private static boolean may(Node node, Function<NodePermissions, Boolean> permission) {
		NodePermissions permissions = node.permissions();
		return permissions != null && permission.apply(permissions);
	}

	@Override
	public boolean isFile() {
		return false;
	}

	/**
	 * Always fails, because content of DRACOON cannot be read from a URL without a token.
	 * Spring calls this method to find the files of a pattern, and to serve static
	 * content. Therefore the message names the types for these purposes.
	 */
	@Override
	public URL getURL() throws IOException {
		throw new FileNotFoundException(getDescription() + " has no URL: read it by its stream, find the files of a "
				+ "pattern with a 'DracoonResourcePatternResolver', and serve files with 'ServletFileServing' or "
				+ "'ReactiveFileServing'");
	}

	@Override
	public URI getURI() {
		return this.location.toUri();
	}

	@Override
	public long contentLength() throws IOException {
		Node node = node();
		Long size = node.size();
		if (node.type() != NodeType.FILE || size == null) {
			throw new FileNotFoundException(getDescription() + " is not a file and has no length");
		}
		return size;
	}

	/**
	 * Returns the time when the content was last changed. This is the modification time
	 * of the original file, if it was stored with the upload, and otherwise the time of
	 * the last change on the server.
	 */
	@Override
	public long lastModified() throws IOException {
		Node node = node();
		Instant time = (node.timestampModification() != null) ? node.timestampModification() : node.updatedAt();
		return (time != null) ? time.toEpochMilli() : 0;
	}

	/**
	 * Returns the name of the node.
	 * @return the last name of the path, {@code null} for the root and for a location
	 * with an id, because this method sends no requests to find the name
	 */
	@Override
	public @Nullable String getFilename() {
		return this.location.name();
	}

	/**
	 * Opens the content. If the content is damaged, reading fails before the end, see
	 * {@link io.dracoonspring.transfer.ContentDownload#openInputStream()}.
	 */
	@Override
	public InputStream getInputStream() throws IOException {
		return checked(() -> {
			if (this.location.isRoot()) {
				throw new FileNotFoundException(getDescription() + " is not a file");
			}
			return dracoon().transfers().download(ContentRequest.of(this.location.address())).openInputStream();
		});
	}

	/**
	 * Starts an upload. Closing the stream creates the file, and replaces a file with the
	 * same path. The stream is an {@link io.dracoonspring.transfer.UploadOutputStream},
	 * which can be aborted.
	 * @throws FileNotFoundException for a location with an id, because a new version is a
	 * node with another id, and for a path that does not name a file in a room
	 */
	@Override
	public OutputStream getOutputStream() throws IOException {
		return checked(() -> {
			String name = this.location.name();
			if (name == null || this.location.names().size() < 2) {
				throw new FileNotFoundException(getDescription()
						+ " cannot be written: name a file in a room by its path, such as 'dracoon:/Projects/report.pdf'");
			}
			return dracoon().transfers()
				.openOutputStream(this.location.parent().address(), name,
						UploadOptions.defaults().withResolutionStrategy(ResolutionStrategy.OVERWRITE));
		});
	}

	/**
	 * Returns a resource in the room or folder that contains this resource. If the
	 * location of this resource ends with a slash, returns a resource in the room or
	 * folder at this location. A path that starts with a slash is resolved against the
	 * root.
	 * @param relativePath names separated by slashes; this method does not decode them
	 * @throws FileNotFoundException if the location has an id
	 */
	@Override
	public DracoonResource createRelative(String relativePath) throws IOException {
		if (this.location.nodeId() != null) {
			throw new FileNotFoundException(
					getDescription() + " has an id, and a relative path needs a path: name the node by its path");
		}
		return new DracoonResource(this.clients, this.location.relative(relativePath));
	}

	@Override
	public String getDescription() {
		return "DRACOON node [" + this.location.toUri() + "]";
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof DracoonResource resource && this.clients.equals(resource.clients)
				&& this.location.equals(resource.location));
	}

	@Override
	public int hashCode() {
		return this.location.hashCode();
	}

	private boolean ask(Predicate<Node> question, BooleanSupplier otherwise) {
		Node node;
		try {
			node = find();
		}
		catch (DracoonApiException.NotFound | DracoonApiException.Forbidden | FileNotFoundException ex) {
			return otherwise.getAsBoolean();
		}
		return question.test(node);
	}

	private static <T> T checked(IoCall<T> call) throws IOException {
		try {
			return call.get();
		}
		catch (DracoonApiException.NotFound ex) {
			throw (IOException) new FileNotFoundException(ex.getMessage()).initCause(ex);
		}
		catch (DracoonInterruptedException ex) {
			throw (IOException) new InterruptedIOException(ex.getMessage()).initCause(ex);
		}
		catch (DracoonException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
	}

	/**
	 * Calls the server.
	 *
	 * @param <T> the type of the result
	 */
	@FunctionalInterface
	private interface IoCall<T> {

		T get() throws IOException;

	}

}
