/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.internal.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.internal.download.DownloadFactory;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.node.NodeLookup;
import io.dracoonspring.transfer.internal.run.Cancellation;
import io.dracoonspring.transfer.internal.upload.UploadFactory;

/**
 * Makes transfers of whole trees.
 */
public final class DirectoryTransferFactory {

	private final DracoonNodes nodes;

	private final UploadFactory uploads;

	private final DownloadFactory downloads;

	private final Opener opener;

	/**
	 * Creates the factory.
	 * @param nodes knows the trees on the server
	 * @param uploads moves files up
	 * @param downloads moves files down
	 */
	public DirectoryTransferFactory(DracoonNodes nodes, UploadFactory uploads, DownloadFactory downloads) {
		this(nodes, uploads, downloads, LocalFolder::open);
	}

	DirectoryTransferFactory(DracoonNodes nodes, UploadFactory uploads, DownloadFactory downloads, Opener opener) {
		this.nodes = nodes;
		this.uploads = uploads;
		this.downloads = downloads;
		this.opener = opener;
	}

	/**
	 * Prepare to upload the content of a directory.
	 * @param source the directory
	 * @param target the room or folder that takes it
	 * @param options how to go about it
	 * @return the upload, not started
	 */
	public DirectoryTransfer upload(Path source, NodeAddress target, DirectoryOptions options) {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(target, "'target' must not be null");
		TreeWork work = work(options, LocalErrors::ofSource);
		return run(work,
				container(target, work).flatMapMany((folder) -> new DirectoryUpload(work).run(source, folder)));
	}

	/**
	 * Prepare to download the content of a room or folder.
	 * @param source the room or folder
	 * @param target the directory that takes it; created if need be
	 * @param options how to go about it
	 * @return the download, not started
	 */
	public DirectoryTransfer download(NodeAddress source, Path target, DirectoryOptions options) {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(target, "'target' must not be null");
		TreeWork work = work(options, LocalErrors::ofTarget);
		return run(work,
				container(source, work).flatMapMany((folder) -> new DirectoryDownload(work).run(folder.id(), target)));
	}

	private TreeWork work(DirectoryOptions options, UnaryOperator<Throwable> errors) {
		Assert.notNull(options, "'options' must not be null");
		return new TreeWork(new RemoteTree(this.nodes), new FileMover(this.uploads, this.downloads, options), options,
				new Patterns(options), new Items(new DirectoryMeter(), new Cancellation(), errors), this.opener);
	}

	private Mono<Node> container(NodeAddress address, TreeWork work) {
		return work.unlessCancelled(new NodeLookup(this.nodes).container(address));
	}

	private static DirectoryTransfer run(TreeWork work, Flux<DirectoryItem> items) {
		return new DirectoryRun(items, work.meter(), work.items().cancellation(), work.options().failOnError());
	}

	/**
	 * Opens the top directory.
	 */
	@FunctionalInterface
	interface Opener {

		LocalFolder open(Path directory) throws IOException;

	}

}
