// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationOptions;
import io.dracoonspring.transfer.internal.download.DownloadFactory;
import io.dracoonspring.transfer.internal.download.PendingChecksum;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.node.NodeLookup;
import io.dracoonspring.transfer.internal.resume.LockRules;
import io.dracoonspring.transfer.internal.run.RunningTransfers;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.run.TransferSetup;
import io.dracoonspring.transfer.internal.upload.UploadFactory;
import io.dracoonspring.transfer.internal.verify.FileVerifier;

/** Creates transfers of whole trees. */
public final class DirectoryTransferFactory {

	private final DracoonNodes nodes;

	private final FileVerifier verifier;

	private final UploadFactory uploads;

	private final DownloadFactory downloads;

	private final RunningTransfers running;

	private final LockRules locks;

	private final Opener opener;

	public DirectoryTransferFactory(TransferSetup setup, UploadFactory uploads, DownloadFactory downloads) {
		this(setup, uploads, downloads, LocalFolder::open);
	}

	DirectoryTransferFactory(TransferSetup setup, UploadFactory uploads, DownloadFactory downloads, Opener opener) {
		TransferBackend backend = setup.backend();
		this.nodes = backend.account().nodes();
		this.verifier = new FileVerifier(backend.account().files(), backend.keys().crypto(),
				new PendingChecksum(backend.account().nodes(), Clock.systemUTC()),
				(file) -> downloads.read(ContentRequest.of(file.id()), file));
		this.uploads = uploads;
		this.downloads = downloads;
		this.running = setup.observations().running();
		this.locks = setup.locks();
		this.opener = opener;
	}

	public DirectoryTransfer upload(Path source, NodeAddress target, DirectoryOptions options) {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(target, "'target' must not be null");
		TreeWork work = TreeWork.of(options, LocalErrors::ofSource, this.running);
		return work.run(work.unlessCancelled(new NodeLookup(this.nodes).container(target))
			.flatMapMany((folder) -> new DirectoryUpload(work, new RemoteTree(this.nodes), mover(options), this.opener)
				.run(source, folder)));
	}

	/**
	 * Prepares the download of the content of a room or folder, or of all rooms.
	 * @param target the directory that receives the content; created if it does not exist
	 * and this is not a dry run
	 */
	public DirectoryTransfer download(NodeAddress source, Path target, DirectoryOptions options) {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(target, "'target' must not be null");
		TreeWork work = TreeWork.of(options, LocalErrors::ofTarget, this.running);
		return work.run(work.unlessCancelled(new NodeLookup(this.nodes).top(source))
			.flatMapMany((top) -> new DirectoryDownload(work, new RemoteTree(this.nodes), mover(options), this.opener,
					this.locks)
				.run(top.id(), target)));
	}

	/** Compares a directory with a room or folder, or with all rooms. */
	public Flux<VerificationItem> verify(Path local, NodeAddress remote, VerificationOptions options) {
		Assert.notNull(local, "'local' must not be null");
		Assert.notNull(remote, "'remote' must not be null");
		Assert.notNull(options, "'options' must not be null");
		DirectoryVerification verification = new DirectoryVerification(new RemoteTree(this.nodes), this.verifier,
				options, Selection.of(options.filter()), this.opener);
		return new NodeLookup(this.nodes).top(remote).flatMapMany((top) -> verification.run(local, top.id()));
	}

	/**
	 * Compares a file with its presumed source.
	 * @param download whether to download the file for the comparison
	 */
	public Mono<VerificationItem> verify(UploadSource local, Node remote, boolean download) {
		return this.verifier.verify(local, remote, download).map((verdict) -> verdict.at(remote.name()));
	}

	private FileMover mover(DirectoryOptions options) {
		return new FileMover(this.uploads, this.downloads, options);
	}

	@FunctionalInterface
	interface Opener {

		LocalFolder open(Path directory) throws IOException;

	}

}
