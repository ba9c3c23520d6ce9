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
 * What is done most often with rooms, folders and files, by their paths and blocking: for
 * servlet applications, jobs and virtual threads. For everything else, and for threads
 * that must not wait, there are the reactive adapters and
 * {@link io.dracoonspring.transfer.DracoonTransfers}.
 * <p>
 * A path such as {@code /Projects/2026/report.pdf} starts at the root; upper and lower
 * case count. The server knows nodes by their ids, so a path costs one small call for
 * each of its names. Nothing is cached. Where something exists already, every method
 * fails with {@link io.dracoonspring.api.DracoonApiException.Conflict} unless it is told
 * what to do.
 * <p>
 * Every method
 * <ul>
 * <li>acts as the current user where users sign in with DRACOON;</li>
 * <li>throws a {@link io.dracoonspring.api.DracoonException}:
 * {@link io.dracoonspring.api.DracoonApiException} for what the server refuses
 * ({@code NotFound} for what does not exist or cannot be seen),
 * {@link io.dracoonspring.api.DracoonTransferException} and
 * {@link io.dracoonspring.api.DracoonCryptoException} for trouble with content and
 * keys;</li>
 * <li>ends with {@link DracoonInterruptedException} when its thread is interrupted, and
 * cancels what it was doing;</li>
 * <li>throws {@link IllegalStateException} on a thread that must not wait, such as one of
 * WebFlux.</li>
 * </ul>
 */
public interface DracoonOperations {

	/**
	 * Returns a node.
	 * @param path the path of a room, folder or file
	 * @return the node, as lists show it
	 */
	Node get(String path);

	/**
	 * Finds a node.
	 * @param path the path of a room, folder or file
	 * @return the node, or nothing if it does not exist or cannot be seen
	 */
	Optional<Node> find(String path);

	/**
	 * Tells whether there is a node.
	 * @param path the path of a room, folder or file
	 * @return whether it exists and can be seen
	 */
	boolean exists(String path);

	/**
	 * Returns a node whose id is known, with what only single nodes have; its
	 * {@link Node#path()} is what the other methods take.
	 * @param nodeId the id of a room, folder or file
	 * @return the node
	 */
	Node get(long nodeId);

	/**
	 * Lists what is directly in a room or folder, page after page as it is consumed.
	 * @param path the path of a room or folder, {@code /} for the rooms at the top
	 * @return the nodes; to be closed unless it is consumed to its end
	 */
	Stream<Node> list(String path);

	/**
	 * Lists what is directly in a room or folder, page after page as it is consumed.
	 * @param path the path of a room or folder, {@code /} for the rooms at the top
	 * @param query adds filters and an order, such as
	 * {@code (query) -> query.filter(NodeFilter.TYPE.equalTo(NodeType.FILE))}
	 * @return the nodes; to be closed unless it is consumed to its end
	 */
	Stream<Node> list(String path, UnaryOperator<NodeQuery> query);

	/**
	 * Lists what is directly in a room or folder at hand, page after page as it is
	 * consumed.
	 * @param container the room or folder
	 * @return the nodes; to be closed unless it is consumed to its end
	 */
	Stream<Node> list(Node container);

	/**
	 * Search for nodes by name in a room or folder and everything below, page after page
	 * as they are consumed.
	 * @param path the path of a room or folder, {@code /} for all rooms
	 * @param searchString what the name has to contain; {@code *} stands for any text
	 * @return the nodes; to be closed unless it is consumed to its end
	 */
	default Stream<Node> search(String path, String searchString) {
		return search(path, NodeSearchQuery.of(searchString));
	}

	/**
	 * Search for nodes, page after page as they are consumed.
	 * @param path the path of the room or folder to search in, {@code /} for all rooms;
	 * what the query says about that is replaced
	 * @param query what to search for, and how deep
	 * @return the nodes; to be closed unless it is consumed to its end
	 */
	Stream<Node> search(String path, NodeSearchQuery query);

	/**
	 * Creates a folder and those that are missing above it. Nothing happens if it exists.
	 * Rooms are not created.
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
	 * Uploads what a stream yields until its end.
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
	 * @param source where the content comes from
	 * @param options how it is to be stored; a resolution strategy of {@code null} fails
	 * if the name is taken
	 * @return the new file, whose name may be another one if the strategy is
	 * {@code AUTORENAME}
	 */
	Node upload(String path, UploadSource source, UploadOptions options);

	/**
	 * Uploads what a callback writes. There is no file unless it returns normally.
	 * @param path the path that the new file gets
	 * @param writer writes the content
	 * @return the new file
	 * @throws IOException if the callback throws it
	 */
	default Node write(String path, ContentWriter writer) throws IOException {
		return write(path, writer, UploadOptions.defaults());
	}

	/**
	 * Uploads what a callback writes. There is no file unless it returns normally.
	 * @param path the path that the new file gets
	 * @param writer writes the content
	 * @param options how it is to be stored; a resolution strategy of {@code null} fails
	 * if the name is taken
	 * @return the new file
	 * @throws IOException if the callback throws it
	 */
	Node write(String path, ContentWriter writer, UploadOptions options) throws IOException;

	/**
	 * Uploads the content of a directory, with the directories below it.
	 * @param path the path of the room or folder that takes it
	 * @param source the directory
	 * @param options how to go about it
	 * @return what became of every file, as soon as that is known; to be closed unless it
	 * is consumed to its end, which cancels the rest
	 */
	Stream<DirectoryItem> uploadDirectory(String path, Path source, DirectoryOptions options);

	/**
	 * Downloads a file. It appears under the target's name only when it is complete, and
	 * verified as far as there is something to verify it with.
	 * @param path the path of the file
	 * @param target the name under which it appears; if that is taken, the download fails
	 * with a {@link io.dracoonspring.api.DracoonTransferException}
	 * @return the target
	 */
	default Path download(String path, Path target) {
		return download(path, target, ExistingFile.FAIL);
	}

	/**
	 * Downloads a file. It appears under the target's name only when it is complete, and
	 * verified as far as there is something to verify it with.
	 * @param path the path of the file
	 * @param target the name under which it appears
	 * @param existing what to do if that is taken
	 * @return where the content is
	 */
	Path download(String path, Path target, ExistingFile existing);

	/**
	 * Writes the content of a file to a stream. What has been written is verified only if
	 * this returns normally.
	 * @param path the path of the file
	 * @param target the stream, which another thread writes to; stays open
	 * @return the number of bytes
	 */
	long download(String path, OutputStream target);

	/**
	 * Opens a file to read from. The stream fails instead of ending if the content turns
	 * out to be broken; see
	 * {@link io.dracoonspring.transfer.ContentDownload#openStream()}.
	 * @param path the path of the file
	 * @return the stream, to be closed; closing it before its end cancels the download
	 */
	default InputStream open(String path) {
		return open(path, 0, null);
	}

	/**
	 * Opens a section of a file to read from. Of an encrypted file everything is fetched
	 * nevertheless, because only the whole can be verified; a section of a plain file
	 * cannot be verified.
	 * @param path the path of the file
	 * @param offset the first byte that is wanted
	 * @param length how many bytes are wanted at most, {@code null} for all that follow
	 * @return the stream, to be closed; closing it before its end cancels the download
	 */
	InputStream open(String path, long offset, @Nullable Long length);

	/**
	 * Opens one version of a file to read from. Each version has an id of its own, so
	 * that another one that has the path meanwhile is never opened instead.
	 * @param nodeId the id of the version
	 * @return the stream, to be closed; closing it before its end cancels the download
	 * @throws io.dracoonspring.api.DracoonTransferException with the reason
	 * {@code SOURCE_MISSING} if the version was replaced or deleted
	 */
	InputStream open(long nodeId);

	/**
	 * Lets a callback read a file. What it leaves is read as well, so that its result is
	 * returned only if the content is verified, as far as there is something to verify it
	 * with.
	 * @param path the path of the file
	 * @param reader makes something of the content
	 * @param <T> what it makes of it
	 * @return what the callback returned
	 * @throws IOException if the callback throws it
	 */
	<T extends @Nullable Object> T read(String path, ContentReader<T> reader) throws IOException;

	/**
	 * Downloads the content of a room or folder, with the folders below it.
	 * @param path the path of the room or folder, {@code /} for all rooms
	 * @param target the directory that takes it; created if need be
	 * @param options how to go about it
	 * @return what became of every file, as soon as that is known; to be closed unless it
	 * is consumed to its end, which cancels the rest
	 */
	Stream<DirectoryItem> downloadDirectory(String path, Path target, DirectoryOptions options);

	/**
	 * Moves or rename a file or folder; fail if the name is taken.
	 * @param path its present path
	 * @param target its new path, whose room or folder exists
	 * @return the node at its new place
	 * @throws IllegalArgumentException if the path is that of a room
	 */
	default Node move(String path, String target) {
		return move(path, target, ResolutionStrategy.FAIL);
	}

	/**
	 * Moves or rename a file or folder.
	 * @param path its present path
	 * @param target its new path, whose room or folder exists
	 * @param strategy what to do if the name is taken; where nothing but the name changes
	 * the server knows {@code FAIL} only
	 * @return the node at its new place
	 * @throws IllegalArgumentException if the path is that of a room, or if another
	 * strategy is given for a new name in the same place
	 */
	Node move(String path, String target, ResolutionStrategy strategy);

	/**
	 * Copies a file or folder on the server; fail if the name is taken.
	 * @param path its path
	 * @param target the path of the copy, whose room or folder exists
	 * @return the copy
	 * @throws IllegalArgumentException if the path is that of a room
	 */
	default Node copy(String path, String target) {
		return copy(path, target, ResolutionStrategy.FAIL);
	}

	/**
	 * Copies a file or folder on the server. That is refused between rooms that are
	 * encrypted and others; see
	 * {@link io.dracoonspring.transfer.DracoonTransfers#copy(io.dracoonspring.transfer.CopyRequest, io.dracoonspring.transfer.DracoonTransfers)}.
	 * @param path its path
	 * @param target the path of the copy, whose room or folder exists
	 * @param strategy what to do if the name is taken: {@code FAIL} or {@code OVERWRITE}
	 * @return the copy
	 * @throws IllegalArgumentException if the path is that of a room, or for
	 * {@code AUTORENAME}, under which nobody knows the name of the copy
	 */
	Node copy(String path, String target, ResolutionStrategy strategy);

	/**
	 * Deletes a file, or a folder and everything in it. It goes to the recycle bin of its
	 * room.
	 * @param path the path of the file or folder
	 * @throws IllegalArgumentException if the path is that of a room, which would be gone
	 * for good; see {@link io.dracoonspring.api.nodes.DracoonNodes#delete(long)}
	 */
	void delete(String path);

	/**
	 * Deletes a file or folder at hand; see {@link #delete(String)}.
	 * @param node the file or folder
	 * @throws IllegalArgumentException if it is a room
	 */
	void delete(Node node);

	/**
	 * Deletes a file or folder if it exists; see {@link #delete(String)}.
	 * @param path the path of the file or folder
	 * @return whether there was something to delete
	 */
	boolean deleteIfExists(String path);

	/**
	 * Shares a node with people who have no account, by a link that does not expire.
	 * @param path the path of a room, folder or file, which must not be encrypted: links
	 * to encrypted files need a password
	 * @return the share and its link
	 */
	default DownloadLink share(String path) {
		return share(path, UnaryOperator.identity());
	}

	/**
	 * Shares a node with people who have no account.
	 * @param path the path of a room, folder or file; of what is encrypted, only files
	 * can be shared, and need a password
	 * @param options adds what is to hold, such as {@code (share) ->
	 * share.withPassword(Secret.of(password)).withExpiration(ObjectExpiration.at(end))};
	 * the password of an encrypted file opens its key and never reaches the server
	 * @return the share and its link
	 * @throws IllegalArgumentException if a file is encrypted and there is no password
	 */
	DownloadLink share(String path, UnaryOperator<CreateDownloadShareRequest> options);

}
