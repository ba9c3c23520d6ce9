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
import reactor.core.publisher.Mono;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.assignments.DracoonPendingAssignments;
import io.dracoonspring.api.branding.DracoonBranding;
import io.dracoonspring.api.branding.DracoonPublicBranding;
import io.dracoonspring.api.comments.DracoonComments;
import io.dracoonspring.api.config.DracoonConfig;
import io.dracoonspring.api.downloads.DracoonDownloads;
import io.dracoonspring.api.eventlog.DracoonEventLog;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.groups.DracoonGroups;
import io.dracoonspring.api.media.DracoonMedia;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.passwordreset.DracoonPasswordReset;
import io.dracoonspring.api.provisioning.DracoonProvisioning;
import io.dracoonspring.api.publicapi.DracoonPublicInfo;
import io.dracoonspring.api.publicshares.DracoonPublicShares;
import io.dracoonspring.api.recyclebin.DracoonRecycleBin;
import io.dracoonspring.api.reports.DracoonReports;
import io.dracoonspring.api.resources.DracoonResources;
import io.dracoonspring.api.roles.DracoonRoles;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonSettings;
import io.dracoonspring.api.shares.DracoonShares;
import io.dracoonspring.api.subscriptions.DracoonSubscriptions;
import io.dracoonspring.api.system.auth.DracoonSystemAuth;
import io.dracoonspring.api.system.policies.DracoonSystemPolicies;
import io.dracoonspring.api.system.settings.DracoonSystemSettings;
import io.dracoonspring.api.system.storage.DracoonSystemStorage;
import io.dracoonspring.api.uploads.DracoonUploads;
import io.dracoonspring.api.users.DracoonUsers;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.UserVaults;
import io.dracoonspring.transfer.DracoonTransfers;

/**
 * Creates the parts of a client when they are asked for.
 */
final class DefaultDracoon implements Dracoon {

	private final Adapters adapters;

	private final DracoonTokenSource tokens;

	private final char @Nullable [] encryptionPassword;

	private final @Nullable UserVaults userVaults;

	private final Shutdown shutdown;

	private final AtomicBoolean closed = new AtomicBoolean();

	private final Lazy<DracoonCrypto> crypto;

	private final Lazy<MissingFileKeyDistributor> missingFileKeys;

	private final Lazy<DracoonKeyPairs> keyPairs;

	private final Lazy<DracoonShareKeys> shareKeys;

	private final Lazy<DracoonTransfers> transfers;

	DefaultDracoon(Adapters adapters, DracoonTokenSource tokens, TransferWiring wiring,
			char @Nullable [] encryptionPassword, @Nullable UserVaults userVaults, Shutdown shutdown) {
		this.adapters = adapters;
		this.tokens = tokens;
		this.encryptionPassword = encryptionPassword;
		this.userVaults = userVaults;
		this.shutdown = shutdown;
		this.crypto = new Lazy<>(this::createCrypto);
		this.missingFileKeys = new Lazy<>(() -> new ObservedKeyDistributor(
				MissingFileKeyDistributor.create(files(), crypto()), adapters.clients().observationRegistry()));
		this.keyPairs = new Lazy<>(
				() -> DracoonKeyPairs.create(account(), config(), nodes(), files(), rooms(), settings(), crypto()));
		this.shareKeys = new Lazy<>(() -> DracoonShareKeys.create(files(), config(), crypto()));
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
	public DracoonPendingAssignments pendingAssignments() {
		return this.adapters.authenticated(DracoonPendingAssignments.class);
	}

	@Override
	public DracoonFiles files() {
		return this.adapters.authenticated(DracoonFiles.class);
	}

	@Override
	public DracoonComments comments() {
		return this.adapters.authenticated(DracoonComments.class);
	}

	@Override
	public DracoonRecycleBin recycleBin() {
		return this.adapters.authenticated(DracoonRecycleBin.class);
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
	public DracoonMedia media() {
		return this.adapters.anonymous(DracoonMedia.class);
	}

	@Override
	public DracoonShares shares() {
		return this.adapters.authenticated(DracoonShares.class);
	}

	@Override
	public DracoonPublicShares publicShares() {
		return this.adapters.anonymous(DracoonPublicShares.class);
	}

	@Override
	public DracoonAccount account() {
		return this.adapters.authenticated(DracoonAccount.class);
	}

	@Override
	public DracoonSubscriptions subscriptions() {
		return this.adapters.authenticated(DracoonSubscriptions.class);
	}

	@Override
	public DracoonPasswordReset passwordReset() {
		return this.adapters.anonymous(DracoonPasswordReset.class);
	}

	@Override
	public DracoonResources resources() {
		return this.adapters.authenticated(DracoonResources.class);
	}

	@Override
	public DracoonUsers users() {
		return this.adapters.authenticated(DracoonUsers.class);
	}

	@Override
	public DracoonGroups groups() {
		return this.adapters.authenticated(DracoonGroups.class);
	}

	@Override
	public DracoonRoles roles() {
		return this.adapters.authenticated(DracoonRoles.class);
	}

	@Override
	public DracoonSettings settings() {
		return this.adapters.authenticated(DracoonSettings.class);
	}

	@Override
	public DracoonEventLog eventLog() {
		return this.adapters.authenticated(DracoonEventLog.class);
	}

	@Override
	public DracoonReports reports() {
		return this.adapters.authenticated(DracoonReports.class);
	}

	@Override
	public DracoonBranding branding() {
		return this.adapters.authenticated(DracoonBranding.class);
	}

	@Override
	public DracoonPublicBranding publicBranding() {
		return this.adapters.anonymous(DracoonPublicBranding.class);
	}

	@Override
	public DracoonConfig config() {
		return this.adapters.authenticated(DracoonConfig.class);
	}

	@Override
	public DracoonPublicInfo publicInfo() {
		return this.adapters.anonymous(DracoonPublicInfo.class);
	}

	@Override
	public DracoonSystemAuth systemAuth() {
		return this.adapters.authenticated(DracoonSystemAuth.class);
	}

	@Override
	public DracoonSystemPolicies systemPolicies() {
		return this.adapters.authenticated(DracoonSystemPolicies.class);
	}

	@Override
	public DracoonSystemSettings systemSettings() {
		return this.adapters.authenticated(DracoonSystemSettings.class);
	}

	@Override
	public DracoonSystemStorage systemStorage() {
		return this.adapters.authenticated(DracoonSystemStorage.class);
	}

	@Override
	public DracoonProvisioning provisioning() {
		return this.adapters.serviceToken(DracoonProvisioning.class);
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
	public DracoonKeyPairs keyPairs() {
		return this.keyPairs.get();
	}

	@Override
	public DracoonShareKeys shareKeys() {
		return this.shareKeys.get();
	}

	@Override
	public DracoonTransfers transfers() {
		return this.transfers.get();
	}

	@Override
	public Mono<ConnectionReport> testConnection() {
		return publicInfo().getSoftwareVersion()
			.flatMap((version) -> account().get()
				.map((account) -> ConnectionReport.of(version, account, this.tokens.state())));
	}

	@Override
	public DracoonActivity activity() {
		return new DracoonActivity(this.tokens.state(), this.adapters.clients().figures());
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
		wipeEncryptionPassword();
		this.shutdown.run();
	}

	private DracoonCrypto createCrypto() {
		if (this.userVaults != null) {
			return DracoonCrypto.forUsers(account(), config(), this.userVaults);
		}
		DracoonCrypto created = DracoonCrypto.create(account(), config(), this.encryptionPassword);
		// it has its own copy
		wipeEncryptionPassword();
		return created;
	}

	private void wipeEncryptionPassword() {
		if (this.encryptionPassword != null) {
			Arrays.fill(this.encryptionPassword, '\0');
		}
	}

	@Override
	public String toString() {
		return "Dracoon[" + this.adapters.clients().baseUrl() + ']';
	}

}
