// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.KeyValueEntry;
import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.internal.query.Paging;
import io.dracoonspring.api.users.AttributeQuery;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.EventType;
import io.dracoonspring.api.webhooks.UpdateWebhookRequest;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;

/**
 * Manages the customers of a tenant and the tenant's webhooks. Every call needs the
 * service token of the tenant instead of a sign-in. Errors are signalled as
 * {@code DracoonApiException}. A call without a valid token gets 401. An unknown customer
 * (-90103) or webhook (-91000) is signalled as 404.
 */
@NotForImplementation
@HttpExchange
public interface DracoonProvisioning {

	/**
	 * Lists one page of customers. The API document allows a limit of up to 500 entries,
	 * and states that the list returns at most 1000 entries. An invalid offset or limit
	 * is signalled as 400 (-80024), an unknown tenant as 404 (-1).
	 * @param query selects the customers
	 * @return the page
	 */
	@GetExchange("/api/v4/provisioning/customers")
	Mono<Page<Customer>> listCustomersPage(CustomerQuery query);

	/**
	 * Lists customers, and requests each page when the subscriber needs it. The query can
	 * set the offset of the first entry and the page size (500 by default).
	 * @param query selects the customers
	 * @return the customers
	 */
	default Flux<Customer> listCustomers(CustomerQuery query) {
		return Paging.all(query, this::listCustomersPage, Customer::id);
	}

	/**
	 * Returns a customer.
	 * @param customerId the id of the customer
	 * @param includeAttributes whether the result includes
	 * {@link Customer#customerAttributes()}
	 * @return the customer
	 */
	@GetExchange("/api/v4/provisioning/customers/{customerId}")
	Mono<Customer> getCustomer(@PathVariable long customerId,
			@RequestParam(name = "include_attributes", required = false) @Nullable Boolean includeAttributes);

	/**
	 * Returns a customer without {@link Customer#customerAttributes()}.
	 * @param customerId the id of the customer
	 * @return the customer
	 */
	default Mono<Customer> getCustomer(long customerId) {
		return getCustomer(customerId, null);
	}

	/**
	 * Creates a customer with its first user, who administers the customer.
	 * <p>
	 * The server refuses these values with 400:
	 * <ul>
	 * <li>a quota below 1 MiB (-90510)
	 * <li>texts that are too long (-80007) or contain forbidden characters (-80023)
	 * <li>several attached values with the same name (-80015)
	 * <li>a password of the first user that violates the policy (-10002)
	 * <li>an unknown language (-10013) or sign-in method (-10100)
	 * <li>an invalid e-mail address (-80009)
	 * <li>a first password that the user need not change, together with a notification of
	 * the user (-80038)
	 * </ul>
	 * <p>
	 * A request can omit the id of the Active Directory or OpenID Connect provider only
	 * if exactly one provider exists. Several providers are signalled as 400 (-90002).
	 * The absence of a provider is signalled as 400 or 404 (-90059). An unknown id is
	 * signalled as 404 (-90050 and -90035). An exhausted licence is signalled as 402
	 * (-90100), and a name conflict as 409 (-70560 to -70564).
	 * @param request the customer
	 * @return the new customer
	 */
	@PostExchange("/api/v4/provisioning/customers")
	Mono<NewCustomerResponse> createCustomer(@RequestBody NewCustomerRequest request);

	/**
	 * Changes a customer. The server refuses a kind of contract to which the customer
	 * cannot change (400, -90111), and a quota below 1 MiB (400, -90510). It also refuses
	 * texts that are too long (400, -80007) and values that exceed the licence (402,
	 * -90100).
	 * @param customerId the id of the customer
	 * @param request the changes
	 * @return the customer as it is now
	 */
	@PutExchange("/api/v4/provisioning/customers/{customerId}")
	Mono<UpdateCustomerResponse> updateCustomer(@PathVariable long customerId,
			@RequestBody UpdateCustomerRequest request);

	/**
	 * Deletes a customer.
	 * @param customerId the id of the customer
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/provisioning/customers/{customerId}")
	Mono<Void> deleteCustomer(@PathVariable long customerId);

	/**
	 * Lists one page of the values that are attached to a customer. Needs the right to
	 * read all customers.
	 * @param customerId the id of the customer
	 * @param query selects the values; the filters ignore case
	 * @return the page
	 */
	@GetExchange("/api/v4/provisioning/customers/{customerId}/customerAttributes")
	Mono<Page<KeyValueEntry>> listCustomerAttributesPage(@PathVariable long customerId, AttributeQuery query);

	/**
	 * Lists the values that are attached to a customer, and requests each page when the
	 * subscriber needs it.
	 * @param customerId the id of the customer
	 * @param query selects the values; the filters ignore case
	 * @return the values
	 */
	default Flux<KeyValueEntry> listCustomerAttributes(long customerId, AttributeQuery query) {
		return Paging.all(query, (page) -> listCustomerAttributesPage(customerId, page), KeyValueEntry::key);
	}

	/**
	 * Attaches values to a customer. A value replaces the existing value with the same
	 * name, and all other existing values stay. Needs the right to change the global
	 * configuration. Names consist of letters without accents, digits, {@code _} and
	 * {@code -} (otherwise 400, -80023). The server ignores the case of names and refuses
	 * repeated names (400, -80015). It also refuses names of more than 255 characters and
	 * values of more than 4096 characters (400, -80007). DRACOON Cloud accepts up to 200
	 * values in one call and stores up to 500.
	 * @param customerId the id of the customer
	 * @param attributes the values
	 * @return the customer as it is now, or empty from DRACOON Cloud, which sends status
	 * 204
	 */
	@PutExchange("/api/v4/provisioning/customers/{customerId}/customerAttributes")
	Mono<Customer> updateCustomerAttributes(@PathVariable long customerId, @RequestBody CustomerAttributes attributes);

	/**
	 * Attaches values to a customer; see
	 * {@link #updateCustomerAttributes(long, CustomerAttributes)}.
	 * @param customerId the id of the customer
	 * @param attributes the names with their values
	 * @return the customer as it is now, or empty from DRACOON Cloud, which sends status
	 * 204
	 */
	default Mono<Customer> updateCustomerAttributes(long customerId, Map<String, String> attributes) {
		return updateCustomerAttributes(customerId, CustomerAttributes.of(attributes));
	}

	/**
	 * Removes a value from a customer. Needs the right to change the global
	 * configuration. An unknown name is signalled as 404 (-70550). An invalid name is
	 * signalled as 400 (-80023).
	 * @param customerId the id of the customer
	 * @param key the name of the value; the server ignores its case
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/provisioning/customers/{customerId}/customerAttributes/{key}")
	Mono<Void> deleteCustomerAttribute(@PathVariable long customerId, @PathVariable String key);

	/**
	 * Lists one page of the users of a customer. An invalid offset or limit is signalled
	 * as 400 (-80024).
	 * @param customerId the id of the customer
	 * @param query selects the users
	 * @return the page
	 */
	@GetExchange("/api/v4/provisioning/customers/{customerId}/users")
	Mono<Page<UserItem>> listCustomerUsersPage(@PathVariable long customerId, UserQuery query);

	/**
	 * Lists the users of a customer, and requests each page when the subscriber needs it.
	 * @param customerId the id of the customer
	 * @param query selects the users
	 * @return the users
	 */
	default Flux<UserItem> listCustomerUsers(long customerId, UserQuery query) {
		return Paging.all(query, (page) -> listCustomerUsersPage(customerId, page), UserItem::id);
	}

	/**
	 * Lists one page of the webhooks of the tenant; since 4.19. Needs the right to manage
	 * webhooks (otherwise 403). An invalid offset or limit is signalled as 400 (-80024).
	 * @param query selects the webhooks
	 * @return the page
	 */
	@GetExchange("/api/v4/provisioning/webhooks")
	Mono<Page<Webhook>> listWebhooksPage(WebhookQuery query);

	/**
	 * Lists the webhooks of the tenant, and requests each page when the subscriber needs
	 * it; since 4.19.
	 * @param query selects the webhooks
	 * @return the webhooks
	 */
	default Flux<Webhook> listWebhooks(WebhookQuery query) {
		return Paging.all(query, this::listWebhooksPage, Webhook::id);
	}

	/**
	 * Lists the types of events for webhooks of the tenant, since 4.19. Needs the right
	 * to manage webhooks (otherwise 403).
	 * @return the types
	 */
	@GetExchange("/api/v4/provisioning/webhooks/event_types")
	@ListProperty
	Flux<EventType> listWebhookEventTypes();

	/**
	 * Returns a webhook of the tenant, since 4.19. Needs the right to manage webhooks
	 * (otherwise 403).
	 * @param webhookId the id of the webhook
	 * @return the webhook
	 */
	@GetExchange("/api/v4/provisioning/webhooks/{webhookId}")
	Mono<Webhook> getWebhook(@PathVariable long webhookId);

	/**
	 * Creates a webhook of the tenant, since 4.19. Its events can be
	 * {@code customer.created}, {@code customer.deleted} and {@code webhook.expiring}.
	 * Needs the right to manage webhooks (otherwise 403). The server refuses all other
	 * types of events (400, -80060), an invalid URL or a URL without {@code https} (400,
	 * -80010), and texts that are too long (400, -80007). It also refuses a webhook
	 * beyond the maximum number (403, -91001).
	 * @param request the webhook
	 * @return the new webhook
	 */
	@PostExchange("/api/v4/provisioning/webhooks")
	Mono<Webhook> createWebhook(@RequestBody CreateWebhookRequest request);

	/**
	 * Changes a webhook of the tenant, since 4.19. Needs the right to manage webhooks
	 * (otherwise 403). The server refuses the same types of events (400, -80060), URLs
	 * (400, -80010) and texts (400, -80007) as for a new webhook.
	 * @param webhookId the id of the webhook
	 * @param request the changes
	 * @return the webhook as it is now
	 */
	@PutExchange("/api/v4/provisioning/webhooks/{webhookId}")
	Mono<Webhook> updateWebhook(@PathVariable long webhookId, @RequestBody UpdateWebhookRequest request);

	/**
	 * Deletes a webhook of the tenant, since 4.19. Needs the right to manage webhooks
	 * (otherwise 403).
	 * @param webhookId the id of the webhook
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/provisioning/webhooks/{webhookId}")
	Mono<Void> deleteWebhook(@PathVariable long webhookId);

	/**
	 * Restarts the time after which a webhook of the tenant expires, since 4.19. Needs
	 * the right to manage webhooks (otherwise 403).
	 * @param webhookId the id of the webhook
	 * @return the webhook as it is now
	 */
	@PostExchange("/api/v4/provisioning/webhooks/{webhookId}/reset_lifetime")
	Mono<Webhook> resetWebhookLifetime(@PathVariable long webhookId);

	/**
	 * Returns the subscription plan of the tenant, since 4.36. DRACOON Server 4.x only:
	 * the API of 5.47.0 has no such operation.
	 * @return the plan
	 */
	@GetExchange("/api/v4/internal/tenant/subscription_plan")
	Mono<SubscriptionPlanResponse> getSubscriptionPlan();

	/**
	 * Changes the subscription plan of the tenant, since 4.36. The server refuses a
	 * negative id (400, -80003) and any other invalid id (400, -92001). DRACOON Server
	 * 4.x only: the API of 5.47.0 has no such operation.
	 * @param request the plan
	 * @return the plan as it is now
	 */
	@PutExchange("/api/v4/internal/tenant/subscription_plan")
	Mono<SubscriptionPlanResponse> setSubscriptionPlan(@RequestBody SubscriptionPlanRequest request);

}
