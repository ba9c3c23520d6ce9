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

package io.dracoonspring.benchmarks.transfer;

import java.nio.file.Path;
import java.util.Objects;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.ExistingFile;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

/**
 * This library, with its defaults.
 */
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
		DownloadRequest request = DownloadRequest.of(fileId, target).withExisting(ExistingFile.REPLACE);
		this.dracoon.transfers().download(request).result().block();
	}

}
