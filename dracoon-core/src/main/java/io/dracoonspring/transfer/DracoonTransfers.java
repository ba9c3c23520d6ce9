// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationOptions;

/**
 * Uploads, downloads and copies files. Handles encryption, parts, retries, verification
 * and cleanup. Callers need not know whether a room is encrypted or how the server stores
 * content. Safe for use by several threads. Each method that prepares a transfer returns
 * a new object that starts and controls this transfer.
 * <p>
 * The results fail with these exceptions:
 * <ul>
 * <li>{@link io.dracoonspring.api.DracoonTransferException} for failures of the source,
 * the target, the content or the object storage</li>
 * <li>{@link io.dracoonspring.api.DracoonCryptoException} for failures with keys, and for
 * content that has been tampered with</li>
 * <li>{@link io.dracoonspring.api.DracoonApiException} for requests that the server
 * refuses, for example because of an exceeded quota, a conflict or a malicious file</li>
 * <li>{@link io.dracoonspring.api.DracoonConnectionException} if the connection cannot be
 * restored</li>
 * <li>{@link io.dracoonspring.api.DracoonAuthenticationException} if the sign-in fails,
 * or if the session of the user ended</li>
 * </ul>
 * A failed transfer that cannot be resumed leaves neither an open upload channel nor a
 * partial file.
 */
@NotForImplementation
public interface DracoonTransfers {

	/**
	 * Prepares an upload. The content is encrypted if the target is in an encrypted room.
	 * If the server does not report whether the room is encrypted, nothing is sent, and
	 * the upload fails with the reason {@code ENCRYPTION_UNKNOWN}. After an encrypted
	 * upload the client distributes the file key to all users of the room. If that last
	 * step fails, the client logs a warning, and the upload does not fail.
	 * @param request the source, the target and the options
	 * @return the upload, not started
	 */
	Upload upload(UploadRequest request);

	/**
	 * Prepares to resume an upload that was paused or interrupted. Parts that have
	 * arrived are not sent again. The upload fails if the source has changed, or if the
	 * server has discarded the upload. It fails with the reason
	 * {@code RESUME_TOKEN_REJECTED} before anything is sent if the token is not signed
	 * with the resume key of this client (see {@link ResumeToken}), or if the target has
	 * become encrypted.
	 * @param token the token of the upload
	 * @param tokenFile the file that stores the state from now on, or {@code null}. A
	 * transfer locks this file. Use the file that the token was read from, so that no
	 * other transfer can resume with the same token at the same time
	 * @return the upload, not started
	 * @throws IllegalArgumentException if the token belongs to a download
	 */
	Upload resumeUpload(ResumeToken token, @Nullable Path tokenFile);

	/**
	 * Prepares to resume an upload that was paused or interrupted, for applications that
	 * know to which upload the token should belong. The upload fails with the reason
	 * {@code RESUME_TOKEN_REJECTED} if the token belongs to another upload.
	 * @param request the upload, whose source must be a file. The source, the room or
	 * folder and the name must be the same as in the token. Classification, expiration,
	 * notes and times remain as they were when the upload started. All other options
	 * apply from now on
	 * @param token the token of the upload
	 * @return the upload, not started
	 * @throws IllegalArgumentException if the token belongs to a download, or if the
	 * source is not a file
	 */
	Upload resumeUpload(UploadRequest request, ResumeToken token);

	/**
	 * Discards an upload that was paused or interrupted. The server deletes the content
	 * that has arrived (API operation {@code cancelFileUpload}).
	 * @param token the token of the upload
	 * @return completes when the content is deleted, also if the server had already
	 * discarded the upload. Fails with {@link io.dracoonspring.api.DracoonApiException}
	 * if the server refuses, and with the reason {@code RESUME_TOKEN_REJECTED} if the
	 * token is not signed with the resume key of this client
	 * @throws IllegalArgumentException if the token belongs to a download
	 */
	Mono<Void> discardUpload(ResumeToken token);

	/**
	 * Starts an upload as an output stream, for code that needs one.
	 * @param parent the room or folder that receives the file
	 * @param name the name that the file gets
	 * @param options the options for storing the content
	 * @return the stream, for the caller to close or abort
	 */
	default UploadOutputStream openOutputStream(NodeAddress parent, String name, UploadOptions options) {
		return new UploadOutputStream((source) -> upload(UploadRequest.of(source, parent, name).withOptions(options)));
	}

	/**
	 * Prepares a download. Encrypted content is decrypted. The content appears under the
	 * target's name when it is complete. If an authentication tag or a checksum exists,
	 * the client verifies the content before it appears. {@link Transfer#outcome()} tells
	 * whether the content was verified. If the server has not computed the checksum yet,
	 * the download waits up to eight seconds for the checksum.
	 * @param request the file and the target
	 * @return the download, not started
	 */
	Download download(DownloadRequest request);

	/**
	 * Prepares to resume a download that was paused or interrupted. Content that has
	 * arrived is not fetched again. The download fails if the file on the server or the
	 * temporary file has changed. It fails with the reason {@code RESUME_TOKEN_REJECTED}
	 * if the token is not signed with the resume key of this client (see
	 * {@link ResumeToken}).
	 * @param token the token of the download
	 * @param tokenFile the file that stores the state from now on, or {@code null}. A
	 * transfer locks this file. Use the file that the token was read from, so that no
	 * other transfer can resume with the same token at the same time
	 * @return the download, not started
	 * @throws IllegalArgumentException if the token belongs to an upload
	 */
	Download resumeDownload(ResumeToken token, @Nullable Path tokenFile);

	/**
	 * Prepares to resume a download that was paused or interrupted, for applications that
	 * know to which download the token should belong. The download fails with the reason
	 * {@code RESUME_TOKEN_REJECTED} if the token belongs to another download.
	 * @param request the file and the target, which must be the same as in the token
	 * @param token the token of the download
	 * @return the download, not started
	 * @throws IllegalArgumentException if the token belongs to an upload
	 */
	Download resumeDownload(DownloadRequest request, ResumeToken token);

	/**
	 * Prepares a download of a whole file or a section of it as a stream. Ranges are
	 * fetched in parallel and emitted in order.
	 * @param request the content to read
	 * @return the download, not started
	 */
	ContentDownload download(ContentRequest request);

	/**
	 * Prepares a download as a stream, for a caller that has just looked up the file. The
	 * client looks up the file again only if the node lacks the size or the encryption
	 * state.
	 * @param request the content to read
	 * @param file the file that the request names
	 * @return the download, not started
	 * @throws IllegalArgumentException if the request does not name the file by its id,
	 * or if the node is no file
	 */
	ContentDownload download(ContentRequest request, Node file);

	/**
	 * Prepares an upload of the content of a directory, with the directories below it. A
	 * failure is reported for the file that failed, and the other files continue. To
	 * retry failed files, use options that include only the paths of these files. The
	 * source can be a link to a directory. Links in the source are reported and not
	 * followed, also links that are created during the upload.
	 * @param source the directory
	 * @param target the room or folder that receives the content of the directory
	 * @param options the options of the transfer
	 * @return the upload, not started
	 */
	DirectoryTransfer uploadDirectory(Path source, NodeAddress target, DirectoryOptions options);

	/**
	 * Prepares a download of the content of a room or folder, including the rooms and
	 * folders in it. The source can also be all rooms that the account can see. Each room
	 * then becomes a directory in the target. A failure is reported for the file that
	 * failed, and the other files continue. Nothing is written, replaced or deleted
	 * outside the target. The target can be a link to a directory. Links in the target
	 * are not followed, also links that are created during the download.
	 * @param source the room or folder, or {@link NodeAddress#root()}
	 * @param target the directory that receives the content; it is created if it does not
	 * exist
	 * @param options the options of the transfer
	 * @return the download, not started
	 */
	DirectoryTransfer downloadDirectory(NodeAddress source, Path target, DirectoryOptions options);

	/**
	 * Compares a directory with a room or folder, or with all rooms, including all
	 * subdirectories and subfolders. It compares names, sizes and content. Neither side
	 * is changed. The
	 * {@linkplain io.dracoonspring.transfer.directory.VerificationItem.Grade grade} of a
	 * result tells which comparison the result is based on. Without a download, plain
	 * files are compared by the MD5 that the server has computed. Encrypted files are
	 * compared by the authentication tag that their uploader has stored. If a file cannot
	 * be compared, the result for this file contains the cause. If the given directory,
	 * room or folder itself is not accessible, the comparison fails.
	 * @param local the directory; links in it are reported, not followed
	 * @param remote the room or folder, or {@link NodeAddress#root()}
	 * @param options the options of the comparison
	 * @return the result for every file. Each subscription starts a new comparison, and
	 * cancelling it ends the comparison
	 */
	Flux<VerificationItem> verifyDirectory(Path local, NodeAddress remote, VerificationOptions options);

	/**
	 * Compares one file with its presumed source, as {@link #verifyDirectory} does.
	 * Neither side is changed.
	 * @param local a file, or a resource that can be read more than once
	 * @param remote the file on the server
	 * @param download whether the client downloads the file to compare it
	 * @return the result, whose path is the name of the file on the server. If the
	 * comparison is impossible, the result contains the cause, and no error is signalled
	 * @throws IllegalArgumentException if the source can be read only once, or the node
	 * is not a file
	 */
	Mono<VerificationItem> verify(UploadSource local, Node remote, boolean download);

	/**
	 * Prepares a download of files and folders as one ZIP archive, which the server
	 * creates while it sends the archive. Therefore the length is not known, and the
	 * download cannot be resumed. Rooms and encrypted files cannot be packed. Version
	 * 5.47 of the DRACOON API deprecates the operations used here without naming a
	 * replacement. {@link #downloadDirectory} does not use these operations.
	 * @param request the nodes and the target
	 * @return the download, not started. Its result is the path of the target
	 */
	Transfer<Path> downloadZip(ZipRequest request);

	/**
	 * Prepares a download of files and folders as one ZIP archive, as a stream.
	 * @param nodeIds the ids of files and folders of one room
	 * @return the download, not started
	 */
	ContentDownload downloadZip(List<Long> nodeIds);

	/**
	 * Prepares a copy of a file to another server, or to a room of the same server whose
	 * encryption differs from that of the source. The content passes through the memory
	 * of this process, a few parts at a time, and never through a disk of this machine.
	 * If the source has an authentication tag or a checksum, the content is verified
	 * before the copy is created.
	 * @param request the file and the target
	 * @param destination the {@code DracoonTransfers} of the client that writes the copy,
	 * possibly this object
	 * @return the copy, not started. Its result is the new file as the receiving server
	 * describes it
	 */
	Transfer<Node> copy(CopyRequest request, DracoonTransfers destination);

	/**
	 * Prepares a copy of the content of a room or folder, with the folders below it. The
	 * target can be on another server or on the same one. The source and the target can
	 * be encrypted or not. The content passes through the memory of this process, never
	 * through a disk of this machine. If a file has an authentication tag or a checksum,
	 * its content is verified before its copy is created. A failure is reported for the
	 * file that failed, and the other files continue. With
	 * {@link DirectoryOptions#sync()}, a repeated copy transfers only missing and
	 * different files.
	 * <p>
	 * Rooms, permissions and shares remain unchanged on both sides. A room within the
	 * source is copied into the room or folder that has its name in the target. If the
	 * target has no such room or folder, the room of the source is reported as
	 * {@link io.dracoonspring.transfer.directory.DirectoryItem.Action#UNSUPPORTED} and
	 * omitted with all its content.
	 * <p>
	 * The target must not lie within the source, nor the source within the target.
	 * Otherwise the copy fails with the reason {@code TREE_ENDLESS}.
	 * @param source the room or folder, or {@link NodeAddress#root()} for all rooms
	 * @param target the room or folder that receives the content, or
	 * {@link NodeAddress#root()}
	 * @param destination the {@code DracoonTransfers} of the client that writes the copy,
	 * possibly this object
	 * @param options the options of the transfer. The requirement of encryption applies
	 * to the copies, that of verification to the source and the copies
	 * @return the copy, not started
	 */
	DirectoryTransfer copyDirectory(NodeAddress source, NodeAddress target, DracoonTransfers destination,
			DirectoryOptions options);

	/**
	 * Returns the transfers for holders of a share link. These transfers need no account.
	 * @return uploads to upload shares and downloads from download shares
	 */
	ShareTransfers publicShares();

	/**
	 * Returns the common bandwidth limit of all transfers of this client, including
	 * transfers with shares. A change of the limit takes effect immediately.
	 * @return the limit. It starts with {@link TransferSettings#maxBytesPerSecond()}
	 */
	BandwidthLimit bandwidth();

	/**
	 * Returns the running transfers.
	 * @return a snapshot, in the order in which the transfers were started
	 */
	List<ActiveTransfer> active();

}
