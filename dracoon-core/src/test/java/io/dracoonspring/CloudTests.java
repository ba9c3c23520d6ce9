// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.KeyValueEntry;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.account.ProfileAttributeQuery;
import io.dracoonspring.api.config.PasswordPoliciesConfig;
import io.dracoonspring.api.config.PolicyEditor;
import io.dracoonspring.api.config.VirusProtectionPoliciesConfig;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.publicapi.SoftwareVersionData;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.DownloadShare;
import io.dracoonspring.api.subscriptions.NodeSubscriptionFilter;
import io.dracoonspring.api.subscriptions.NodeSubscriptionQuery;
import io.dracoonspring.api.subscriptions.NodeSubscriptionSort;
import io.dracoonspring.api.subscriptions.SubscribedNode;
import io.dracoonspring.api.system.policies.DracoonSystemPolicies;
import io.dracoonspring.api.system.policies.MfaPoliciesConfig;
import io.dracoonspring.api.system.policies.MfaUserType;
import io.dracoonspring.api.system.policies.UpdateMfaPoliciesConfig;
import io.dracoonspring.api.system.policies.UpdatePasswordPoliciesConfig;
import io.dracoonspring.api.system.policies.UpdateSharesPasswordPolicies;
import io.dracoonspring.api.system.policies.UpdateVirusProtectionPoliciesConfig;
import io.dracoonspring.api.users.AttributeFilter;
import io.dracoonspring.api.users.AttributeQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.model.SubscriptionPlans;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Checks that callers see the documented differences of DRACOON Cloud. */
class CloudTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).start();

	private final Dracoon admin = client(this.emulator);

	@AfterEach
	void close() {
		this.admin.close();
		this.emulator.close();
	}

	@Test
	void versionSaysThatItIsTheCloud() {
		SoftwareVersionData version = get(this.admin.publicInfo().getSoftwareVersion());
		assertThat(version.restApiVersion()).isEqualTo("5.47.0");
		assertThat(version.isDracoonCloud()).isTrue();
	}

	@Test
	void connectionIsTestedWithoutThePingThatIsGone() {
		assertThat(get(this.admin.testConnection())).isNotNull();
	}

	@Test
	void eventLogIsNotOffered() {
		DracoonApiException failure = catchThrowableOfType(DracoonApiException.class,
				() -> get(this.admin.eventLog().listPage(LogEventQuery.all())));
		assertThat(failure.isNotOffered()).isTrue();
	}

	@Test
	void attributesAreSetWithoutAnAnswer() {
		Map<String, String> attributes = Map.of("cost-centre", "4711");
		long self = get(this.admin.account().get()).id();
		assertThat(this.admin.users().updateAttributes(self, attributes).blockOptional(LONG)).isEmpty();
		this.admin.account().updateProfileAttributes(attributes).block(LONG);
		assertThat(get(this.admin.account()
			.listProfileAttributes(ProfileAttributeQuery.all())
			.collectMap(KeyValueEntry::key, KeyValueEntry::value))).isEqualTo(attributes);
	}

	@Test
	void editorOfPasswordPoliciesHasAnIdOnly() {
		PasswordPoliciesConfig policies = get(this.admin.serverConfig().getPasswordPolicies());
		assertThat(policies.loginPasswordPolicies().updatedBy()).isEqualTo(new PolicyEditor(
				policies.loginPasswordPolicies().updatedBy().id(), null, null, null, null, null, null));
	}

	@Test
	void editorOfPasswordPoliciesHasNamesOnServers() {
		try (DracoonEmulator server = DracoonEmulator.start(); Dracoon client = client(server)) {
			client.systemPolicies()
				.updatePasswordPolicies(UpdatePasswordPoliciesConfig.of()
					.withSharesPasswordPolicies(UpdateSharesPasswordPolicies.of().withMinLength(9)))
				.block(LONG);
			assertThat(get(client.serverConfig().getPasswordPolicies()).sharesPasswordPolicies().updatedBy().userName())
				.isEqualTo("admin");
		}
	}

	@Test
	void attributesAreAttachedToNodes() {
		long folder = get(this.admin.nodes().getByPath("/Projects/Website")).id();
		DracoonNodes nodes = this.admin.nodes();
		nodes.updateAttributes(folder, Map.of("status", "draft", "owner", "Alice", "cost-centre", "4711")).block(LONG);
		nodes.deleteAttribute(folder, "COST-CENTRE").block(LONG);
		AttributeQuery query = AttributeQuery.all().withFilter(AttributeFilter.VALUE.startsWith("Al"));
		assertThat(get(nodes.listAttributesPage(folder, query)).items())
			.containsExactly(new KeyValueEntry("owner", "Alice"));
		assertThat(get(nodes.listAttributes(folder, AttributeQuery.all().withLimit(1)).collectList()))
			.extracting(KeyValueEntry::key)
			.containsExactly("owner", "status");
	}

	@Test
	void sharesThatHideTheirDownloadRefuseIt() {
		long file = get(this.admin.nodes().getByPath("/Projects/Welcome.txt")).id();
		DownloadShare share = get(
				this.admin.shares().createDownloadShare(CreateDownloadShareRequest.of(file).withHideDownload(true)));
		assertThat(share.hideDownload()).isTrue();
		String accessKey = share.accessKey().value();
		assertThat(get(this.admin.publicShares().getDownloadShare(accessKey)).hideDownload()).isTrue();
		assertThatExceptionOfType(DracoonApiException.Forbidden.class)
			.isThrownBy(() -> get(this.admin.publicShares().generateDownloadUrl(accessKey)));
	}

	@Test
	void subscriptionsAreSeenInLists() {
		long file = get(this.admin.nodes().getByPath("/Projects/Welcome.txt")).id();
		assertThat(get(this.admin.subscriptions().subscribeToNode(file)).name()).isEqualTo("Welcome.txt");
		long room = get(this.admin.nodes().getByPath("/Projects")).id();
		NodeQuery query = NodeQuery.children(room).withFilter(NodeFilter.NAME.equalTo("Welcome.txt"));
		assertThat(get(this.admin.nodes().listPage(query)).items()).extracting(Node::isSubscribed).containsOnlyNulls();
		assertThat(get(this.admin.nodes().listPage(query.withShowSubscription(true))).items())
			.extracting(Node::isSubscribed)
			.containsExactly(true);
		NodeSubscriptionQuery subscriptions = NodeSubscriptionQuery.all()
			.withFilter(NodeSubscriptionFilter.PARENT_PATH.contains("Projects"))
			.withSort(NodeSubscriptionSort.NAME.ascending());
		assertThat(get(this.admin.subscriptions().listNodesPage(subscriptions)).items()).extracting(SubscribedNode::id)
			.containsExactly(file);
	}

	@Test
	void policiesOfNewerServersAreRead() {
		DracoonSystemPolicies policies = this.admin.systemPolicies();
		assertThat(get(policies.updateMfaPolicies(MfaUserType.GUEST, new UpdateMfaPoliciesConfig(true))))
			.isEqualTo(new MfaPoliciesConfig(false, List.of(MfaUserType.GUEST)));
		assertThat(get(policies.updateVirusProtectionPolicies(new UpdateVirusProtectionPoliciesConfig(false))))
			.isEqualTo(new VirusProtectionPoliciesConfig(false));
		assertThat(get(this.admin.serverConfig().getVirusProtectionPolicies()))
			.isEqualTo(new VirusProtectionPoliciesConfig(false));
	}

	@Test
	void featureMissingFromThePlanHasItsOwnErrorCode() {
		Seed seed = Seed.create()
			.withProfile(EmulatorProfile.CLOUD)
			.withSettings(SeedSettings.create().withSubscriptionPlan(SubscriptionPlans.BASIC));
		try (DracoonEmulator basic = DracoonEmulator.builder().seed(seed).start(); Dracoon client = client(basic)) {
			assertThatExceptionOfType(DracoonApiException.PaymentRequired.class)
				.isThrownBy(() -> get(client.systemPolicies().getVirusProtectionPolicies()))
				.satisfies((ex) -> assertThat(ex.hasErrorCode(DracoonErrorCode.FEATURE_NOT_BOOKED)).isTrue());
		}
	}

	private static Dracoon client(DracoonEmulator emulator) {
		return Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.build();
	}

	private static <T> T get(Mono<T> answer) {
		return answer.blockOptional(LONG).orElseThrow();
	}

}
