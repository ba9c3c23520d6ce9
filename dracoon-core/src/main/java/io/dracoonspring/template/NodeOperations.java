// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeSearchQuery;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;

/**
 * Finds, moves, copies, deletes and shares rooms, folders and files, see
 * {@link DracoonOperations}.
 */
@NotForImplementation
public interface NodeOperations {

	/**
	 * Returns a node.
	 * @param path the path of a room, folder or file
	 * @return the node, with only the values that lists contain
	 */
	Node get(String path);

	/**
	 * Returns a node by its id, with the values that lists omit.
	 * @param nodeId the id of a room, folder or file
	 * @return the node
	 */
	Node get(long nodeId);

	/**
	 * Finds a node.
	 * @param path the path of a room, folder or file
	 * @return the node, or empty if it does not exist or is not visible
	 */
	Optional<Node> find(String path);

	/**
	 * Tells whether a node exists.
	 * @param path the path of a room, folder or file
	 * @return whether it exists and is visible
	 */
	boolean exists(String path);

	/**
	 * Lists the direct children of a room or folder, and loads pages as the stream is
	 * consumed.
	 * @param path the path of a room or folder, {@code /} for the rooms at the top
	 * @return a stream of the nodes. The caller must close the stream unless it reads all
	 * nodes
	 */
	default Stream<Node> list(String path) {
		return list(path, UnaryOperator.identity());
	}

	/**
	 * Lists the direct children of a room or folder, and loads pages as the stream is
	 * consumed.
	 * @param path the path of a room or folder, {@code /} for the rooms at the top
	 * @param options the function that adds filters and an order, such as {@code (query)
	 * -> query.filter(NodeFilter.TYPE.equalTo(NodeType.FILE))}
	 * @return a stream of the nodes. The caller must close the stream unless it reads all
	 * nodes
	 */
	Stream<Node> list(String path, UnaryOperator<NodeQuery> options);

	/**
	 * Lists the direct children of a given room or folder, see {@link #list(String)}.
	 * @param container the room or folder
	 * @return a stream of the nodes. The caller must close the stream unless it reads all
	 * nodes
	 */
	default Stream<Node> list(Node container) {
		return list(container, UnaryOperator.identity());
	}

	/**
	 * Lists the direct children of a given room or folder, see
	 * {@link #list(String, UnaryOperator)}.
	 * @param container the room or folder
	 * @param options the function that adds filters and an order
	 * @return a stream of the nodes. The caller must close the stream unless it reads all
	 * nodes
	 */
	Stream<Node> list(Node container, UnaryOperator<NodeQuery> options);

	/**
	 * Lists everything below a room or folder, each node before its own children. Loads
	 * one page of one room or folder at a time, as the stream is consumed. If only some
	 * names are needed, {@link #search(String, String)} sends fewer requests.
	 * @param path the path of a room or folder, {@code /} for all rooms
	 * @return a stream of the nodes without the room or folder itself. The caller must
	 * close the stream unless it reads all nodes
	 */
	Stream<Node> walk(String path);

	/**
	 * Lists everything below a given room or folder, see {@link #walk(String)}.
	 * @param container the room or folder
	 * @return a stream of the nodes without the room or folder itself. The caller must
	 * close the stream unless it reads all nodes
	 */
	Stream<Node> walk(Node container);

	/**
	 * Searches for nodes by name in a room or folder and everything below, and loads
	 * pages as the stream is consumed.
	 * @param path the path of a room or folder, {@code /} for all rooms
	 * @param searchString the text that the name has to contain; {@code *} matches any
	 * text
	 * @return a stream of the nodes. The caller must close the stream unless it reads all
	 * nodes
	 */
	default Stream<Node> search(String path, String searchString) {
		return search(path, searchString, UnaryOperator.identity());
	}

	/**
	 * Searches for nodes by name, and loads pages as the stream is consumed.
	 * @param path the path of a room or folder, {@code /} for all rooms
	 * @param searchString the text that the name has to contain; {@code *} matches any
	 * text
	 * @param options the function that adds filters, an order and a depth, such as
	 * {@code (query) -> query.filter(NodeSearchFilter.TYPE.equalTo(NodeType.FILE))}; the
	 * path replaces the parent of the query
	 * @return a stream of the nodes. The caller must close the stream unless it reads all
	 * nodes
	 */
	Stream<Node> search(String path, String searchString, UnaryOperator<NodeSearchQuery> options);

	/**
	 * Creates a folder and the missing folders above it. If the folder exists, nothing
	 * happens. Rooms are not created.
	 * @param path the path of the folder
	 * @return the folder
	 */
	Node createFolders(String path);

	/**
	 * Renames a file or folder.
	 * @param path the path of the file or folder
	 * @param name the new name
	 * @return the node with its new name
	 * @throws IllegalArgumentException if the path is that of a room
	 */
	Node rename(String path, String name);

	/**
	 * Renames a given file or folder.
	 * @param node the file or folder
	 * @param name the new name
	 * @return the node with its new name
	 * @throws IllegalArgumentException if the node is a room
	 */
	Node rename(Node node, String name);

	/**
	 * Moves or renames a file or folder.
	 * @param path the current path of the file or folder
	 * @param target the new path, whose room or folder must exist
	 * @return the node with its new path
	 * @throws IllegalArgumentException if the path is that of a room
	 */
	default Node move(String path, String target) {
		return move(path, target, ResolutionStrategy.FAIL);
	}

	/**
	 * Moves or renames a file or folder.
	 * @param path the current path of the file or folder
	 * @param target the new path, whose room or folder must exist
	 * @param strategy the action on a name conflict; if only the name changes, the server
	 * supports only {@code FAIL}
	 * @return the node with its new path
	 * @throws IllegalArgumentException if the path is that of a room, or if the strategy
	 * is not {@code FAIL} although only the name changes
	 */
	Node move(String path, String target, ResolutionStrategy strategy);

	/**
	 * Moves or renames a given file or folder, see {@link #move(String, String)}.
	 * @param node the file or folder
	 * @param target the new path, whose room or folder must exist
	 * @return the node with its new path
	 * @throws IllegalArgumentException if the node is a room
	 */
	default Node move(Node node, String target) {
		return move(node, target, ResolutionStrategy.FAIL);
	}

	/**
	 * Moves or renames a given file or folder, see
	 * {@link #move(String, String, ResolutionStrategy)}.
	 * @param node the file or folder
	 * @param target the new path, whose room or folder must exist
	 * @param strategy the action on a name conflict
	 * @return the node with its new path
	 * @throws IllegalArgumentException if the node is a room, or if the strategy is not
	 * {@code FAIL} although only the name changes
	 */
	Node move(Node node, String target, ResolutionStrategy strategy);

	/**
	 * Copies a file or folder on the server.
	 * @param path the path of the file or folder
	 * @param target the path of the copy, whose room or folder must exist
	 * @return the copy
	 * @throws IllegalArgumentException if the path is that of a room
	 */
	default Node copy(String path, String target) {
		return copy(path, target, ResolutionStrategy.FAIL);
	}

	/**
	 * Copies a file or folder on the server.
	 * @param path the path of the file or folder
	 * @param target the path of the copy, whose room or folder must exist
	 * @param strategy the action on a name conflict, {@code FAIL} or {@code OVERWRITE}
	 * @return the copy
	 * @throws IllegalArgumentException if the path is that of a room, or for
	 * {@code AUTORENAME}, because the server does not return the name of the copy
	 */
	Node copy(String path, String target, ResolutionStrategy strategy);

	/**
	 * Copies a given file or folder on the server, see {@link #copy(String, String)}.
	 * @param node the file or folder
	 * @param target the path of the copy, whose room or folder must exist
	 * @return the copy
	 * @throws IllegalArgumentException if the node is a room
	 */
	default Node copy(Node node, String target) {
		return copy(node, target, ResolutionStrategy.FAIL);
	}

	/**
	 * Copies a given file or folder on the server, see
	 * {@link #copy(String, String, ResolutionStrategy)}.
	 * @param node the file or folder
	 * @param target the path of the copy, whose room or folder must exist
	 * @param strategy the action on a name conflict, {@code FAIL} or {@code OVERWRITE}
	 * @return the copy
	 * @throws IllegalArgumentException if the node is a room, or for {@code AUTORENAME}
	 */
	Node copy(Node node, String target, ResolutionStrategy strategy);

	/**
	 * Deletes a file, or a folder and everything in it. Deleted files go to the recycle
	 * bin of their room.
	 * @param path the path of the file or folder
	 * @throws IllegalArgumentException if the path is that of a room, which would be
	 * deleted permanently, see
	 * {@link io.dracoonspring.api.nodes.DracoonNodes#delete(long)}
	 */
	void delete(String path);

	/**
	 * Deletes a given file or folder, see {@link #delete(String)}.
	 * @param node the file or folder
	 * @throws IllegalArgumentException if the node is a room
	 */
	void delete(Node node);

	/**
	 * Deletes a file or folder if it exists, see {@link #delete(String)}.
	 * @param path the path of the file or folder
	 * @return whether it existed
	 */
	boolean deleteIfExists(String path);

	/**
	 * Shares a node with people who have no account, by a link that does not expire.
	 * @param path the path of a room, folder or file, which must not be encrypted,
	 * because links to encrypted files need a password
	 * @return the share and its link
	 */
	default DownloadLink share(String path) {
		return share(path, UnaryOperator.identity());
	}

	/**
	 * Shares a node with people who have no account.
	 * @param path the path of a room, folder or file; encrypted rooms and folders cannot
	 * be shared, and encrypted files need a password
	 * @param options the function that sets properties of the share, such as
	 * {@code (share) ->
	 * share.withPassword(Secret.of(password)).withExpiration(ObjectExpiration.at(end))};
	 * for an encrypted file, the password protects the file key, and never reaches the
	 * server
	 * @return the share and its link
	 * @throws IllegalArgumentException if the node is an encrypted file, and the options
	 * set neither a password nor a key pair
	 */
	DownloadLink share(String path, UnaryOperator<CreateDownloadShareRequest> options);

	/**
	 * Shares a given node with people who have no account, see {@link #share(String)}.
	 * @param node the room, folder or file
	 * @return the share and its link
	 */
	default DownloadLink share(Node node) {
		return share(node, UnaryOperator.identity());
	}

	/**
	 * Shares a given node with people who have no account, see
	 * {@link #share(String, UnaryOperator)}.
	 * @param node the room, folder or file
	 * @param options the function that sets properties of the share
	 * @return the share and its link
	 * @throws IllegalArgumentException if the node is an encrypted file, and the options
	 * set neither a password nor a key pair
	 */
	DownloadLink share(Node node, UnaryOperator<CreateDownloadShareRequest> options);

	/**
	 * Shares a node with people who have no account, by a link that expires.
	 * @param path the path of a room, folder or file, which must not be encrypted,
	 * because links to encrypted files need a password
	 * @param validity how long the link is valid
	 * @return the share and its link
	 */
	default DownloadLink share(String path, Duration validity) {
		return share(path, expiringAfter(validity));
	}

	/**
	 * Shares a given node with people who have no account, see
	 * {@link #share(String, Duration)}.
	 * @param node the room, folder or file
	 * @param validity how long the link is valid
	 * @return the share and its link
	 */
	default DownloadLink share(Node node, Duration validity) {
		return share(node, expiringAfter(validity));
	}

	private static UnaryOperator<CreateDownloadShareRequest> expiringAfter(Duration validity) {
		return (share) -> share.withExpiration(ObjectExpiration.at(Instant.now().plus(validity)));
	}

	/**
	 * Requests a URL from which programs without an account can download a plain file for
	 * a short time. The URL is meant for other services, such as a converter. People get
	 * a link, see {@link #share(String, Duration)}.
	 * @param path the path of a file that is not encrypted
	 * @return the URL, which grants access to the file
	 * @throws IllegalArgumentException if the path is that of a room, a folder or an
	 * encrypted file
	 */
	SecretUrl generateDownloadUrl(String path);

	/**
	 * Requests a URL of a given plain file, see {@link #generateDownloadUrl(String)}.
	 * @param file a file that is not encrypted
	 * @return the URL, which grants access to the file
	 * @throws IllegalArgumentException if the node is a room, a folder or an encrypted
	 * file
	 */
	SecretUrl generateDownloadUrl(Node file);

}
