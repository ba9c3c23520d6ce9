// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.assignments.DracoonPendingAssignments;
import io.dracoonspring.api.avatars.DracoonAvatars;
import io.dracoonspring.api.branding.DracoonBranding;
import io.dracoonspring.api.branding.DracoonPublicBranding;
import io.dracoonspring.api.comments.DracoonComments;
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.api.datev.DracoonDatev;
import io.dracoonspring.api.downloads.DracoonDownloadUrls;
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
import io.dracoonspring.api.roles.DracoonRoles;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonCustomerSettings;
import io.dracoonspring.api.shares.DracoonShares;
import io.dracoonspring.api.subscriptions.DracoonSubscriptions;
import io.dracoonspring.api.system.auth.DracoonSystemAuth;
import io.dracoonspring.api.system.policies.DracoonSystemPolicies;
import io.dracoonspring.api.system.settings.DracoonSystemSettings;
import io.dracoonspring.api.system.storage.DracoonSystemStorage;
import io.dracoonspring.api.uploads.DracoonUploadChannels;
import io.dracoonspring.api.users.DracoonUsers;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.transfer.DracoonTransfers;

/**
 * Represents one account on one DRACOON server, with all its operations. It sends no
 * requests before the first call. It is thread-safe. Close it at the end. <pre>{@code
 * try (Dracoon dracoon = Dracoon.builder()
 *     .baseUrl("https://dracoon.example.com")
 *     .serviceAccount(clientId, clientSecret, userName, password)
 *     .encryptionPassword(encryptionPassword)
 *     .build()) {
 *   dracoon.nodes()...
 * }
 * }</pre>
 */
@NotForImplementation
public interface Dracoon extends AutoCloseable {

	/**
	 * Starts to build a client.
	 * @return the builder
	 */
	static DracoonBuilder builder() {
		return new DracoonBuilder();
	}

	/**
	 * Returns the name of the client, which is a key of its observations and meters.
	 * @return the name from {@link DracoonBuilder#name}, {@code dracoon} by default
	 */
	String name();

	/**
	 * Returns the address of the server.
	 * @return the address, without {@code /api} and without a slash at its end
	 */
	URI baseUrl();

	/**
	 * Returns the interfaces of the adapters, one for each area of the API.
	 * @return the interfaces
	 */
	static Set<Class<?>> adapterTypes() {
		return AdapterAccess.types();
	}

	/**
	 * Returns the adapter of an area of the API.
	 * @param type the interface of the area, one of {@link #adapterTypes()}
	 * @param <T> the interface of the area
	 * @return the adapter
	 * @throws IllegalArgumentException if there is no such area
	 * @throws IllegalStateException if calls of the area need a token that the client
	 * does not have
	 */
	<T> T adapter(Class<T> type);

	/**
	 * Returns the adapter for rooms, folders and files as nodes of the tree.
	 * @return the adapter
	 */
	default DracoonNodes nodes() {
		return adapter(DracoonNodes.class);
	}

	/**
	 * Returns the adapter for rooms and their permissions.
	 * @return the adapter
	 */
	default DracoonRooms rooms() {
		return adapter(DracoonRooms.class);
	}

	/**
	 * Returns the adapter for members of groups whose access to a room is pending.
	 * @return the adapter
	 */
	default DracoonPendingAssignments pendingAssignments() {
		return adapter(DracoonPendingAssignments.class);
	}

	/**
	 * Returns the adapter for files and their keys.
	 * @return the adapter
	 */
	default DracoonFiles files() {
		return adapter(DracoonFiles.class);
	}

	/**
	 * Returns the adapter for comments on nodes.
	 * @return the adapter
	 */
	default DracoonComments comments() {
		return adapter(DracoonComments.class);
	}

	/**
	 * Returns the adapter for deleted nodes and former versions of files.
	 * @return the adapter
	 */
	default DracoonRecycleBin recycleBin() {
		return adapter(DracoonRecycleBin.class);
	}

	/**
	 * Returns the adapter for upload channels. Most callers use {@link #transfers()}
	 * instead.
	 * @return the adapter
	 */
	default DracoonUploadChannels uploadChannels() {
		return adapter(DracoonUploadChannels.class);
	}

	/**
	 * Returns the adapter for download URLs. Most callers use {@link #transfers()}
	 * instead.
	 * @return the adapter
	 */
	default DracoonDownloadUrls downloadUrls() {
		return adapter(DracoonDownloadUrls.class);
	}

	/**
	 * Returns the adapter for preview pictures of files, which the media server provides.
	 * @return the adapter
	 */
	default DracoonMedia media() {
		return adapter(DracoonMedia.class);
	}

	/**
	 * Returns the adapter for download and upload shares.
	 * @return the adapter
	 */
	default DracoonShares shares() {
		return adapter(DracoonShares.class);
	}

	/**
	 * Returns the adapter for the public view of shares, which people with a link use.
	 * @return the adapter
	 */
	default DracoonPublicShares publicShares() {
		return adapter(DracoonPublicShares.class);
	}

	/**
	 * Returns the adapter for the account itself.
	 * @return the adapter
	 */
	default DracoonAccount account() {
		return adapter(DracoonAccount.class);
	}

	/**
	 * Returns the adapter for the notifications that the account has subscribed to.
	 * @return the adapter
	 */
	default DracoonSubscriptions subscriptions() {
		return adapter(DracoonSubscriptions.class);
	}

	/**
	 * Returns the adapter for users who have forgotten their password or user name.
	 * @return the adapter
	 */
	default DracoonPasswordReset passwordReset() {
		return adapter(DracoonPasswordReset.class);
	}

	/**
	 * Returns the adapter for the pictures of users.
	 * @return the adapter
	 */
	default DracoonAvatars avatars() {
		return adapter(DracoonAvatars.class);
	}

	/**
	 * Returns the adapter for users.
	 * @return the adapter
	 */
	default DracoonUsers users() {
		return adapter(DracoonUsers.class);
	}

	/**
	 * Returns the adapter for groups of users.
	 * @return the adapter
	 */
	default DracoonGroups groups() {
		return adapter(DracoonGroups.class);
	}

	/**
	 * Returns the adapter for roles of users and groups.
	 * @return the adapter
	 */
	default DracoonRoles roles() {
		return adapter(DracoonRoles.class);
	}

	/**
	 * Returns the adapter for the settings of the customer: encryption, notifications and
	 * webhooks.
	 * @return the adapter
	 */
	default DracoonCustomerSettings customerSettings() {
		return adapter(DracoonCustomerSettings.class);
	}

	/**
	 * Returns the adapter for the log of events and the audit of permissions.
	 * @return the adapter
	 */
	default DracoonEventLog eventLog() {
		return adapter(DracoonEventLog.class);
	}

	/**
	 * Returns the adapter for links between rooms and DATEV, which only DRACOON Cloud
	 * offers.
	 * @return the adapter
	 */
	default DracoonDatev datev() {
		return adapter(DracoonDatev.class);
	}

	/**
	 * Returns the adapter for the reporting service.
	 * @return the adapter
	 */
	default DracoonReports reports() {
		return adapter(DracoonReports.class);
	}

	/**
	 * Returns the adapter for the branding service.
	 * @return the adapter
	 */
	default DracoonBranding branding() {
		return adapter(DracoonBranding.class);
	}

	/**
	 * Returns the adapter for the public view of the branding.
	 * @return the adapter
	 */
	default DracoonPublicBranding publicBranding() {
		return adapter(DracoonPublicBranding.class);
	}

	/**
	 * Returns the adapter for the parts of the server's configuration that any user may
	 * read.
	 * @return the adapter
	 */
	default DracoonServerConfig serverConfig() {
		return adapter(DracoonServerConfig.class);
	}

	/**
	 * Returns the adapter for information of the server that is available without a
	 * token.
	 * @return the adapter
	 */
	default DracoonPublicInfo publicInfo() {
		return adapter(DracoonPublicInfo.class);
	}

	/**
	 * Returns the adapter for the sign-in of users by directories, identity providers and
	 * OAuth clients.
	 * @return the adapter
	 */
	default DracoonSystemAuth systemAuth() {
		return adapter(DracoonSystemAuth.class);
	}

	/**
	 * Returns the adapter for policies for passwords, guests and classifications.
	 * @return the adapter
	 */
	default DracoonSystemPolicies systemPolicies() {
		return adapter(DracoonSystemPolicies.class);
	}

	/**
	 * Returns the adapter for the settings of the server.
	 * @return the adapter
	 */
	default DracoonSystemSettings systemSettings() {
		return adapter(DracoonSystemSettings.class);
	}

	/**
	 * Returns the adapter for the S3 storage of the server.
	 * @return the adapter
	 */
	default DracoonSystemStorage systemStorage() {
		return adapter(DracoonSystemStorage.class);
	}

	/**
	 * Returns the adapter for tenants. It is authenticated with the service token of
	 * {@link DracoonBuilder#provisioningServiceToken}.
	 * @return the adapter
	 * @throws IllegalStateException if there is no service token
	 */
	default DracoonProvisioning provisioning() {
		return adapter(DracoonProvisioning.class);
	}

	/**
	 * Returns the service that holds the key pairs of the account.
	 * @return the service
	 */
	DracoonCrypto crypto();

	/**
	 * Returns the service that distributes the keys of encrypted files to other users.
	 * @return the service
	 */
	MissingFileKeyDistributor missingFileKeys();

	/**
	 * Returns the service that manages key pairs and rescue keys on the server.
	 * @return the service
	 */
	DracoonKeyPairs keyPairs();

	/**
	 * Returns the service that creates and opens the keys of encrypted shares.
	 * @return the service
	 */
	DracoonShareKeys shareKeys();

	/**
	 * Returns the service for uploads and downloads.
	 * @return the service
	 */
	DracoonTransfers transfers();

	/**
	 * Returns the current calls and transfers and the last errors of the client. This
	 * method never waits and never signs in.
	 * @return a snapshot, without secrets
	 */
	DracoonActivity activity();

	/**
	 * Returns a clock with the time of the server, to the second. The clock corrects the
	 * time of this machine by the {@code Date} headers of the latest answers. Before the
	 * first answer with such a header, the clock shows the time of this machine.
	 * {@link DracoonActivity#clockOffset()} returns the correction.
	 * @return the clock, in UTC; later answers adjust the correction
	 */
	Clock serverClock();

	/**
	 * Ends the work of the client, but leaves its connections open. The client refuses
	 * new transfers from now on with the reason {@code SHUTTING_DOWN}. It waits for the
	 * running transfers until the end of the grace period. Then transfers with a token
	 * file are paused, and all other transfers are cancelled. An upload whose content has
	 * arrived can no longer be cancelled. The returned {@code Mono} waits for such an
	 * upload. Finally the client revokes the tokens if
	 * {@link DracoonBuilder#revokeOnClose(boolean)} is set. Call {@link #close()}
	 * afterwards, unless the client is to be used again after {@link #restart()}.
	 * @param grace the time after which the client pauses or cancels running transfers
	 * @return a {@code Mono} that completes when all steps are done and never fails.
	 * Transfers end even if the subscription is cancelled
	 */
	Mono<Void> shutDown(Duration grace);

	/**
	 * Accepts transfers again after {@link #shutDown(Duration)}.
	 */
	void restart();

	/**
	 * Tests the connection. It requests the version of the server, signs in, requests the
	 * account and, if there is an encryption password, opens the key pair.
	 * @return the result, or the error of the first step that fails; the message of the
	 * error names the action to take
	 */
	Mono<ConnectionReport> testConnection();

	/**
	 * Returns the web client that sends the token. It is meant for operations without an
	 * adapter. Paths start with {@code /api/v4}. Answers in JSON or plain text have to be
	 * complete before the {@linkplain io.dracoonspring.http.RetrySettings#deadline()
	 * deadline} of a call. The content of successful answers of other types can take
	 * longer.
	 * @return the client
	 */
	WebClient webClient();

	/**
	 * Returns the source of the tokens.
	 * @return the token source
	 */
	DracoonTokenSource tokenSource();

	/**
	 * Wipes keys and secrets, revokes the tokens if that is configured, and closes the
	 * connections. A token source or connector that was passed to the builder stays open.
	 */
	@Override
	void close();

}
