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

package io.dracoonspring.transfer;

import java.nio.file.Path;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.transfer.directory.FileMover;

/**
 * Moves the single files of a tree.
 *
 * @param transfers moves files
 */
record SingleFiles(DracoonTransfers transfers) implements FileMover {

	@Override
	public Mono<Void> upload(Path file, long parentId, ResolutionStrategy strategy, boolean keepTimestamps) {
		UploadRequest request = UploadRequest.of(file, parentId)
			.withResolutionStrategy(strategy)
			.withKeepTimestamps(keepTimestamps);
		return Mono.defer(() -> this.transfers.upload(request).result()).then();
	}

	@Override
	public Mono<Void> download(long nodeId, Path target, boolean replace, boolean keepBoth, boolean keepTimestamps) {
		ExistingFile existing = replace ? ExistingFile.REPLACE : ExistingFile.FAIL;
		DownloadRequest request = DownloadRequest.of(nodeId, target)
			.withExisting(keepBoth ? ExistingFile.KEEP_BOTH : existing)
			.withKeepTimestamps(keepTimestamps);
		return Mono.defer(() -> this.transfers.download(request).result()).then();
	}

}
