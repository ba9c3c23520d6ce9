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

package io.dracoonspring;

import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.config.DracoonConfig;
import io.dracoonspring.api.downloads.DracoonDownloads;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.publicapi.DracoonPublicInfo;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.uploads.DracoonUploads;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.transfer.DracoonTransfers;

/**
 * One account on one DRACOON server, with everything that can be done with it. Nothing is
 * sent before the first call. Safe for use by several threads; to be closed at the end.
 * <pre>{@code
 * try (Dracoon dracoon = Dracoon.builder()
 *     .baseUrl("https://dracoon.example.com")
 *     .serviceAccount(clientId, clientSecret, userName, password)
 *     .encryptionPassword(encryptionPassword)
 *     .build()) {
 *   dracoon.nodes()...
 * }
 * }</pre>
 */
public interface Dracoon extends AutoCloseable {

	/**
	 * Start to describe a client.
	 * @return the builder
	 */
	static DracoonBuilder builder() {
		return new DracoonBuilder();
	}

	/**
	 * Return the adapter for rooms, folders and files as nodes of the tree.
	 * @return the adapter
	 */
	DracoonNodes nodes();

	/**
	 * Return the adapter for rooms.
	 * @return the adapter
	 */
	DracoonRooms rooms();

	/**
	 * Return the adapter for files and their keys.
	 * @return the adapter
	 */
	DracoonFiles files();

	/**
	 * Return the adapter for upload channels. Most callers want {@link #transfers()}.
	 * @return the adapter
	 */
	DracoonUploads uploads();

	/**
	 * Return the adapter for download URLs. Most callers want {@link #transfers()}.
	 * @return the adapter
	 */
	DracoonDownloads downloads();

	/**
	 * Return the adapter for the account itself.
	 * @return the adapter
	 */
	DracoonAccount account();

	/**
	 * Return the adapter for what the server tells without a token.
	 * @return the adapter
	 */
	DracoonPublicInfo publicInfo();

	/**
	 * Return the adapter for the configuration of the server.
	 * @return the adapter
	 */
	DracoonConfig config();

	/**
	 * Return the service that holds the key pairs of the account.
	 * @return the service
	 */
	DracoonCrypto crypto();

	/**
	 * Return the service that gives others the keys to encrypted files.
	 * @return the service
	 */
	MissingFileKeyDistributor missingFileKeys();

	/**
	 * Return the service for uploads and downloads.
	 * @return the service
	 */
	DracoonTransfers transfers();

	/**
	 * Return the client that signs in, for operations without an adapter. Paths start
	 * with {@code /api/v4}.
	 * @return the client
	 */
	WebClient webClient();

	/**
	 * Return where the tokens come from.
	 * @return the token source
	 */
	DracoonTokenSource tokenSource();

	/**
	 * Wipes keys and secrets, revokes the tokens if that was asked for, and closes the
	 * connections. What was given to the builder ready-made, a token source or a
	 * connector, stays open.
	 */
	@Override
	void close();

}
