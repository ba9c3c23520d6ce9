// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.nio.file.Path;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.internal.download.DownloadFactory;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.upload.UploadFactory;

/** Uploads and downloads the individual files of a tree. */
record FileMover(UploadFactory uploads, DownloadFactory downloads, DirectoryOptions options) {

	/**
	 * Uploads a file.
	 * @param strategy the action in case of a name conflict
	 * @return whether the content of the new file is verified
	 */
	Mono<Boolean> upload(LocalFolder folder, Path name, Node parent, ResolutionStrategy strategy,
			TransferControl control) {
		UploadRequest request = UploadRequest
			.of(UploadSource.of(folder.path().resolve(name)), NodeAddress.ofId(parent.id()), name.toString())
			.withResolutionStrategy(strategy)
			.withKeepTimestamps(this.options.keepTimestamps())
			.withRequirements(this.options.requirements())
			.withBandwidth(this.options.bandwidth());
		return Mono.defer(() -> this.uploads.upload(request, folder, name, parent, control).outcome())
			.map(TransferOutcome::verified);
	}

	/**
	 * Downloads a file.
	 * @param existing the action if the target exists
	 * @return whether the content of the target is verified
	 */
	Mono<Boolean> download(Node file, LocalFolder folder, Path name, ExistingFile existing, TransferControl control) {
		DownloadRequest request = DownloadRequest.of(file.id(), folder.path().resolve(name))
			.withExisting(existing)
			.withKeepTimestamps(this.options.keepTimestamps())
			.withRequirements(this.options.requirements())
			.withBandwidth(this.options.bandwidth());
		return Mono.defer(() -> this.downloads.download(request, file, folder, control).outcome())
			.map(TransferOutcome::verified);
	}

}
