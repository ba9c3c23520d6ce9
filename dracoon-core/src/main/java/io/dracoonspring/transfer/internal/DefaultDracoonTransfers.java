// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.transfer.ActiveTransfer;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.CopyRequest;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.Download;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.ShareContentRequest;
import io.dracoonspring.transfer.ShareDownloadRequest;
import io.dracoonspring.transfer.ShareTransfers;
import io.dracoonspring.transfer.ShareUploadRequest;
import io.dracoonspring.transfer.SharedFile;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.ZipRequest;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationOptions;
import io.dracoonspring.transfer.internal.copy.CopyFactory;
import io.dracoonspring.transfer.internal.download.DownloadFactory;
import io.dracoonspring.transfer.internal.download.ShareDownloadFactory;
import io.dracoonspring.transfer.internal.download.ZipDownloadFactory;
import io.dracoonspring.transfer.internal.run.RunningTransfers;
import io.dracoonspring.transfer.internal.run.TransferSetup;
import io.dracoonspring.transfer.internal.tree.DirectoryTransferFactory;
import io.dracoonspring.transfer.internal.tree.TreeCopyFactory;
import io.dracoonspring.transfer.internal.tree.TreeDestination;
import io.dracoonspring.transfer.internal.upload.ShareUploadFactory;
import io.dracoonspring.transfer.internal.upload.UploadFactory;

/** Delegates every kind of transfer to the factory that creates it. */
public final class DefaultDracoonTransfers implements TreeDestination {

	private final URI server;

	private final DracoonNodes nodes;

	private final UploadFactory uploads;

	private final DownloadFactory downloads;

	private final DirectoryTransferFactory directories;

	private final TreeCopyFactory treeCopies;

	private final ZipDownloadFactory zipDownloads;

	private final CopyFactory copies;

	private final ShareTransfers shares;

	private final RunningTransfers running;

	private final BandwidthLimit bandwidth;

	DefaultDracoonTransfers(URI server, TransferSetup setup) {
		this.server = server;
		this.nodes = setup.backend().account().nodes();
		this.running = setup.observations().running();
		this.bandwidth = setup.bandwidth();
		this.uploads = new UploadFactory(setup);
		this.downloads = new DownloadFactory(setup);
		this.copies = new CopyFactory(this.nodes, new DownloadFactory(setup.withoutScan())::read, setup.settings());
		this.directories = new DirectoryTransferFactory(setup, this.uploads, this.downloads);
		this.treeCopies = new TreeCopyFactory(server, this.nodes, this.copies, this.running);
		this.zipDownloads = new ZipDownloadFactory(setup);
		this.shares = new DefaultShareTransfers(new ShareUploadFactory(setup), new ShareDownloadFactory(setup));
	}

	@Override
	public Upload upload(UploadRequest request) {
		return this.uploads.upload(request);
	}

	@Override
	public Upload resumeUpload(ResumeToken token, @Nullable Path tokenFile) {
		return this.uploads.resume(token, tokenFile);
	}

	@Override
	public Upload resumeUpload(UploadRequest request, ResumeToken token) {
		return this.uploads.resume(request, token);
	}

	@Override
	public Mono<Void> discardUpload(ResumeToken token) {
		return this.uploads.discard(token);
	}

	@Override
	public Download download(DownloadRequest request) {
		return this.downloads.download(request);
	}

	@Override
	public Download resumeDownload(ResumeToken token, @Nullable Path tokenFile) {
		return this.downloads.resume(token, tokenFile);
	}

	@Override
	public Download resumeDownload(DownloadRequest request, ResumeToken token) {
		return this.downloads.resume(request, token);
	}

	@Override
	public ContentDownload download(ContentRequest request) {
		return this.downloads.read(request);
	}

	@Override
	public ContentDownload download(ContentRequest request, Node file) {
		Assert.isTrue(Objects.equals(file.id(), request.node().id()), "'request' must name the file by its id");
		Assert.isTrue(file.type() == NodeType.FILE, "'file' must be a file");
		return this.downloads.read(request, file);
	}

	@Override
	public DirectoryTransfer uploadDirectory(Path source, NodeAddress target, DirectoryOptions options) {
		return this.directories.upload(source, target, options);
	}

	@Override
	public DirectoryTransfer downloadDirectory(NodeAddress source, Path target, DirectoryOptions options) {
		return this.directories.download(source, target, options);
	}

	@Override
	public Flux<VerificationItem> verifyDirectory(Path local, NodeAddress remote, VerificationOptions options) {
		return this.directories.verify(local, remote, options);
	}

	@Override
	public Mono<VerificationItem> verify(UploadSource local, Node remote, boolean download) {
		Assert.isTrue(remote.type() == NodeType.FILE, "'remote' must be a file");
		return this.directories.verify(local, remote, download);
	}

	@Override
	public Transfer<Path> downloadZip(ZipRequest request) {
		return this.zipDownloads.download(request);
	}

	@Override
	public ContentDownload downloadZip(List<Long> nodeIds) {
		return this.zipDownloads.read(nodeIds);
	}

	@Override
	public Transfer<Node> copy(CopyRequest request, DracoonTransfers destination) {
		return this.copies.copy(request, destination);
	}

	@Override
	public DirectoryTransfer copyDirectory(NodeAddress source, NodeAddress target, DracoonTransfers destination,
			DirectoryOptions options) {
		return this.treeCopies.copy(source, target, destination, options);
	}

	@Override
	public DracoonNodes nodes() {
		return this.nodes;
	}

	@Override
	public URI baseUrl() {
		return this.server;
	}

	@Override
	public ShareTransfers publicShares() {
		return this.shares;
	}

	@Override
	public BandwidthLimit bandwidth() {
		return this.bandwidth;
	}

	@Override
	public List<ActiveTransfer> active() {
		return this.running.list();
	}

	/**
	 * Refuses new transfers and ends the running ones.
	 * @param grace the time in which running transfers may finish
	 * @return completes when no transfer is running any more
	 */
	public Mono<Void> shutDown(Duration grace) {
		return this.running.shutDown(grace);
	}

	/** Accepts transfers again. */
	public void restart() {
		this.running.restart();
	}

	/** Creates transfers for shares. They need the link of the share and no account. */
	private record DefaultShareTransfers(ShareUploadFactory uploads,
			ShareDownloadFactory downloads) implements ShareTransfers {

		@Override
		public Transfer<SharedFile> upload(ShareUploadRequest request) {
			return this.uploads.upload(request);
		}

		@Override
		public Transfer<Path> download(ShareDownloadRequest request) {
			return this.downloads.download(request);
		}

		@Override
		public ContentDownload download(ShareContentRequest request) {
			return this.downloads.read(request);
		}

	}

}
