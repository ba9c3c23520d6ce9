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

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
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
import io.dracoonspring.http.ApiClientFactory;
import io.dracoonspring.http.DracoonWebClients;
import io.dracoonspring.transfer.DracoonTransfers;

/**
 * Creates the parts of a client when they are asked for.
 */
final class DefaultDracoon implements Dracoon {

	private final DracoonWebClients clients;

	private final DracoonTokenSource tokens;

	private final char @Nullable [] encryptionPassword;

	private final Shutdown shutdown;

	private final AtomicBoolean closed = new AtomicBoolean();

	private final Lazy<DracoonNodes> nodes;

	private final Lazy<DracoonRooms> rooms;

	private final Lazy<DracoonFiles> files;

	private final Lazy<DracoonUploads> uploads;

	private final Lazy<DracoonDownloads> downloads;

	private final Lazy<DracoonAccount> account;

	private final Lazy<DracoonPublicInfo> publicInfo;

	private final Lazy<DracoonConfig> config;

	private final Lazy<DracoonCrypto> crypto;

	private final Lazy<MissingFileKeyDistributor> missingFileKeys;

	private final Lazy<DracoonTransfers> transfers;

	DefaultDracoon(DracoonWebClients clients, DracoonTokenSource tokens, TransferWiring wiring,
			char @Nullable [] encryptionPassword, Shutdown shutdown) {
		this.clients = clients;
		this.tokens = tokens;
		this.encryptionPassword = encryptionPassword;
		this.shutdown = shutdown;
		String server = clients.baseUrl().toString();
		ApiClientFactory api = new ApiClientFactory(clients.authenticated(), server);
		ApiClientFactory publicApi = new ApiClientFactory(clients.anonymous(), server);
		this.nodes = new Lazy<>(() -> api.create(DracoonNodes.class));
		this.rooms = new Lazy<>(() -> api.create(DracoonRooms.class));
		this.files = new Lazy<>(() -> api.create(DracoonFiles.class));
		this.uploads = new Lazy<>(() -> api.create(DracoonUploads.class));
		this.downloads = new Lazy<>(() -> api.create(DracoonDownloads.class));
		this.account = new Lazy<>(() -> api.create(DracoonAccount.class));
		this.publicInfo = new Lazy<>(() -> publicApi.create(DracoonPublicInfo.class));
		this.config = new Lazy<>(() -> api.create(DracoonConfig.class));
		this.crypto = new Lazy<>(() -> DracoonCrypto.create(account(), config(), this.encryptionPassword));
		this.missingFileKeys = new Lazy<>(() -> MissingFileKeyDistributor.create(files(), crypto()));
		this.transfers = new Lazy<>(() -> wiring.create(this, clients.bare()));
	}

	@Override
	public DracoonNodes nodes() {
		return this.nodes.get();
	}

	@Override
	public DracoonRooms rooms() {
		return this.rooms.get();
	}

	@Override
	public DracoonFiles files() {
		return this.files.get();
	}

	@Override
	public DracoonUploads uploads() {
		return this.uploads.get();
	}

	@Override
	public DracoonDownloads downloads() {
		return this.downloads.get();
	}

	@Override
	public DracoonAccount account() {
		return this.account.get();
	}

	@Override
	public DracoonPublicInfo publicInfo() {
		return this.publicInfo.get();
	}

	@Override
	public DracoonConfig config() {
		return this.config.get();
	}

	@Override
	public DracoonCrypto crypto() {
		return this.crypto.get();
	}

	@Override
	public MissingFileKeyDistributor missingFileKeys() {
		return this.missingFileKeys.get();
	}

	@Override
	public DracoonTransfers transfers() {
		return this.transfers.get();
	}

	@Override
	public WebClient webClient() {
		return this.clients.authenticated();
	}

	@Override
	public DracoonTokenSource tokenSource() {
		return this.tokens;
	}

	@Override
	public void close() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		DracoonCrypto used = this.crypto.ifCreated();
		if (used != null) {
			used.close();
		}
		if (this.encryptionPassword != null) {
			Arrays.fill(this.encryptionPassword, '\0');
		}
		this.shutdown.run();
	}

	@Override
	public String toString() {
		return "Dracoon[" + this.clients.baseUrl() + ']';
	}

}
