// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationOptions;

/**
 * Uploads and downloads files: the one door for content. Encryption, parts, retries,
 * verification and cleaning up are its business; whether a room is encrypted and how the
 * server stores content makes no difference to the caller. Safe for use by several
 * threads; every transfer is a handle of its own.
 * <p>
 * The results fail with {@link io.dracoonspring.api.DracoonTransferException} for trouble
 * with the source, the target or the content, with
 * {@link io.dracoonspring.api.DracoonCryptoException} for trouble with keys and for
 * content that has been tampered with, with
 * {@link io.dracoonspring.api.DracoonApiException} for what the server refuses, such as
 * an exceeded quota, a conflict or a file that was rated malicious, and with
 * {@link io.dracoonspring.api.DracoonConnectionException} when the line stays dead. After
 * a failure neither an open upload channel nor a partial file is left behind.
 */
public interface DracoonTransfers {

	/**
	 * Prepares an upload. The content is encrypted if the target is in an encrypted room;
	 * if the server does not say whether it is, nothing is sent, and the reason is
	 * {@code ENCRYPTION_UNKNOWN}. After an encrypted upload everybody in the room is
	 * given the key; trouble with that last step is logged as a warning and does not make
	 * the upload fail.
	 * @param request what to upload, where to, and how
	 * @return the upload, not started
	 */
	Upload upload(UploadRequest request);

	/**
	 * Prepares to go on with an upload that was paused or broke off. Parts that have
	 * arrived are not sent again. Fails if the source has changed or the server has given
	 * the upload up, and with the reason {@code RESUME_TOKEN_REJECTED} before anything is
	 * sent if this application has not written the token or the target is encrypted now
	 * and was not before.
	 * @param token the token of the upload
	 * @param tokenFile where its state is kept from now on, or {@code null}; the file
	 * that the token was read from, so that nobody else goes on with it at the same time
	 * @return the upload, not started
	 * @throws IllegalArgumentException if the token is that of a download
	 */
	Upload resumeUpload(ResumeToken token, @Nullable Path tokenFile);

	/**
	 * Prepares to go on with an upload that was paused or broke off, for applications
	 * that know which one the token should be of. Fails with the reason
	 * {@code RESUME_TOKEN_REJECTED} if it is of another one.
	 * @param request what is uploaded, whose source is a file, and where to: source, room
	 * or folder, and name must be those of the token. Of the options, those count that
	 * matter from now on: classification, expiration, notes, and times are those that the
	 * upload began with
	 * @param token the token of the upload
	 * @return the upload, not started
	 * @throws IllegalArgumentException if the token is that of a download, or if the
	 * source is not a file
	 */
	Upload resumeUpload(UploadRequest request, ResumeToken token);

	/**
	 * Gives up an upload that was paused or broke off: the server deletes what has
	 * arrived of it (API operation {@code cancelFileUpload}).
	 * @param token the token of the upload
	 * @return completes when there is nothing left of it, also if the server had given it
	 * up already; fails with {@link io.dracoonspring.api.DracoonApiException} if the
	 * server refuses, and with the reason {@code RESUME_TOKEN_REJECTED} if this
	 * application has not written the token
	 * @throws IllegalArgumentException if the token is that of a download
	 */
	Mono<Void> discardUpload(ResumeToken token);

	/**
	 * Starts an upload to write to, for code that knows output streams only.
	 * @param parent the room or folder that takes it
	 * @param name the name that the file gets
	 * @param options how the content is to be stored
	 * @return the stream, for the caller to close or abort
	 */
	default UploadOutputStream open(NodeAddress parent, String name, UploadOptions options) {
		return new UploadOutputStream((source) -> upload(UploadRequest.of(source, parent, name).withOptions(options)));
	}

	/**
	 * Prepares a download. The content is decrypted if it is encrypted, and appears under
	 * the target's name only when it is complete and has been verified, if there is
	 * something to verify it with: {@link Transfer#outcome()} says so. A checksum that
	 * the server has not computed yet is waited for up to eight seconds.
	 * @param request what to download, and where to
	 * @return the download, not started
	 */
	Download download(DownloadRequest request);

	/**
	 * Prepares to go on with a download that was paused or broke off. What has arrived is
	 * not fetched again. Fails if the file on the server or the temporary file has
	 * changed, and with the reason {@code RESUME_TOKEN_REJECTED} if this application has
	 * not written the token.
	 * @param token the token of the download
	 * @param tokenFile where its state is kept from now on, or {@code null}; the file
	 * that the token was read from, so that nobody else goes on with it at the same time
	 * @return the download, not started
	 * @throws IllegalArgumentException if the token is that of an upload
	 */
	Download resumeDownload(ResumeToken token, @Nullable Path tokenFile);

	/**
	 * Prepares to go on with a download that was paused or broke off, for applications
	 * that know which one the token should be of. Fails with the reason
	 * {@code RESUME_TOKEN_REJECTED} if it is of another one.
	 * @param request what is downloaded, and where to: file and target must be those of
	 * the token
	 * @param token the token of the download
	 * @return the download, not started
	 * @throws IllegalArgumentException if the token is that of an upload
	 */
	Download resumeDownload(DownloadRequest request, ResumeToken token);

	/**
	 * Prepares a download as a stream, of a whole file or a section of it. Ranges are
	 * fetched in parallel and handed out in order.
	 * @param request which content
	 * @return the download, not started
	 */
	ContentDownload read(ContentRequest request);

	/**
	 * Prepares a download as a stream of a file that has just been looked up. It is not
	 * looked up again, unless the answer said neither how long it is nor whether it is
	 * encrypted.
	 * @param request which content
	 * @param file the file that the request names
	 * @return the download, not started
	 * @throws IllegalArgumentException if the request names another file
	 */
	ContentDownload read(ContentRequest request, Node file);

	/**
	 * Prepares an upload of the content of a directory, with the directories below it.
	 * Whatever fails is reported for the file alone: try those again with options that
	 * include their paths only. The directory may be a link to one; links in it are
	 * reported, not followed, also when they come into being meanwhile.
	 * @param source the directory
	 * @param target the room or folder that takes its content
	 * @param options how to go about it
	 * @return the upload, not started
	 */
	DirectoryTransfer uploadDirectory(Path source, NodeAddress target, DirectoryOptions options);

	/**
	 * Prepares a download of the content of a room or folder, with those below it, or of
	 * all rooms that the account can see, each of which becomes a directory. Whatever
	 * fails is reported for the file alone. Nothing is written, replaced or deleted
	 * outside the target: that may be a link to a directory, links in it are not
	 * followed, also when they come into being meanwhile.
	 * @param source the room or folder, or {@link NodeAddress#root()}
	 * @param target the directory that takes its content; created if need be
	 * @param options how to go about it
	 * @return the download, not started
	 */
	DirectoryTransfer downloadDirectory(NodeAddress source, Path target, DirectoryOptions options);

	/**
	 * Compares a directory with a room or folder, or with all rooms, and all below them:
	 * names, sizes and content. Nothing is changed on either side. How far a result goes
	 * is its {@linkplain io.dracoonspring.transfer.directory.VerificationItem.Grade
	 * grade}: without a download, plain files are compared by the MD5 that the server has
	 * made of them, and encrypted ones with what their uploader has declared. Whatever
	 * keeps from comparing a file is its result; only what concerns the top is a failure.
	 * @param local the directory; links in it are reported, not followed
	 * @param remote the room or folder, or {@link NodeAddress#root()}
	 * @param options how to go about it
	 * @return what the comparison of every file has come to; each subscription compares
	 * anew, and cancelling it ends the comparison
	 */
	Flux<VerificationItem> verifyDirectory(Path local, NodeAddress remote, VerificationOptions options);

	/**
	 * Compares one file with the source that it should have come from, as
	 * {@link #verifyDirectory} does. Nothing is changed on either side.
	 * @param local a file, or a resource that can be read more than once
	 * @param remote the file on the server
	 * @param download whether it is downloaded to be compared
	 * @return what the comparison has come to, under the name of the file; whatever keeps
	 * from comparing is that result, never an error
	 * @throws IllegalArgumentException if the source can be read only once, or the node
	 * is no file
	 */
	Mono<VerificationItem> verify(UploadSource local, Node remote, boolean download);

	/**
	 * Prepares a download of files and folders as one ZIP archive, which the server makes
	 * on the way: its length is not known, and it cannot be resumed. Rooms and encrypted
	 * files cannot be packed. The API of 5.47 deprecates the operations behind this
	 * without naming others; {@link #downloadDirectory} does without them.
	 * @param request what to download, and where to
	 * @return the download, not started; results in the target
	 */
	Transfer<Path> downloadZip(ZipRequest request);

	/**
	 * Prepares a download of files and folders as one ZIP archive, as a stream.
	 * @param nodeIds the ids of files and folders of one room
	 * @return the download, not started
	 */
	ContentDownload readZip(List<Long> nodeIds);

	/**
	 * Prepares a copy of a file to another server, or to a room of the same one that is
	 * encrypted in another way. The content passes through the memory of this process,
	 * never its disk, a few parts at a time; it is verified before the copy comes into
	 * being.
	 * @param request what to copy, and where to
	 * @param destination the transfers of the server that takes the copy, possibly these
	 * @return the copy, not started; results in the new file as that server knows it
	 */
	Transfer<Node> copy(CopyRequest request, DracoonTransfers destination);

	/**
	 * Prepares a copy of the content of a room or folder, with the folders below it, to
	 * another server, or to another room of the same one; plain and encrypted in all
	 * combinations. The content passes through the memory of this process, never its
	 * disk, and is verified before a copy comes into being. Whatever fails is reported
	 * for the file alone; with {@link DirectoryOptions#sync()} a further copy transfers
	 * what is missing or differs.
	 * <p>
	 * Rooms, permissions and shares are left alone on both sides. A room within the
	 * source is copied into the room or folder that has its name in the target; if there
	 * is none, it is reported as
	 * {@link io.dracoonspring.transfer.directory.DirectoryItem.Action#UNSUPPORTED} and
	 * left out with all that is in it.
	 * <p>
	 * Source and target must not lie within each other: the reason is
	 * {@code TREE_ENDLESS} then.
	 * @param source the room or folder, or {@link NodeAddress#root()} for all rooms that
	 * the target has, too
	 * @param target the room or folder that takes its content, or
	 * {@link NodeAddress#root()}
	 * @param destination the transfers of the server that takes the copy, possibly these
	 * @param options how to go about it; its requirement of encryption is about the
	 * copies, that of verification about both sides
	 * @return the copy, not started
	 */
	DirectoryTransfer copyDirectory(NodeAddress source, NodeAddress target, DracoonTransfers destination,
			DirectoryOptions options);

	/**
	 * Returns the rooms, folders and files that these transfers work with, as the same
	 * account sees them.
	 * @return the nodes
	 */
	DracoonNodes nodes();

	/**
	 * Returns the address of the server.
	 * @return the address, such as {@code https://dracoon.example.com}
	 */
	URI baseUrl();

	/**
	 * Returns the transfers for those who have the link of a share. They need no account.
	 * @return uploads to upload shares and downloads from download shares
	 */
	ShareTransfers shares();

	/**
	 * Returns the limit of bandwidth of all transfers of this client together, those of
	 * shares included. Changing it has an effect at once.
	 * @return the limit, which at first is that of the settings
	 */
	BandwidthLimit bandwidth();

	/**
	 * Returns the transfers that are under way.
	 * @return a snapshot, the oldest first
	 */
	List<ActiveTransfer> active();

	/**
	 * Refuses new transfers from now on with the reason {@code SHUTTING_DOWN}, and end
	 * those that are under way: let them finish for a while, then pause those that keep
	 * their token in a file and cancel the others. An upload whose content has arrived
	 * cannot be cancelled any more and is waited for.
	 * @param grace how long they may take to finish
	 * @return completes when nothing is under way any more; cancelling it changes nothing
	 */
	Mono<Void> shutDown(Duration grace);

	/**
	 * Starts transfers again after {@link #shutDown(Duration)}.
	 */
	void restart();

}
