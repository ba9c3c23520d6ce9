// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.nio.file.Path;
import java.util.Objects;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

/** Transfers with this library, with its default settings. */
final class OwnClient implements Contender {

	private final Dracoon dracoon;

	OwnClient(Dracoon dracoon) {
		this.dracoon = dracoon;
	}

	@Override
	public long upload(Path source, Node parent, String name) {
		UploadRequest request = UploadRequest.of(UploadSource.of(source), NodeAddress.ofId(parent.id()), name);
		Node file = this.dracoon.transfers().upload(request).result().block();
		return Objects.requireNonNull(file).id();
	}

	@Override
	public void download(long fileId, Path target) {
		DownloadRequest request = DownloadRequest.of(fileId, target).withExisting(ExistingFile.OVERWRITE);
		this.dracoon.transfers().download(request).result().block();
	}

}
