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
import io.dracoonspring.transfer.DracoonTransfers;

/**
 * Creates the parts of a client when they are asked for.
 */
final class DefaultDracoon implements Dracoon {

	private final Adapters adapters;

	private final DracoonTokenSource tokens;

	private final char @Nullable [] encryptionPassword;

	private final Shutdown shutdown;

	private final AtomicBoolean closed = new AtomicBoolean();

	private final Lazy<DracoonCrypto> crypto;

	private final Lazy<MissingFileKeyDistributor> missingFileKeys;

	private final Lazy<DracoonTransfers> transfers;

	DefaultDracoon(Adapters adapters, DracoonTokenSource tokens, TransferWiring wiring,
			char @Nullable [] encryptionPassword, Shutdown shutdown) {
		this.adapters = adapters;
		this.tokens = tokens;
		this.encryptionPassword = encryptionPassword;
		this.shutdown = shutdown;
		this.crypto = new Lazy<>(() -> DracoonCrypto.create(account(), config(), this.encryptionPassword));
		this.missingFileKeys = new Lazy<>(() -> MissingFileKeyDistributor.create(files(), crypto()));
		this.transfers = new Lazy<>(() -> wiring.create(this, adapters.clients().bare()));
	}

	@Override
	public DracoonNodes nodes() {
		return this.adapters.authenticated(DracoonNodes.class);
	}

	@Override
	public DracoonRooms rooms() {
		return this.adapters.authenticated(DracoonRooms.class);
	}

	@Override
	public DracoonFiles files() {
		return this.adapters.authenticated(DracoonFiles.class);
	}

	@Override
	public DracoonUploads uploads() {
		return this.adapters.authenticated(DracoonUploads.class);
	}

	@Override
	public DracoonDownloads downloads() {
		return this.adapters.authenticated(DracoonDownloads.class);
	}

	@Override
	public DracoonAccount account() {
		return this.adapters.authenticated(DracoonAccount.class);
	}

	@Override
	public DracoonPublicInfo publicInfo() {
		return this.adapters.anonymous(DracoonPublicInfo.class);
	}

	@Override
	public DracoonConfig config() {
		return this.adapters.authenticated(DracoonConfig.class);
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
		return this.adapters.clients().authenticated();
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
		return "Dracoon[" + this.adapters.clients().baseUrl() + ']';
	}

}
