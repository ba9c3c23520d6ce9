// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.AuthenticationMethod;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.users.AttributeFilter;
import io.dracoonspring.api.users.AttributeQuery;
import io.dracoonspring.api.users.UserAuthData;
import io.dracoonspring.api.users.UserFilter;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonProvisioningTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final FirstAdminUser ADMIN = FirstAdminUser.of("Ada", "Lovelace")
		.withEmail("ada@example.org")
		.withUserName("ada")
		.withAuthData(UserAuthData.local().withPassword(Secret.of("Analytical-1843")))
		.withNotifyUser(true);

	private final ApiServer server = ApiServer.answering((call) -> Answer.json(call.uri().contains("offset=")
			? "{\"range\":{\"offset\":0,\"limit\":500,\"total\":1},\"items\":[{\"id\":2,\"key\":\"a\"}]}"
			: "{\"id\":2,\"customerContractType\":\"barter\",\"subscriptionPlanId\":3}"));

	private final DracoonProvisioning provisioning = this.server.client(DracoonProvisioning.class);

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void createsACustomer() {
		NewCustomerResponse customer = this.provisioning
			.createCustomer(NewCustomerRequest.of(CustomerContractType.PAY, -1, 50, ADMIN)
				.withCompanyName("Engines")
				.withIsLocked(false)
				.withCustomerAttributes(CustomerAttributes.of(Map.of("region", "north"))))
			.block(TIMEOUT);
		assertThat(customer).isNotNull()
			.extracting(NewCustomerResponse::customerContractType)
			.isEqualTo(CustomerContractType.UNKNOWN);
		assertThat(this.server.calls()).containsExactly(new Call("POST", "/api/v4/provisioning/customers",
				("{'customerContractType':'pay','quotaMax':-1,'userMax':50,'firstAdminUser':"
						+ "{'firstName':'Ada','lastName':'Lovelace','userName':'ada','email':'ada@example.org',"
						+ "'authData':{'method':'basic','password':'Analytical-1843'},'notifyUser':true},"
						+ "'companyName':'Engines','isLocked':false,"
						+ "'customerAttributes':{'items':[{'key':'region','value':'north'}]}}")
					.replace('\'', '"')));
	}

	@Test
	void keepsTheFirstPasswordOutOfTexts() {
		assertThat(NewCustomerRequest.of(CustomerContractType.PAY, -1, 50, ADMIN).toString()).contains("Lovelace")
			.doesNotContain("Analytical-1843");
	}

	@Test
	void refusesWhatCannotBeSent() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewCustomerRequest.of(CustomerContractType.UNKNOWN, -1, 50, ADMIN))
			.withMessageStartingWith("'customerContractType' must not be UNKNOWN");
		FirstAdminUser unknown = ADMIN
			.withAuthData(new UserAuthData(AuthenticationMethod.UNKNOWN, null, null, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewCustomerRequest.of(CustomerContractType.PAY, -1, 50, unknown))
			.withMessageStartingWith("'firstAdminUser.authData.method' must not be UNKNOWN");
		assertThatIllegalArgumentException().isThrownBy(() -> FirstAdminUser.of("Ada", ""))
			.withMessage("'lastName' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> CustomerAttributes.of(Map.of()))
			.withMessage("'attributes' must not be empty");
	}

	@Test
	void changesOnlyWhatIsNamed() {
		this.provisioning.updateCustomer(2, UpdateCustomerRequest.of(CustomerContractType.FREE).withIsLocked(false))
			.block(TIMEOUT);
		this.provisioning.updateCustomerAttributes(2, Map.of("region", "south")).block(TIMEOUT);
		assertThat(this.server.calls()).containsExactly(
				new Call("PUT", "/api/v4/provisioning/customers/2",
						"{\"customerContractType\":\"free\",\"isLocked\":false}"),
				new Call("PUT", "/api/v4/provisioning/customers/2/customerAttributes",
						"{\"items\":[{\"key\":\"region\",\"value\":\"south\"}]}"));
	}

	@Test
	void listsWhatBelongsToATenant() {
		assertThat(this.provisioning
			.listCustomers(CustomerQuery.all()
				.withFilter(CustomerFilter.CONTRACT_TYPE.equalTo(CustomerContractType.DEMO))
				.withFilter(CustomerFilter.ATTRIBUTE_KEY.isMissing("region"))
				.withIncludeAttributes(true))
			.map(Customer::id)
			.collectList()
			.block(TIMEOUT)).isEqualTo(List.of(2L));
		assertThat(
				this.provisioning.listCustomerUsers(2, UserQuery.all().withFilter(UserFilter.IS_LOCKED.equalTo(true)))
					.map(UserItem::id)
					.collectList()
					.block(TIMEOUT))
			.isEqualTo(List.of(2L));
		assertThat(this.provisioning
			.listCustomerAttributes(2, AttributeQuery.all().withFilter(AttributeFilter.VALUE.equalTo("north")))
			.count()
			.block(TIMEOUT)).isEqualTo(1);
		assertThat(this.provisioning.listWebhooks(WebhookQuery.all()).map(Webhook::id).collectList().block(TIMEOUT))
			.isEqualTo(List.of(2L));
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/provisioning/customers?include_attributes=true"
					+ "&filter=customerContractType%3Aeq%3Ademo%7CattributeKey%3Anex%3Aregion&sort=createdAt%3Aasc%7CcompanyName%3Aasc&offset=0&limit=500",
					"GET /api/v4/provisioning/customers/2/users?filter=isLocked%3Aeq%3Atrue&sort=createdAt%3Aasc%7CuserName%3Aasc&offset=0&limit=500",
					"GET /api/v4/provisioning/customers/2/customerAttributes?filter=value%3Aeq%3Anorth&sort=key%3Aasc&offset=0&limit=500",
					"GET /api/v4/provisioning/webhooks?sort=id%3Aasc&offset=0&limit=500");
	}

	@Test
	void returnsACustomerWithAttachedValuesOnDemand() {
		this.provisioning.getCustomer(2).block(TIMEOUT);
		this.provisioning.getCustomer(2, true).block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("GET /api/v4/provisioning/customers/2",
					"GET /api/v4/provisioning/customers/2?include_attributes=true");
	}

	@Test
	void changesTheSubscriptionPlan() {
		assertThat(this.provisioning.setSubscriptionPlan(new SubscriptionPlanRequest(3))
			.map(SubscriptionPlanResponse::subscriptionPlanId)
			.block(TIMEOUT)).isEqualTo(3);
		assertThat(this.server.calls()).containsExactly(
				new Call("PUT", "/api/v4/internal/tenant/subscription_plan", "{\"subscriptionPlanId\":3}"));
	}

}
