// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeSearchQuery;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.transfer.ExistingFile;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;

/**
 * Offers the most frequent operations with rooms, folders and files. The methods address
 * nodes by their paths, and block until the result is available. This interface is meant
 * for servlet applications, jobs and virtual threads. For other operations, and for
 * threads that must not wait, use the reactive adapters and
 * {@link io.dracoonspring.transfer.DracoonTransfers}.
 * <p>
 * A path such as {@code /Projects/2026/report.pdf} starts at the root. It is
 * case-sensitive. The server identifies nodes by their ids. Therefore each method sends
 * one small request for each name of a path, and caches nothing. If the target already
 * exists, methods fail with {@link io.dracoonspring.api.DracoonApiException.Conflict},
 * unless an argument selects another action.
 * <p>
 * Every method
 * <ul>
 * <li>acts as the current user if users sign in with DRACOON;</li>
 * <li>throws a {@link io.dracoonspring.api.DracoonException}:
 * {@link io.dracoonspring.api.DracoonApiException} if the server refuses the call, and
 * its subclass {@code NotFound} if a node does not exist or is not visible;
 * {@link io.dracoonspring.api.DracoonTransferException} and
 * {@link io.dracoonspring.api.DracoonCryptoException} if content cannot be transferred,
 * encrypted or decrypted;</li>
 * <li>throws {@link DracoonInterruptedException} if its thread is interrupted, and
 * cancels the call;</li>
 * <li>throws {@link IllegalStateException} on a thread that must not wait, such as one of
 * WebFlux.</li>
 * </ul>
 */
@NotForImplementation
public interface DracoonOperations {

	/**
	 * Returns a node.
	 * @param path the path of a room, folder or file
	 * @return the node, with the values that lists contain
	 */
	Node get(String path);

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
	 * Returns a node by its id, with the values that lists omit. The other methods accept
	 * the {@link Node#path()} of this node.
	 * @param nodeId the id of a room, folder or file
	 * @return the node
	 */
	Node get(long nodeId);

	/**
	 * Lists the direct children of a room or folder, and loads pages as the stream is
	 * consumed.
	 * @param path the path of a room or folder, {@code /} for the rooms at the top
	 * @return a stream of the nodes, which the caller closes unless it reads it to its
	 * end
	 */
	Stream<Node> list(String path);

	/**
	 * Lists the direct children of a room or folder, and loads pages as the stream is
	 * consumed.
	 * @param path the path of a room or folder, {@code /} for the rooms at the top
	 * @param query adds filters and an order, such as {@code (query) ->
	 * query.filter(NodeFilter.TYPE.equalTo(NodeType.FILE))}
	 * @return a stream of the nodes, which the caller closes unless it reads it to its
	 * end
	 */
	Stream<Node> list(String path, UnaryOperator<NodeQuery> query);

	/**
	 * Lists the direct children of a given room or folder, and loads pages as the stream
	 * is consumed.
	 * @param container the room or folder
	 * @return a stream of the nodes, which the caller closes unless it reads it to its
	 * end
	 */
	Stream<Node> list(Node container);

	/**
	 * Searches for nodes by name in a room or folder and everything below, and loads
	 * pages as the stream is consumed.
	 * @param path the path of a room or folder, {@code /} for all rooms
	 * @param searchString the text that the name has to contain; {@code *} matches any
	 * text
	 * @return a stream of the nodes, which the caller closes unless it reads it to its
	 * end
	 */
	default Stream<Node> search(String path, String searchString) {
		return search(path, NodeSearchQuery.of(searchString));
	}

	/**
	 * Searches for nodes, and loads pages as the stream is consumed.
	 * @param path the path of the room or folder to search in, {@code /} for all rooms;
	 * this path replaces the path of the query
	 * @param query the names to search for, and the depth
	 * @return a stream of the nodes, which the caller closes unless it reads it to its
	 * end
	 */
	Stream<Node> search(String path, NodeSearchQuery query);

	/**
	 * Creates a folder and the missing folders above it. If the folder exists, nothing
	 * happens. Rooms are not created.
	 * @param path the path of the folder
	 * @return the folder
	 */
	Node createFolders(String path);

	/**
	 * Uploads a file of this machine.
	 * @param path the path that the new file gets
	 * @param source the file
	 * @return the new file
	 */
	default Node upload(String path, Path source) {
		return upload(path, UploadSource.of(source), UploadOptions.defaults());
	}

	/**
	 * Uploads a resource.
	 * @param path the path that the new file gets
	 * @param source the resource
	 * @return the new file
	 */
	default Node upload(String path, Resource source) {
		return upload(path, UploadSource.of(source), UploadOptions.defaults());
	}

	/**
	 * Uploads the content of a stream until its end.
	 * @param path the path that the new file gets
	 * @param source the stream, which is read by another thread and closed
	 * @return the new file
	 */
	default Node upload(String path, InputStream source) {
		return upload(path, UploadSource.of(source), UploadOptions.defaults());
	}

	/**
	 * Uploads bytes.
	 * @param path the path that the new file gets
	 * @param content the bytes
	 * @return the new file
	 */
	Node upload(String path, byte[] content);

	/**
	 * Uploads any content.
	 * @param path the path that the new file gets
	 * @param source the source of the content
	 * @param options how to store the file; without a resolution strategy, the upload
	 * fails on a name conflict
	 * @return the new file, whose name may be another one if the strategy is
	 * {@code AUTORENAME}
	 */
	Node upload(String path, UploadSource source, UploadOptions options);

	/**
	 * Uploads the content that a callback writes. The file is created only if the
	 * callback returns normally.
	 * @param path the path that the new file gets
	 * @param writer writes the content
	 * @return the new file
	 * @throws IOException if the callback throws it
	 */
	default Node write(String path, ContentWriter writer) throws IOException {
		return write(path, writer, UploadOptions.defaults());
	}

	/**
	 * Uploads the content that a callback writes. The file is created only if the
	 * callback returns normally.
	 * @param path the path that the new file gets
	 * @param writer writes the content
	 * @param options how to store the file; without a resolution strategy, the upload
	 * fails on a name conflict
	 * @return the new file
	 * @throws IOException if the callback throws it
	 */
	Node write(String path, ContentWriter writer, UploadOptions options) throws IOException;

	/**
	 * Uploads the content of a directory, with the directories below it.
	 * @param path the path of the target room or folder
	 * @param source the directory
	 * @param options how to transfer the files
	 * @return a stream with the outcome of every file, as soon as it is known. The caller
	 * closes the stream unless it reads it to its end. Closing it cancels the remaining
	 * transfers
	 */
	Stream<DirectoryItem> uploadDirectory(String path, Path source, DirectoryOptions options);

	/**
	 * Downloads a file. The target appears only when the file is complete and, if there
	 * is a checksum or an authentication tag, verified.
	 * @param path the path of the file
	 * @param target the path of the new file; if a file exists there, the download fails
	 * with a {@link io.dracoonspring.api.DracoonTransferException}
	 * @return the target
	 */
	default Path download(String path, Path target) {
		return download(path, target, ExistingFile.FAIL);
	}

	/**
	 * Downloads a file. The target appears only when the file is complete and, if there
	 * is a checksum or an authentication tag, verified.
	 * @param path the path of the file
	 * @param target the path of the new file
	 * @param existing the action if a file exists there
	 * @return the path of the downloaded file
	 */
	Path download(String path, Path target, ExistingFile existing);

	/**
	 * Writes the content of a file to a stream. The written content is verified only if
	 * this method returns normally.
	 * @param path the path of the file
	 * @param target the stream, to which another thread writes; it stays open
	 * @return the number of bytes
	 */
	long download(String path, OutputStream target);

	/**
	 * Opens a file for reading. If the content is damaged, reading fails before the end
	 * of the stream, see {@link io.dracoonspring.transfer.ContentDownload#openStream()}.
	 * @param path the path of the file
	 * @return the stream, to be closed; closing it before its end cancels the download
	 */
	default InputStream open(String path) {
		return open(path, 0, null);
	}

	/**
	 * Opens a range of a file for reading. If the file is encrypted, the whole content is
	 * fetched nevertheless, because only the whole content can be verified. A range of a
	 * plain file cannot be verified.
	 * @param path the path of the file
	 * @param offset the position of the first byte
	 * @param length the greatest number of bytes, {@code null} for all bytes up to the
	 * end
	 * @return the stream, to be closed; closing it before its end cancels the download
	 */
	InputStream open(String path, long offset, @Nullable Long length);

	/**
	 * Opens one version of a file for reading. Each version has its own id. Therefore
	 * this method never opens a newer version with the same path.
	 * @param nodeId the id of the version
	 * @return the stream, to be closed; closing it before its end cancels the download
	 * @throws io.dracoonspring.api.DracoonTransferException with the reason
	 * {@code SOURCE_MISSING} if the version was replaced or deleted
	 */
	InputStream open(long nodeId);

	/**
	 * Lets a callback read a file. Afterwards this method reads the content that the
	 * callback has not read, so that all content can be verified. If there is a checksum
	 * or an authentication tag, the method returns the result of the callback only after
	 * the verification.
	 * @param path the path of the file
	 * @param reader reads the content
	 * @param <T> the type of the result
	 * @return the result of the callback
	 * @throws IOException if the callback throws it
	 */
	<T extends @Nullable Object> T read(String path, ContentReader<T> reader) throws IOException;

	/**
	 * Downloads the content of a room or folder, with the folders below it.
	 * @param path the path of the room or folder, {@code /} for all rooms
	 * @param target the target directory; it is created if it does not exist
	 * @param options how to transfer the files
	 * @return a stream with the outcome of every file, as soon as it is known. The caller
	 * closes the stream unless it reads it to its end. Closing it cancels the remaining
	 * transfers
	 */
	Stream<DirectoryItem> downloadDirectory(String path, Path target, DirectoryOptions options);

	/**
	 * Moves or renames a file or folder. Fails on a name conflict.
	 * @param path the present path of the file or folder
	 * @param target the new path, whose room or folder must exist
	 * @return the node with its new path
	 * @throws IllegalArgumentException if the path is that of a room
	 */
	default Node move(String path, String target) {
		return move(path, target, ResolutionStrategy.FAIL);
	}

	/**
	 * Moves or renames a file or folder.
	 * @param path the present path of the file or folder
	 * @param target the new path, whose room or folder must exist
	 * @param strategy the action on a name conflict; if only the name changes, the server
	 * supports only {@code FAIL}
	 * @return the node with its new path
	 * @throws IllegalArgumentException if the path is that of a room, or if the strategy
	 * is not {@code FAIL} although only the name changes
	 */
	Node move(String path, String target, ResolutionStrategy strategy);

	/**
	 * Copies a file or folder on the server. Fails on a name conflict.
	 * @param path the path of the file or folder
	 * @param target the path of the copy, whose room or folder must exist
	 * @return the copy
	 * @throws IllegalArgumentException if the path is that of a room
	 */
	default Node copy(String path, String target) {
		return copy(path, target, ResolutionStrategy.FAIL);
	}

	/**
	 * Copies a file or folder on the server. The server refuses copies between encrypted
	 * and other rooms, see
	 * {@link io.dracoonspring.transfer.DracoonTransfers#copy(io.dracoonspring.transfer.CopyRequest, io.dracoonspring.transfer.DracoonTransfers)}.
	 * @param path the path of the file or folder
	 * @param target the path of the copy, whose room or folder must exist
	 * @param strategy the action on a name conflict, {@code FAIL} or {@code OVERWRITE}
	 * @return the copy
	 * @throws IllegalArgumentException if the path is that of a room, or for
	 * {@code AUTORENAME}, because the server does not return the name of the copy
	 */
	Node copy(String path, String target, ResolutionStrategy strategy);

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
	 * @param options sets properties of the share, such as {@code (share) ->
	 * share.withPassword(Secret.of(password)).withExpiration(ObjectExpiration.at(end))};
	 * the password of an encrypted file opens its key and never reaches the server
	 * @return the share and its link
	 * @throws IllegalArgumentException if a file is encrypted and there is no password
	 */
	DownloadLink share(String path, UnaryOperator<CreateDownloadShareRequest> options);

}
