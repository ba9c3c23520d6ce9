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

package io.dracoonspring.transfer.internal.run;

import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.api.downloads.DracoonDownloads;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.publicapi.DracoonPublicInfo;
import io.dracoonspring.api.publicshares.DracoonPublicShares;
import io.dracoonspring.api.recyclebin.DracoonRecycleBin;
import io.dracoonspring.api.uploads.DracoonUploads;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.internal.TransferCrypto;
import io.dracoonspring.crypto.internal.distribution.FileKeyDistributor;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;

/**
 * What transfers work with.
 *
 * @param nodes finds sources and targets
 * @param recycleBin has files that were replaced
 * @param files has the keys of encrypted files
 * @param uploads has upload channels
 * @param downloads has download URLs
 * @param publicInfo tells how content is stored
 * @param publicShares is for those who have the link of a share
 * @param crypto holds the key pair of the account
 * @param shareKeys opens and encrypts the keys of shared files
 * @param keyDistributor gives others the keys of what has been uploaded
 * @param webClient calls {@link io.dracoonspring.api.SecretUrl secret URLs}, without a
 * token; knows the server's JSON and its errors
 * @param memory what all transfers together may have of it
 */
public record TransferBackend(DracoonNodes nodes, DracoonRecycleBin recycleBin, DracoonFiles files,
		DracoonUploads uploads, DracoonDownloads downloads, DracoonPublicInfo publicInfo,
		DracoonPublicShares publicShares, TransferCrypto crypto, DracoonShareKeys shareKeys,
		FileKeyDistributor keyDistributor, WebClient webClient, MemoryBudget memory) {

	/**
	 * Checks that everything is there.
	 */
	public TransferBackend {
		Assert.notNull(nodes, "'nodes' must not be null");
		Assert.notNull(recycleBin, "'recycleBin' must not be null");
		Assert.notNull(files, "'files' must not be null");
		Assert.notNull(uploads, "'uploads' must not be null");
		Assert.notNull(downloads, "'downloads' must not be null");
		Assert.notNull(publicInfo, "'publicInfo' must not be null");
		Assert.notNull(publicShares, "'publicShares' must not be null");
		Assert.notNull(shareKeys, "'shareKeys' must not be null");
		Assert.notNull(crypto, "'crypto' must not be null");
		Assert.notNull(keyDistributor, "'keyDistributor' must not be null");
		Assert.notNull(webClient, "'webClient' must not be null");
		Assert.notNull(memory, "'memory' must not be null");
	}

}
